import Reading
import SourceText
import Testing

@Suite struct ContractTests {
    @Test func writesOneLineADocumentInOrder() {
        var stream = ReadingStream(reader: Reader())
        var output = ""
        let input = """
            {"id": "a", "text": "Kiev heeft aangekondigd dat het vertrekt.", "language": "nl"}
            {"id": 7, "text": "“No,” he said. é", "extra": [1, {"x": "]"}]}

            """
        // In pieces of one byte: nothing depends on where the input is cut.
        for byte in input.utf8 { stream.feed([byte][...]) { output += String(decoding: $0, as: UTF8.self) } }
        stream.finish { output += String(decoding: $0, as: UTF8.self) }
        let lines = output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix(#"{"v":1,"id":"a","language":"nl""#) == true)
        #expect(lines.last?.hasPrefix(#"{"v":1,"id":"7","language":"en""#) == true)
        #expect(stream.failures == 0)
    }

    @Test(arguments: [
        (#"{"id": "x"}"#, #"{"id":"x","error":"line 1: \"text\" is missing"}"#),
        (#"{"text": "a"}"#, #"{"id":null,"error":"line 1: \"id\" is missing"}"#),
        (#"{"id": "x", "text": "a"#, #"{"id":"x","error":"line 1: a string is not closed at byte 23"}"#),
        ("nonsense", #"{"id":null,"error":"line 1: a JSON object was expected at byte 1"}"#),
        (#"{"id": "x", "text": "\q"}"#, #"{"id":"x","error":"line 1: there is no such escape at byte 23"}"#),
        (#"{"id": "x", "text": "a"} b"#, #"{"id":"x","error":"line 1: something follows the object at byte 26"}"#),
    ])
    func aBadLineGetsAnErrorInItsPlace(_ line: String, _ expected: String) {
        var stream = ReadingStream(reader: Reader())
        var output: [String] = []
        stream.feed(Array((line + "\n" + #"{"id": "b", "text": ""}"# + "\n").utf8)[...]) {
            output.append(String(decoding: $0, as: UTF8.self))
        }
        stream.finish { output.append(String(decoding: $0, as: UTF8.self)) }
        #expect(output.first == expected + "\n")
        #expect(output.count == 2)
        #expect(output.last?.contains(#""id":"b""#) == true)
        #expect(stream.failures == 1)
    }

    @Test func spansAreCodePoints() {
        var json = JSONWriter()
        ReadingLines.write(
            Reader(language: "en").read(SourceFile(name: "x", text: "😀é He said that it rains.")), id: "x", into: &json)
        #expect(json.text.contains(#""source":[[3,5]],"cue":[[6,10]]"#), "\(json.text)")
        #expect(json.text.contains(#""content":[[11,24]]"#), "\(json.text)")
    }
}
