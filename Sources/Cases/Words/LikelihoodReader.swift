import SourceText

/// Reads likelihoods and ratios from the pieces of a line.
///
/// It takes words and commas, such as `["20%", "to", "40%"]` or `["very", "likely"]`.
struct LikelihoodReader {
    let vocabulary: Vocabulary

    /// Reads a likelihood. There is always a value: what cannot be read counts as unknown, with a problem beside it.
    func read(_ pieces: [String], location: Location?) -> (likelihood: Likelihood, problems: [Problem]) {
        if let (range, peak) = Self.split(pieces) { return read(range, mostLikely: peak, location: location) }
        var problems: [Problem] = []
        let pieces = Self.withoutConfidence(pieces, &problems)
        let written = Self.joined(pieces)
        func likelihood(_ low: Double, _ high: Double, _ basis: Likelihood.Basis) -> Likelihood {
            Likelihood(low: low, high: high, basis: basis, written: written, location: location)
        }
        if written == "unknown" { return (likelihood(0, 1, .unknown), problems) }
        switch Self.number(pieces) {
        case .success(let range):
            if let problem = Self.oddsThatLookLikeARange(pieces, range.low) { problems.append(problem) }
            return (likelihood(range.low, range.high, .number), problems)
        case .failure(let problem): return (likelihood(0, 1, .unknown), problems + [problem])
        case nil: break
        }
        if let meaning = vocabulary.meaning(of: written) {
            return (likelihood(meaning.low, meaning.high, meaning.basis), problems)
        }
        problems.append(.noNumber(written, scale: vocabulary.scale.name, meant: vocabulary.closest(to: written)))
        return (likelihood(0, 1, .noNumber), problems)
    }

    /// `20 to 40` is read as odds, where a range of percentages may be meant.
    private static func oddsThatLookLikeARange(_ pieces: [String], _ value: Double) -> Problem? {
        guard pieces.count == 3, pieces[1] == "to", let left = plain(pieces[0]), let right = plain(pieces[2]),
            left >= 5, right >= 10, left < right
        else { return nil }
        return .oddsOrRange(joined(pieces), value: value, range: "\(pieces[0])% to \(pieces[2])%")
    }

    /// `very likely, high confidence` without its last part, and a warning.
    private static func withoutConfidence(_ pieces: [String], _ problems: inout [Problem]) -> [String] {
        guard let last = pieces.lastIndex(where: { $0.lowercased() == "confidence" }), last > 0,
            ["high", "moderate", "low"].contains(pieces[last - 1].lowercased())
        else { return pieces }
        problems.append(.likelihoodAndConfidence)
        var kept = Array(pieces[..<(last - 1)])
        while let word = kept.last, [",", "(", "with", "and"].contains(word.lowercased()) { kept.removeLast() }
        return kept.isEmpty ? ["unknown"] : kept
    }

    static func joined(_ pieces: [String]) -> String {
        var text = ""
        for piece in pieces {
            let follows = [",", ")", ":"].contains(piece) || text.hasSuffix("(")
            // `12,5%` and `3:1` stay as they are written.
            let isNumber = [",", ":"].contains { text.hasSuffix($0) } && beginsLikeNumber(piece)
            if !text.isEmpty, !follows, !isNumber { text += " " }
            text += piece
        }
        return text
    }
}

// MARK: Numbers

extension LikelihoodReader {
    typealias Interval = (low: Double, high: Double)

    /// A percentage, a range, odds or one in so many; nil when it does not begin like a number.
    static func number(_ given: [String]) -> Result<Interval, Problem>? {
        let pieces = regrouped(given)
        guard let first = pieces.first, beginsLikeNumber(first) || (first == "between" && pieces.count > 1) else {
            return nil
        }
        let text = joined(given)
        if pieces.count == 1 { return single(first, text) }
        if pieces.count == 3, pieces[1] == "to" { return pair(pieces[0], pieces[2], text) }
        if pieces.count == 3, pieces[1] == "in", let part = plain(pieces[0]), let whole = plain(pieces[2]) {
            guard whole > 0 else { return .failure(.zeroOdds(text)) }
            return part <= whole ? .success((part / whole, part / whole)) : .failure(.outOfRange(text))
        }
        if pieces.count == 4, pieces[0] == "between", pieces[2] == "and" { return pair(pieces[1], pieces[3], text) }
        if pieces.count == 8, pieces[0] == "between", pieces[2] == "to", pieces[4] == "and", pieces[6] == "to" {
            return between(pieces, text).map { ($0.low / (1 + $0.low), $0.high / (1 + $0.high)) }
        }
        if pieces.count == 3, pieces[1] == ",", let better = plain(pieces[0] + "." + pieces[2].filter { $0 != "%" }) {
            return .failure(.badNumber(text, remedy: "write \(JSONWriter.format(better))%, with a point"))
        }
        if pieces.count == 3, pieces[1] == ":", plain(pieces[0]) != nil, plain(pieces[2]) != nil {
            return .failure(.badNumber(text, remedy: "write \(pieces[0]) to \(pieces[2])"))
        }
        return first == "between" && !beginsLikeNumber(pieces[1]) ? nil : .failure(.badNumber(text))
    }

