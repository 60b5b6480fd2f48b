/// A text cut into tokens, each with its folded form, before any lexicon has said what they are: recognising the language and
/// reading share it.
///
/// Whoever cuts a text frees it with ``deallocate()``, once.
struct TokenizedText {
    /// The folded form of a token, as a piece of ``folded``; empty for marks.
    struct Form: BitwiseCopyable {
        var start: UInt32
        var length: UInt32
        var hash: UInt32
    }

    var tokens: FlatBuffer<Token>
    /// In step with the tokens.
    var forms: FlatBuffer<Form>
    private(set) var folded: FlatBuffer<UInt8>

    /// - Parameter bytes: of the text
    init(bytes: Int) {
        tokens = FlatBuffer(capacity: bytes / 5 + 8)
        forms = FlatBuffer(capacity: bytes / 5 + 8)
        folded = FlatBuffer(capacity: bytes + 8)
    }

    func deallocate() {
        tokens.deallocate()
        forms.deallocate()
        folded.deallocate()
    }

    mutating func appendMark(_ token: Token) {
        tokens.append(token)
        forms.append(Form(start: 0, length: 0, hash: 0))
    }

    /// Appends a word or a number, and folds it.
    mutating func appendWord(_ token: Token, of buffer: UnsafeBufferPointer<UInt8>) {
        let start = folded.count
        var hash = Vocabulary.Hash()
        // No folded form is longer than what it was made of, but for a character cut off by the token's end.
        folded.append(atMost: token.end - token.start + 4) { place in
            var count = 0
            Folding.fold(buffer, token.start..<token.end) { byte in
                place[count] = byte
                hash.add(byte)
                count += 1
            }
            return count
        }
        tokens.append(token)
        forms.append(
            Form(
                start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: folded.count - start),
                hash: hash.value))
    }

    /// The folded bytes of a token; valid as long as the text is.
    @inline(__always)
    func form(_ index: Int) -> (bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) {
        let form = forms[index]
        return (folded.slice(Int(form.start)..<Int(form.start) + Int(form.length)), form.hash)
    }
}
