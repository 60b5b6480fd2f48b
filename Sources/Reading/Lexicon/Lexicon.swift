import SourceText

/// The words of one language that the reader works with: word classes, triggers, suffixes.
struct Lexicon: Sendable {
    let language: String
    var vocabulary = Vocabulary()
    var features: [WordFeatures] = []
    var triggers: [Trigger] = []
    var trie = TriggerTrie()
    /// Features of unknown words by their ending, longest first.
    var suffixes: [Suffix] = []
    /// Whether the finite verb comes second in a main clause and the verbs last in a subordinate one.
    var isVerbSecond = false

    struct Suffix: Sendable {
        var bytes: [UInt8]
        var features: WordFeatures
    }

    init(language: String) { self.language = language }

    /// A lexicon of several files. What is wrong in them is added to `diagnostics`; every sound line counts.
    static func load(_ language: String, _ files: [SourceFile], _ diagnostics: inout [Diagnostic]) -> Lexicon {
        var lexicon = Lexicon(language: language)
        for file in files {
            var parser = LexiconParser(file: file)
            parser.parse(into: &lexicon)
            diagnostics += parser.diagnostics
        }
        lexicon.suffixes.sort {
            $0.bytes.count != $1.bytes.count
                ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
        }
        return lexicon
    }

    mutating func intern(_ word: [UInt8]) -> Int32 {
        let number = vocabulary.intern(word)
        while features.count <= Int(number) { features.append([]) }
        return number
    }

    mutating func add(_ feature: WordFeatures, to word: Int32) {
        guard features.indices.contains(Int(word)) else { return }
        features[Int(word)].formUnion(feature)
    }

    mutating func add(_ trigger: Trigger, _ words: [Int32]) {
        triggers.append(trigger)
        trie.add(words)
    }

    func guess(_ word: [UInt8]) -> WordFeatures {
        for suffix in suffixes where word.count >= suffix.bytes.count + 3 {
            var matches = true
            for offset in suffix.bytes.indices
            where word[word.count - suffix.bytes.count + offset] != suffix.bytes[offset] {
                matches = false
                break
            }
            if matches { return suffix.features }
        }
        return []
    }

    func tokens(_ bytes: [UInt8]) -> [Token] {
        Tokenizer(vocabulary: vocabulary, features: features, guess: guess).tokens(bytes)
    }

    /// Every trigger in the text; of one kind the longest that begins first, none overlapping.
    func hits(_ tokens: [Token]) -> [Hit] {
        var result: [Hit] = []
        var covered = [Int](repeating: 0, count: Trigger.Kind.allCases.count)
        var coveredFrom = covered
        var path: [Int32] = []
        for start in tokens.indices where tokens[start].word >= 0 {
            trie.matches(tokens, at: start, &path) { trigger, end in
                let kind = Int(triggers[Int(trigger)].kind.rawValue)
                if covered[kind] > start, !(coveredFrom[kind] == start && covered[kind] == end) { return }
                covered[kind] = end
                coveredFrom[kind] = start
                result.append(Hit(trigger: trigger, start: start, end: end))
            }
        }
        return result
    }
}
