import SourceText

/// Numbers as people read them: whole points, odds with as many digits as matter.
enum Numbers {
    /// `55–80%`, `40%`; bounds below half a point and above 99.5 show as `<1` and `>99` unless they are exactly 0 or 1.
    static func percent(_ range: ClosedRange<Double>) -> String {
        let low = points(range.lowerBound)
        let high = points(range.upperBound)
        return low == high ? "\(low)%" : "\(low)–\(high)%"
    }

    static func percent(_ value: Double) -> String { percent(value...value) }

    private static func points(_ probability: Double) -> String {
        let points = Int((probability * 100).rounded())
        if points == 0, probability > 0 { return "<1" }
        if points == 100, probability < 1 { return ">99" }
        return String(points)
    }

    /// A ratio of odds as a phrase: `1.2 to 6 to 1 for it`, `3 to 1 against it`, `between 2 to 1 against it and 3 to 1 for it`.
    static func odds(_ range: ClosedRange<Double>, _ language: Language) -> String {
        let (low, high) = (range.lowerBound, range.upperBound)
        if low == 1, high == 1 { return language.pick("1 to 1: neither way", "1 op 1: geen van beide kanten op") }
        if low <= 0, high.isInfinite { return language.pick("cannot say", "niet te zeggen") }
        if low >= 1 { return span(low, high, language) + language.pick(" for it", " ervoor") }
        if high <= 1 {
            return span(1 / high, low <= 0 ? .infinity : 1 / low, language) + language.pick(" against it", " ertegen")
        }
        if low <= 0 {
            return language.pick("anything up to \(digits(high)) to 1 for it", "alles tot \(digits(high)) op 1 ervoor")
        }
        if high.isInfinite {
            return language.pick(
                "anything from \(digits(1 / low)) to 1 against it upwards",
                "alles vanaf \(digits(1 / low)) op 1 ertegen")
        }
        return language.pick(
            "between \(digits(1 / low)) to 1 against it and \(digits(high)) to 1 for it",
            "tussen \(digits(1 / low)) op 1 ertegen en \(digits(high)) op 1 ervoor")
    }

    private static func span(_ low: Double, _ high: Double, _ language: Language) -> String {
        if high.isInfinite {
            return language.pick("at least \(digits(low)) to 1", "minstens \(digits(low)) op 1")
        }
        if digits(low) == "1", digits(high) != "1" {
            return language.pick("up to \(digits(high)) to 1", "tot \(digits(high)) op 1")
        }
        if digits(low) == digits(high) { return "\(digits(low))\(to(language))1" }
        return language.pick("\(digits(low)) to \(digits(high)) to 1", "\(digits(low)) à \(digits(high)) op 1")
    }

    private static func to(_ language: Language) -> String { language.pick(" to ", " op ") }

    /// Two significant digits below ten, whole numbers from there.
    static func digits(_ value: Double) -> String {
        if value >= 10 { return JSONWriter.format(value.rounded()) }
        return JSONWriter.format((value * 10).rounded() / 10)
    }
}
