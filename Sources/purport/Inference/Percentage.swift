/// Probabilities as people read them.
enum Percentage {
    /// One digit behind the point; what is neither 0 nor 1 is never shown as if it were.
    static func text(_ probability: Double) -> String {
        let tenths = Int((max(0, min(1, probability)) * 1_000).rounded())
        if tenths == 0, probability > 0 { return "<0.1%" }
        if tenths == 1_000, probability < 1 { return ">99.9%" }
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