    /// A likelihood ratio: `4 to 1`, or `between 2 to 1 and 5 to 1`.
    static func ratio(_ pieces: [String], location: Location?) -> Result<LikelihoodRatio, Problem> {
        let text = joined(pieces)
        func made(_ low: Double, _ high: Double) -> LikelihoodRatio {
            LikelihoodRatio(low: low, high: high, written: text, location: location)
        }
        if let (range, peak) = split(pieces) {
            return ratio(range, location: location).flatMap { withMostLikely($0, peak, text) }
        }
        if pieces.count == 3, pieces[1] == "to" {
            return odds(pieces[0], pieces[2], text).map { made($0, $0) }
        }
        if pieces.count == 8, pieces[0] == "between", pieces[2] == "to", pieces[4] == "and", pieces[6] == "to" {
            return between(pieces, text).map { made($0.low, $0.high) }
        }
        return .failure(.badRatio(text))
    }

    private static func beginsLikeNumber(_ word: String) -> Bool {
        guard let byte = word.utf8.first else { return false }
        return (48...57).contains(byte) || "-+<>.~".utf8.contains(byte)
    }

    /// `65` `%` is one piece, `20%..40%` three.
    private static func regrouped(_ pieces: [String]) -> [String] {
        var result: [String] = []
        for piece in pieces {
            if piece == "%", let last = result.last, plain(last) != nil {
                result[result.count - 1] = last + "%"
            } else if let dots = dotted(piece) {
                result += [dots.0, "to", dots.1]
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private static func dotted(_ piece: String) -> (String, String)? {
        let bytes = Array(piece.utf8)
        guard let at = bytes.indices.dropLast().first(where: { bytes[$0] == 46 && bytes[$0 + 1] == 46 }), at > 0 else {
            return nil
        }
        return (String(decoding: bytes[..<at], as: UTF8.self), String(decoding: bytes[(at + 2)...], as: UTF8.self))
    }

    /// Digits with at most one decimal point, with a sign in front or none.
    private static func plain(_ word: String) -> Double? {
        var digits = 0
        var points = 0
        for (offset, byte) in word.utf8.enumerated() {
            switch byte {
            case 48...57: digits += 1
            case 46: points += 1
            case 45 where offset == 0: break
            default: return nil
            }
        }
        return digits > 0 && digits <= 18 && points <= 1 ? Double(word) : nil
    }

    /// `8.8%` as exactly the number 0.088, which a division by 100 would miss by a bit.
    private static func percent(_ word: String) -> Double? {
        let digits = String(word.dropLast())
        return word.utf8.last == 37 && plain(digits) != nil ? Double(digits + "e-2") : nil
    }

    private static func single(_ word: String, _ text: String) -> Result<Interval, Problem> {
        if let value = percent(word) {
            return (0...1).contains(value) ? .success((value, value)) : .failure(.outOfRange(text))
        }
        if let sign = word.first, percent(String(word.dropFirst())) != nil, sign == "<" || sign == ">" {
            let better = sign == "<" ? "0% to \(word.dropFirst())" : "\(word.dropFirst()) to 100%"
            return .failure(.badNumber(text, remedy: "write \(better)"))
        }
        guard let value = plain(word) else { return .failure(.badNumber(text)) }
        let better = value > 0 && value < 1 ? value * 100 : value
        return .failure(.badNumber(text, remedy: "write \(JSONWriter.format(better))%, or odds such as 3 to 1"))
    }

    private static func pair(_ left: String, _ right: String, _ text: String) -> Result<Interval, Problem> {
        if let low = percent(left), let high = percent(right) {
            guard (0...1).contains(low), (0...1).contains(high) else { return .failure(.outOfRange(text)) }
            guard low <= high else { return .failure(.upsideDown(text, better: "\(right) to \(left)")) }
            return .success((low, high))
        }
        if plain(left) != nil, plain(right) != nil {
            return odds(left, right, text).map { ($0 / (1 + $0), $0 / (1 + $0)) }
        }
        func bare(_ word: String) -> String? {
            plain(word).map { _ in word } ?? percent(word).map { _ in String(word.dropLast()) }
        }
        guard let low = bare(left), let high = bare(right) else { return .failure(.badNumber(text)) }
        return .failure(.badNumber(text, remedy: "write \(low)% to \(high)%"))
    }

    private static func odds(_ left: String, _ right: String, _ text: String) -> Result<Double, Problem> {
        guard let left = plain(left), let right = plain(right), left >= 0, right >= 0 else {
            return .failure(.badRatio(text))
        }
        guard left > 0, right > 0 else { return .failure(.zeroOdds(text)) }
        return .success(left / right)
    }

    private static func between(_ pieces: [String], _ text: String) -> Result<Interval, Problem> {
        odds(pieces[1], pieces[3], text).flatMap { low in
            odds(pieces[5], pieces[7], text).flatMap { high in
                guard low <= high else {
                    let better = joined(["between"] + pieces[5...7] + ["and"] + pieces[1...3])
                    return .failure(.upsideDown(text, better: better))
                }
                return .success((low, high))
            }
        }
    }
}
