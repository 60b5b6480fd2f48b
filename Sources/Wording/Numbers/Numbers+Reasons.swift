#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import SourceText

extension Numbers {
    /// The odds that so many bits of log-odds are.
    package static func ratio(bits: Double) -> Double { exp2(bits) }

    /// Two significant digits below one and one behind the point up to ten, with the decimal sign of the language: bits, and odds of stories.
    static func decimals(_ value: Double, _ language: Language) -> String {
        if value == 0 { return "0" }
        if value < 0.001 { return language.pick("<0.001", "<0,001") }
        if value >= 0.095 { return value < 0.995 ? scaled(value, 100, language) : shown(value, language) }
        return scaled(value, 1000, language)
    }

    /// So many digits behind the point, however large the number.
    static func shown(_ value: Double, _ language: Language, digits: Int) -> String {
        scaled(value, (0..<digits).reduce(1) { scale, _ in scale * 10 }, language)
    }

    private static func scaled(_ value: Double, _ scale: Double, _ language: Language) -> String {
        let text = JSONWriter.format((value * scale).rounded() / scale)
        return language.pick(text, text.replacing(".", with: ","))
    }
}
