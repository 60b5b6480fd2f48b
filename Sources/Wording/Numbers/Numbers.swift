import SourceText

/// Numbers as people read them: whole points, odds with as many digits as matter.
package enum Numbers {
    /// `55–80%`, `40%`; bounds below half a point and above 99.5 show as `<1` and `>99` unless they are exactly 0 or 1: `90 – >99%`.
    package static func percent(_ range: ClosedRange<Double>) -> String {
        let low = points(range.lowerBound)
        let high = points(range.upperBound)
        if low == high { return "\(low)%" }
        return high.hasPrefix(">") ? "\(low) – \(high)%" : "\(low)–\(high)%"
    }

    package static func percent(_ value: Double) -> String { percent(value...value) }

    /// A number of the case with a digit behind the sign where it has one: `8.8%`.
    static func exactPercent(_ probability: Double, _ language: Language) -> String {
        let text = JSONWriter.format((probability * 1000).rounded() / 10)
        return language.pick(text, text.replacing(".", with: ",")) + "%"
    }

    /// A likelihood ratio: `2.5 to 1`, and `1 to 2.5` where it speaks against.
    static func ratio(_ value: Double, _ language: Language) -> String {
        let sign = language.pick(" to ", " op ")
        if value >= 1 || value <= 0 { return amount(value, language) + sign + "1" }
        return "1" + sign + amount(1 / value, language)
    }

    private static func points(_ probability: Double) -> String {
        let points = Int((probability * 100).rounded())
        if points == 0, probability > 0 { return "<1" }
        if points == 100, probability < 1 { return ">99" }
        return String(points)
    }

    /// A ratio of odds as a phrase: `1.2 to 6 to 1 for it`, `3 to 1 against it`, `between 2 to 1 against it and 3 to 1 for it`.
    ///
    /// Ratios are compared as they are shown, so that no phrase says "between 1 to 1 and 1 to 1".
    package static func odds(_ range: ClosedRange<Double>, _ language: Language) -> String {
        let (low, high) = (range.lowerBound, range.upperBound)
        if low <= 0, high.isInfinite { return language.pick("cannot say", "niet te zeggen") }
        // What cannot be, or so nearly that no number tells it apart.
        if low.isInfinite { return language.pick("without limit for it", "onbegrensd ervoor") }
        if high <= 0 { return language.pick("without limit against it", "onbegrensd ertegen") }
        let least = low > 0 ? amount(low >= 1 ? low : 1 / low, language) : ""
        let most = high.isFinite ? amount(high >= 1 ? high : 1 / high, language) : ""
        if least == "1", most == "1" { return language.pick("1 to 1: neither way", "1 op 1: geen kant op") }
        let isAtLeastEven = low >= 1 || least == "1"
        let isAtMostEven = high <= 1 || most == "1"
        if isAtLeastEven {
            return span(least, high.isFinite ? most : nil, language) + language.pick(" for it", " ervoor")
        }
        if isAtMostEven {
            return span(most, low > 0 ? least : nil, language) + language.pick(" against it", " ertegen")
        }
        if low <= 0 { return language.pick("anything up to \(most) to 1 for it", "alles tot \(most) op 1 ervoor") }
        if high.isInfinite {
            return language.pick("anything from \(least) to 1 against it upwards", "alles vanaf \(least) op 1 ertegen")
        }
        return language.pick(
            "between \(least) to 1 against it and \(most) to 1 for it",
            "tussen \(least) op 1 ertegen en \(most) op 1 ervoor")
    }

    /// The larger number of a ratio: beyond a million nobody tells one from another.
    private static func amount(_ value: Double, _ language: Language) -> String {
        value > 1e6 ? aMillion(language) : shown(value, language)
    }

    private static func aMillion(_ language: Language) -> String {
        language.pick("more than a million", "meer dan een miljoen")
    }

    /// From the smaller to the larger number of a ratio; nil for one without end.
    private static func span(_ low: String, _ high: String?, _ language: Language) -> String {
        let isBeyond = low == aMillion(language)
        guard let high, !isBeyond else {
            if isBeyond { return language.pick("\(low) to 1", "\(low) op 1") }
            return language.pick("at least \(low) to 1", "minstens \(low) op 1")
        }
        if low == high { return language.pick("\(low) to 1", "\(low) op 1") }
        if low == "1" { return language.pick("up to \(high) to 1", "tot \(high) op 1") }
        return language.pick("\(low) to \(high) to 1", "\(low) tot \(high) op 1")
    }

    /// Two significant digits below ten, whole numbers from there, with the decimal sign of the language.
    package static func shown(_ value: Double, _ language: Language) -> String {
        let text = value >= 10 ? JSONWriter.format(value.rounded()) : JSONWriter.format((value * 10).rounded() / 10)
        return language.pick(text, text.replacing(".", with: ","))
    }
}
