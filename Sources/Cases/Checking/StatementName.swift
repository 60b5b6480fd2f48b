import SourceText

/// Names of statements: lower-case letters a to z, digits and hyphens, beginning with a letter.
public enum StatementName {
    /// Words of the notation that read as something else where a name may stand.
    public static let reserved: Set<String> = [
        "and", "or", "not", "is", "if", "otherwise", "by", "on", "from", "of", "to", "unknown", "asserts", "denies",
        "doubts",
        "leaves",
    ]

    public static func isValid(_ name: String) -> Bool {
        var bytes = name.utf8.makeIterator()
        guard let first = bytes.next(), (97...122).contains(first) else { return false }
        while let byte = bytes.next() {
            guard (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 else { return false }
        }
        return !reserved.contains(name)
    }

    /// A valid name made of a text, or nil when nothing of it can stand in one: `"Nuclear talks"` gives `nuclear-talks`.
    public static func made(of text: String) -> String? {
        var bytes: [UInt8] = []
        for byte in text.lowercased().utf8 {
            if (97...122).contains(byte) || (48...57).contains(byte) {
                bytes.append(byte)
            } else if let last = bytes.last, last != 45, byte < 128 {
                bytes.append(45)
            }
        }
        while bytes.last == 45 { bytes.removeLast() }
        let name = String(decoding: bytes, as: UTF8.self)
        return isValid(name) ? name : nil
    }
}

/// What a name stands for.
struct Declaration {
    enum Kind: String {
        case article, source, claim, report, estimate
        case hypotheses = "set of hypotheses"
        case doubt, outcome
    }

    var kind: Kind
    var role: Claim.Role?
    var location: Location
}

/// The names of a case: one flat namespace across its files.
struct Names {
    private(set) var all: [String: Declaration] = [:]
    /// Hypotheses of each set, in order.
    var hypotheses: [String: [String]] = [:]
    private var counters: [String: Int] = [:]
    private var suggestions = Slip.most

    /// Enters a name, or gives the declaration that already has it.
    mutating func declare(_ name: String, _ declaration: Declaration) -> Declaration? {
        if let earlier = all[name] { return earlier }
        all[name] = declaration
        return nil
    }

    /// A free name for a statement that gives none: `kyiv-asserts-deal`, then `kyiv-asserts-deal-2`.
    mutating func automatic(_ base: String, _ declaration: Declaration) -> String {
        var number = counters[base] ?? 1
        var name = number == 1 ? base : "\(base)-\(number)"
        while all[name] != nil {
            number += 1
            name = "\(base)-\(number)"
        }
        counters[base] = number + 1
        all[name] = declaration
        return name
    }

    /// A name of that kind which may have been meant; nil after many of them, since each compares with every name.
    mutating func closest(to name: String, where fits: (Declaration.Kind) -> Bool) -> String? {
        // Any two names of one or two letters are near each other.
        guard suggestions > 0, name.utf8.count > 2 else { return nil }
        suggestions -= 1
        return Suggestion.closest(to: name, among: all.compactMap { fits($0.value.kind) ? $0.key : nil })
    }
}
