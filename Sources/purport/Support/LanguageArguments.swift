import ArgumentParser
import Glibc
import Wording

/// The language in which a command speaks.
struct LanguageArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The language that Purport speaks: en or nl. The language of the system when not given.",
            valueName: "language"))
    var language: Language?

    var spoken: Language {
        if let language { return language }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return Language(locale: value) }
        }
        return .english
    }

    /// Whether the system says that its terminal shows UTF-8; the first of these variables that is set decides (POSIX).
    static var isUnicode: Bool {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
            let locale = value.lowercased()
            return locale.contains("utf-8") || locale.contains("utf8")
        }
        return false
    }
}

extension Language: ExpressibleByArgument {}
