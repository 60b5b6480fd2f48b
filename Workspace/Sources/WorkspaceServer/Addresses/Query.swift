/// The part of an address behind `?`: names with values, each name as often as it comes, in order.
///
///     let query = Query("suppose=deal%3Atrue&without=x&language=nl")
///     query.values("suppose")     // ["deal:true"]
struct Query: Sendable, Hashable {
    /// More than this many parts are not read: no form of the workspace sends as many.
    private static let mostParts = 4096

    struct Part: Sendable, Hashable {
        var name: String
        var value: String
    }

    var parts: [Part] = []

    init() {}

    init(parts: [Part]) { self.parts = parts }

    /// Reads the text behind `?`; parts that are no UTF-8 are left out, and what stands there twice is there once.
    init(_ text: some StringProtocol) {
        var known: Set<Part> = []
        // By bytes: a mark that combines with the sign before it makes another character of it.
        for piece in Substring(text).utf8.split(
            separator: UInt8(ascii: "&"), maxSplits: Self.mostParts, omittingEmptySubsequences: true
        ).prefix(Self.mostParts) {
            let sides = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = sides.first, let name = PercentCoding.decode(Substring(first), isForm: true),
                let value = PercentCoding.decode(sides.count > 1 ? Substring(sides[1]) : "", isForm: true)
            else { continue }
            let part = Part(name: name, value: value)
            if known.insert(part).inserted { parts.append(part) }
        }
    }

    /// Values of a name that are more than white space, in order, trimmed.
    func values(_ name: String) -> [String] {
        parts.filter { $0.name == name }.compactMap(Self.trimmed)
    }

    func first(_ name: String) -> String? { values(name).first }

    mutating func add(_ name: String, _ value: String) { parts.append(Part(name: name, value: value)) }

    func adding(_ name: String, _ value: String) -> Query {
        var query = self
        query.add(name, value)
        return query
    }

    /// Without the parts that a test names.
    func removing(_ isGone: (Part) -> Bool) -> Query {
        var query = self
        query.parts.removeAll(where: isGone)
        return query
    }

    /// `?a=b&c=d`, or nothing when there is no part.
    var written: String {
        if parts.isEmpty { return "" }
        let pieces = parts.map { part in
            PercentCoding.encode(part.name) + "=" + PercentCoding.encode(part.value, keeping: ":,")
        }
        return "?" + pieces.joined(separator: "&")
    }

    /// The value of a part without white space around it; nil when there is nothing else.
    static func trimmed(_ part: Part) -> String? {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        var scalars = Substring(part.value).unicodeScalars
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return scalars.isEmpty ? nil : String(scalars)
    }
}
