import SourceText

extension NetworkFormat {
    /// The format of a file: by what it holds where that is clear, else by its name; nil when neither tells.
    public static func detect(_ file: SourceFile) -> NetworkFormat? {
        file.bytes.withUnsafeBufferPointer { detect(content: $0, from: file.hasByteOrderMark ? 3 : 0) }
            ?? NetworkFormat(path: file.name)
    }

    /// The format that the extension of a file name stands for, such as `xdsl` in `models/hepar.xdsl`.
    public init?(path: String) {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "bif": self = .bif
        case "xmlbif", "bifxml", "xml": self = .xmlbif
        case "xdsl": self = .xdsl
        case "net", "hugin": self = .net
        case "uai": self = .uai
        default: return nil
        }
    }

    private static func detect(content bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> NetworkFormat? {
        let scanner = BIFScanner(bytes, from: start)
        if scanner.token == .word, bytes[scanner.start] == UInt8(ascii: "<") { return detectXML(bytes, from: start) }
        switch scanner.word {
        case "network", "variable", "probability": return .bif
        case "BAYES", "MARKOV": return .uai
        default: break
        }
        let other = NETScanner(bytes, from: start)
        guard other.token == .word else { return nil }
        switch other.word {
        case "net", "node", "potential", "class", "discrete", "continuous", "decision", "utility": return .net
        default: return nil
        }
    }

    private static func detectXML(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> NetworkFormat? {
        var scanner = XMLScanner(bytes, from: start)
        while let event = try? scanner.next() {
            switch event {
            case .start(let name, _, _):
                switch NameText.decode(UnsafeBufferPointer(rebasing: bytes[name.range])).lowercased() {
                case "bif": return .xmlbif
                case "smile": return .xdsl
                default: return nil
                }
            case .finished: return nil
            case .end, .text: continue
            }
        }
        return nil
    }
}
