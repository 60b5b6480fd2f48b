import Reading
import SourceText

/// The sources of a case, each once, in order of first mention.
struct SourceBook {
    struct Entry {
        var name: String
        /// Full name as read.
        var text: String
    }

    private(set) var entries: [Entry] = []
    private var byKey: [String: Int] = [:]

    /// The name of the source statement for somebody called `fullName`; made at the first call.
    mutating func name(of fullName: String, language: String, names: inout Names) -> String {
        let text = Tidying.shortened(Tidying.line(fullName), to: 80)
        let key = Self.key(text, language: language)
        if let index = byKey[key], entries.indices.contains(index) { return entries[index].name }
        let name = names.name(for: text, language: language, fallback: "source")
        byKey[key] = entries.count
        entries.append(Entry(name: name, text: Tidying.upperFirst(text)))
        return name
    }

    /// The same for all ways to write one name: its content words.
    static func key(_ text: String, language: String) -> String {
        let content = Words.content(of: text, language: language)
        return content.isEmpty ? text : content.joined(separator: " ")
    }
}

/// Who says a statement, as far as the words tell.
enum Speaker {
    /// One or more parties by their full names.
    case named([String])
    /// A pronoun or a short form that nothing resolves.
    case unresolved(TextSpan)
    /// Nobody is named: the article's author says it, or hearsay.
    case nobody
}

extension ArticleContext {
    func speaker(of statement: Statement) -> Speaker {
        let spans = merged(statement.source)
        let parties = parties(in: spans)
        if parties.count > 1 { return .named(parties) }
        if !statement.resolved.isEmpty, !isSomebodyElse(spans, than: statement.resolved) {
            return .named(statement.resolved)
        }
        guard let first = spans.first else { return .nobody }
        let text = spans.map { input.text.text($0) }.joined(separator: " ")
        let words = Words.of(text)
        let content = Words.content(of: text, language: language)
        let isNobody = words.first.map(Self.nobody.contains) ?? true
        if content.isEmpty || isNobody || words.prefix(2).contains(where: FunctionWords.demonstratives.contains)
            || words.allSatisfy(Self.pronouns.contains)
        {
            return .unresolved(first)
        }
        // A name that is all of the source, but for an article before it, stands for its canonical form.
        let named = spans.flatMap { names(in: $0) }
        if let only = named.first, named.count == 1 {
            let rest = Words.of(input.text.text(only.span))
            if rest == words || rest == Array(words.dropFirst()) && words.first.map(Self.articles.contains) == true {
                return .named([only.canonical])
            }
        }
        return .named([withoutArticle(withoutReports(Tidying.line(text)))])
    }

    /// `reports from two crew members`, `berichten van havenarbeiders`: those who tell, not what they tell.
    private func withoutReports(_ text: String) -> String {
        let words = text.split(separator: " ", maxSplits: 3)
        let from: Set<Substring> = ["from", "by", "of", "van", "uit", "door"]
        let reporting = FunctionWords.reporting(language)
        for place in 0..<max(0, min(2, words.count - 2))
        where reporting.contains(words[place].lowercased()) && from.contains(words[place + 1]) {
            return withoutRelative(words[(place + 2)...].joined(separator: " "))
        }
        return text
    }

    /// `havenarbeiders die deze week naar buiten kwamen`: whether they came out or what they tell did, it is no part of their name.
    private func withoutRelative(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard
            let pronoun = words.dropFirst().firstIndex(where: { ["die", "dat", "who", "that", "which"].contains($0) })
        else { return text }
        let name = words[..<pronoun].joined(separator: " ")
        return name.hasSuffix(",") ? String(name.dropLast()) : name
    }

