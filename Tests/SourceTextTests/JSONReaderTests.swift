import SourceText
import Testing

@Suite struct JSONReaderTests {
    private typealias Failure = JSONReader.Failure

    /// Everything that a document holds, as one line.
    private func outline(_ reader: inout JSONReader) throws(JSONReader.Failure) -> String {
        var parts: [String] = []
        switch reader.next {
        case .object:
            try reader.object { (reader, key) throws(JSONReader.Failure) in
                parts.append("\(key): \(try outline(&reader))")
            }
            return "{\(parts.joined(separator: ", "))}"
        case .array:
            try reader.array { (reader) throws(JSONReader.Failure) in parts.append(try outline(&reader)) }
            return "[\(parts.joined(separator: ", "))]"
        case .string: return "<\(try reader.string())>"
        case .number: return try reader.numberText()
        case .boolean: return "\(try reader.boolean())"
        case .null, nil:
            try reader.null()
            return "null"
        }
    }

    private func outline(of text: String, _ strictness: JSONReader.Strictness = .standard) throws -> String {
        try JSONReader.read(Array(text.utf8), strictness: strictness) { (reader) throws(JSONReader.Failure) in
            try outline(&reader)
        }
    }

    @Test(arguments: [
        ("{}", "{}"), (" [ ] ", "[]"), ("null", "null"), ("\ttrue\r\n", "true"), ("-0.5e+10", "-0.5e+10"), ("0", "0"),
        (#"{"a": [1, {"b": false}], "": "x"}"#, "{a: [1, {b: false}], : <x>}"),
        (#""a\"\\\/\u00e9\ud83d\ude00z""#, #"<a"\/é😀z>"#),
        (#""\ud83dx""#, "<\u{FFFD}x>"), (#""\ud83d\u0041""#, "<\u{FFFD}A>"), (#""\b\f\n\r\t""#, "<\u{8}\u{C}\n\r\t>"),
        ("\"déél 名\"", "<déél 名>"),
    ])
    func readsWhatIsWellFormed(text: String, expected: String) throws {
        #expect(try outline(of: text) == expected)
    }

    @Test(arguments: [
        ("", "null was expected at byte 1"), ("{", "a string was expected at byte 2"),
        (#"{"a" 1}"#, #"":" was expected at byte 6"#), (#"{"a":1 "b":2}"#, #""," or "}" was expected at byte 8"#),
        (#"{"a":1,}"#, "a string was expected at byte 8"), ("[1 2]", #""," or "]" was expected at byte 4"#),
        ("[1,]", "null was expected at byte 4"), ("01", "a number was expected at byte 1"),
        ("1.", "a digit was expected at byte 3"), ("1e", "a digit was expected at byte 3"),
        ("-", "a number was expected at byte 1"), ("1 2", "something follows the value at byte 3"),
        ("{} x", "something follows the object at byte 4"), (#""abc"#, "a string is not closed at byte 5"),
        (#""\"#, "a string is not closed at byte 3"), (#""\u12G4""#, "four hexadecimal digits were expected at byte 6"),
        (#""\x""#, "there is no such escape at byte 3"),
        ("\"a\nb\"", "a control character stands in a string at byte 3"),
        ("tru", "true or false was expected at byte 1"), ("nul", "null was expected at byte 1"),
    ])
    func saysWhatIsWrongAndWhere(text: String, expected: String) {
        #expect(throws: Failure.self) { try outline(of: text) }
        do {
            _ = try outline(of: text)
        } catch {
            #expect("\(error)" == expected)
        }
    }

    @Test func rejectsWhatIsNotUTF8() {
        #expect(throws: Failure.self) {
            try JSONReader.read([0x22, 0xFF, 0x22]) { (reader) throws(JSONReader.Failure) in try reader.string() }
        }
    }

    @Test(arguments: [("\"a\nb\"", "<a\nb>"), (#""\'\x""#, "<'x>"), (#""\é""#, "<é>")])
    func forgivesWhatPagesCarry(text: String, expected: String) throws {
        #expect(try outline(of: text, .forgiving) == expected)
    }

    /// However deep values nest, skipping them takes no stack.
    @Test(arguments: [
        (#"[{"a":[1,"]"]},2]"#, true), (String(repeating: "[", count: 1_000_000), false),
        (String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000), true),
    ])
    func skipsWithoutRecursion(text: String, isWhole: Bool) {
        let read = try? JSONReader.read(Array(text.utf8)) { (reader) throws(JSONReader.Failure) in
            try reader.skipValue()
            return true
        }
        #expect((read ?? false) == isWhole)
    }

    /// Numbers come back as the `Double` that was written.
    @Test func numbersSurviveTheRoundTrip() throws {
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Double(bitPattern: state ^ (state >> 29))
            guard value.isFinite else { continue }
            var json = JSONWriter(digits: .shortest)
            json.value(value)
            let back = try JSONReader.read(json.bytes) { (reader) throws(JSONReader.Failure) in try reader.number() }
            #expect(back == value, "\(json.text)")
        }
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1.0, "1"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (5e-324, "5e-324"),
        (1e22, "1e+22"), (-2.5, "-2.5"), (0x1p53, "9007199254740992.0"),
    ])
    func writesTheShortestDigits(value: Double, text: String) {
        #expect(JSONWriter.shortest(value) == text)
    }
}
