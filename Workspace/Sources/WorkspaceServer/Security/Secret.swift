/// A text that only those who were told it know, compared so that the time taken tells nothing of how much of a guess was right.
struct Secret: Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// 256 random bits of the system's generator (getrandom(2)), as hexadecimal digits.
    static func random() -> Secret {
        var generator = SystemRandomNumberGenerator()
        let words = (0..<4).map { _ in UInt64.random(in: .min ... .max, using: &generator) }
        return Secret(
            words.map { word in
                let digits = String(word, radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }.joined())
    }

    /// Every byte is looked at, whatever the first ones are; only the length of the guess shows.
    func matches(_ guess: String?) -> Bool {
        guard let guess else { return false }
        let (own, given) = (Array(text.utf8), Array(guess.utf8))
        guard own.count == given.count, !own.isEmpty else { return false }
        return zip(own, given).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
