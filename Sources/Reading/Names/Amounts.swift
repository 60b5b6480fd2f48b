import SourceText

/// Numbers with a unit: money, shares, distances, people.
extension Analysis {
    func findAmounts() {
        var doneUntil = 0
        for index in tokens.indices where tokens[index].kind == .number && index >= doneUntil {
            guard var value = number(tokens[index].span) else { continue }
            var start = index
            var end = index + 1
            if let hit = hit(.multiplier, at: end), let factor = trigger(hit).value.flatMap(Double.init) {
                value *= factor
                end = hit.end
            }
            var unit: String?
            if let hit = hit(.unit, at: end) ?? hit(.currency, at: end) {
                unit = trigger(hit).value
                end = hit.end
            } else if token(end).kind == .symbol, let sign = sign(end) {
                unit = sign
                end += 1
            } else if token(index - 1).kind == .symbol, let sign = sign(index - 1), sign != "%" {
                unit = sign
                start = index - 1
            }
            guard let unit, let span = span(start..<end) else { continue }
            document.amounts.append(Amount(span: span, value: value, unit: unit))
            doneUntil = end
        }
    }

    private func sign(_ index: Int) -> String? {
        switch source.text(token(index).span) {
        case "%": "%"
        case "$": "USD"
        case "€": "EUR"
        case "£": "GBP"
        case "¥": "JPY"
        default: nil
        }
    }

    /// `40,000` and `40.000` by the language's custom; `1,5` in Dutch is one and a half.
    private func number(_ span: TextSpan) -> Double? {
        let thousands = UInt8(ascii: lexicon.hasDecimalComma ? "." : ",")
        let decimal = UInt8(ascii: lexicon.hasDecimalComma ? "," : ".")
        var digits = ""
        for byte in source.bytes[span.range] {
            if byte == thousands { continue }
            guard byte == decimal || byte &- 48 < 10 else { return nil }
            digits.append(byte == decimal ? "." : Character(Unicode.Scalar(byte)))
        }
        return Double(digits)
    }
}
