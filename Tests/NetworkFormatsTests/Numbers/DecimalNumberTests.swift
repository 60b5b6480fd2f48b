import TestSupport
import Testing

@testable import NetworkFormats

/// Numbers are read correctly rounded, whichever way they take.
@Suite struct DecimalNumberTests {
    private func read(_ text: String) -> (value: Double?, length: Int) {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var index = 0
            let value = DecimalNumber.read(bytes, &index)
            return (value, index)
        }
    }

    @Test(arguments: [
        ("0", 0), ("-0.5", -0.5), ("+1", 1), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1E-3", 0.001), ("2.5e+2", 250),
        ("0.1", 0.1), ("0.30000000000000004", 0.30000000000000004), ("9007199254740993", 9007199254740992),
        ("1e22", 1e22), ("1e23", 1e23), ("123456789012345678901234567890", 1.2345678901234568e29),
        ("0.000000000000000000000000000001", 1e-30), ("5e-324", .leastNonzeroMagnitude), ("2e-324", 0),
        ("2.2250738585072014e-308", .leastNormalMagnitude), ("1.7976931348623157e308", 1.7976931348623157e308),
        ("1e999", .infinity), ("1e-99999999999999999999", 0), ("0.00000000000000000000000000000000", 0),
    ]) func readsCorrectlyRounded(_ text: String, _ expected: Double) {
        let (value, length) = read(text)
        #expect(value == expected)
        #expect(length == text.utf8.count)
    }

    @Test(arguments: ["", "-", ".", "e5", "x", "+.", "-e1", "1e", "1e+", "nan", "inf"]) func refusesWhatIsNone(
        _ text: String
    ) {
        let (value, length) = read(text)
        #expect(value == nil)
        #expect(length == 0)
    }

    @Test(arguments: [("0.5,", 3), ("1.2.3", 3), ("12abc", 2), ("1-2", 1)]) func stopsBehindTheNumber(
        _ text: String, _ expected: Int
    ) {
        #expect(read(text).length == expected)
    }

    @Test func agreesWithTheStandardLibrary() {
        var noise = Noise(seed: 5)
        for _ in 0..<200_000 {
            let digits = Int.random(in: 1...21, using: &noise)
            var text = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &noise)) }.joined()
            if Bool.random(using: &noise) {
                text.insert(
                    ".", at: text.index(text.startIndex, offsetBy: Int.random(in: 0...digits, using: &noise)))
            }
            if Bool.random(using: &noise) { text += "e\(Int.random(in: -330...300, using: &noise))" }
            #expect(read(text).value == Double(text), "\(text)")
        }
    }

    @Test func shortestDigitsReadBack() {
        var noise = Noise(seed: 6)
        for _ in 0..<100_000 {
            let value = Double(bitPattern: noise.next() & 0x7FFF_FFFF_FFFF_FFFF)
            guard value.isFinite else { continue }
            var output = TextOutput()
            output.write(value)
            #expect(read(String(decoding: output.bytes, as: UTF8.self)).value == value)
        }
    }
}
