/// A product of numbers that are not negative, however many, that neither overflows nor underflows, and from which a
/// factor can be taken out again: significand × 2^exponent × 0^zeros.
struct ScaledProduct: Sendable {
    /// At least 1 and below 2.
    private(set) var significand = 1.0
    private(set) var exponent = 0
    private(set) var zeros = 0

    mutating func multiply(by factor: Double) {
        guard factor > 0 else {
            zeros += 1
            return
        }
        significand *= factor.significand
        exponent += Int(factor.exponent)
        if significand >= 2 {
            significand *= 0.5
            exponent += 1
        }
    }

    /// Takes out a factor that was multiplied in before.
    mutating func divide(by factor: Double) {
        guard factor > 0 else {
            zeros -= 1
            return
        }
        significand /= factor.significand
        exponent -= Int(factor.exponent)
        if significand < 1 {
            significand *= 2
            exponent -= 1
        }
    }

    /// The product divided by 2^`scale`. One that is not zero does not become so, nor do products of three: what is too
    /// small is 2⁻³⁰⁰.
    func value(scale: Int) -> Double {
        guard zeros == 0 else { return 0 }
        let power = exponent - scale
        return power < -300 ? 0x1p-300 : significand * Double(sign: .plus, exponent: min(power, 1023), significand: 1)
    }
}