    /// The names of a source that lists them: `the governments of Korsund and Talvia`, `both Orrin and Maravel`.
    private func parties(in source: [TextSpan]) -> [String] {
        guard source.count == 1, let span = source.first else { return [] }
        let named = Array(names(in: span))
        guard named.count > 1 else { return [] }
        for (left, right) in zip(named, named.dropFirst()) {
            let between = input.text.text(TextSpan(left.span.end, right.span.start))
            let words = Words.of(between)
            guard
                between.contains(",") && words.isEmpty || words == ["en"] || words == ["and"] || words == ["en", "de"]
                    || words == ["and", "the"] || words == ["als"]
            else { return [] }
        }
        // What stands before must be an office or a word for both; behind the last name nothing may follow.
        let before = Words.content(of: input.text.text(TextSpan(span.start, named[0].span.start)), language: language)
        let after = Words.of(input.text.text(TextSpan(named[named.count - 1].span.end, span.end)))
        let isTheirs = before.allSatisfy {
            Self.speakingFor.contains($0) || ["governments", "zowel", "allebei"].contains($0)
        }
        guard after.isEmpty, isTheirs else { return [] }
        var parties: [String] = []
        for name in named where !parties.contains(name.canonical) { parties.append(name.canonical) }
        return parties
    }

    /// Whether a source only has a party's name in it: `a Syldavian analyst` does not speak for Syldavia, as `the Syldavian government`
    /// and `a spokesman for Syldavia` do.
    private func isSomebodyElse(_ source: [TextSpan], than resolved: [String]) -> Bool {
        guard resolved.count == 1, let party = resolved.first else { return false }
        let named = source.flatMap { names(in: $0) }.filter { $0.canonical == party }
        guard let name = named.first else { return false }
        if name.kind == .person {
            // `Brandt's agent` is not Brandt; `spokeswoman Brandt` and `Brandt, a spokeswoman`, are.
            let after = input.text.text(TextSpan(name.span.end, min(name.span.end + 4, input.text.bytes.count)))
            let isOwner = after.hasPrefix("'s") || after.hasPrefix("’s")
            guard isOwner || Self.placing.contains(wordBefore(name.span)) else { return false }
        }
        let rest = source.map { withoutNames($0) }.joined(separator: " ")
        let others = Words.content(of: rest, language: language)
        return !others.isEmpty && !others.contains(where: Self.speakingFor.contains)
    }

    /// Prepositions that only say where somebody is from.
    private static let placing: Set<String> = ["in", "from", "near", "at", "of", "uit", "bij", "van", "rond", "around"]

    /// Offices that speak for their country or company.
    private static let speakingFor: Set<String> = [
        "government", "ministry", "minister", "ministers", "president", "spokesman", "spokeswoman", "spokesperson",
        "spokespeople",
        "authorities", "officials", "official", "embassy", "ambassador", "administration", "army", "military",
        "cabinet", "company",
        "management", "board", "republic", "state", "king", "queen", "chancellor", "premier", "prime", "foreign",
        "leaders",
        "regering", "regeringen", "ministerie", "president", "woordvoerder", "woordvoerster", "woordvoerders",
        "autoriteiten",
        "ambassade", "ambassadeur", "leger", "kabinet", "bestuur", "directie", "republiek", "overheid", "premier",
        "koning",
        "bondskanselier", "leiders", "leiding", "bedrijf", "regime", "staat", "defensie", "side", "team",
    ]

    private func withoutArticle(_ text: String) -> String {
        guard let space = text.firstIndex(of: " "), Self.articles.contains(text[..<space].lowercased()) else {
            return text
        }
        return String(text[text.index(after: space)...])
    }

    private static let articles: Set<String> = ["de", "het", "een", "the", "a", "an"]

    private static let nobody: Set<String> = ["geen", "niemand", "no", "nobody", "none", "niets", "nothing"]

    private static let pronouns: Set<String> = [
        "hij", "zij", "ze", "het", "hun", "hen", "wij", "we", "ik", "jij", "u", "die", "deze", "dit", "dat", "men",
        "beide",
        "beiden", "sommigen", "velen", "he", "she", "they", "it", "we", "i", "you", "who", "this", "that", "these",
        "those",
        "both", "one", "some", "many", "others", "anderen",
    ]
}
