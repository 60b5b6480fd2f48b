import SourceText
import Testing

@Suite struct JSONStringBytesTests {
    /// A string as bytes is the string: without escapes, with some, and with half a surrogate pair.
    @Test(arguments: [
        #""""#, #""plain é 😀""#, #""\n""#, #""a\"b\\c\/d\u00e9\ud83d\ude00 end""#, #""\ud83d lone""#, #""x\udc00""#,
    ])
    func areTheBytesOfTheString(_ json: String) throws {
        let bytes = Array(json.utf8)
        let text = try JSONReader.read(bytes) { (reader) throws(JSONReader.Failure) in try reader.string() }
        let read = try JSONReader.read(bytes) { (reader) throws(JSONReader.Failure) in try reader.utf8() }
        #expect(read == Array(text.utf8))
    }
}
