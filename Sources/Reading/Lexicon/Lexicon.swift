import SourceText

/// The words of one language that the reader works with: word classes, triggers, suffixes.
struct Lexicon: Sendable {
    let language: String
    var vocabulary = Vocabulary()
    var features: [WordFeatures] = []
    var triggers: [Trigger] = []
    /// What the triggers point at.
    var wordings: [Trigger.Wording] = []
    var trie = TriggerTrie()
    /// The words that triggers name as their companions.
    var companions: [Int32] = []
    /// Features of unknown words by their ending, longest first.
    var suffixes: [Suffix] = []
    /// Forms of verbs without their particle that are past and nothing else.
    var partedPasts: Set<Int32> = []
    private var guesses = EndingTable<WordFeatures>(stem: 3)
    /// Features of unknown words by how they begin and end: `ge…t`.
    var circumfixes = CircumfixTable()
    /// Triggers of words for what can be looked at that may end a compound: `warmtebeelden`.
    private var evidenceHeads = EndingTable<Int32>(stem: 3)
    /// Whether the finite verb comes second in a main clause and the verbs last in a subordinate one.
    var isVerbSecond = false
    /// Whether every noun has a capital, not names alone.
    var capitalisesNouns = false
    /// Whether nouns are written together as one word: `warmtebeelden`.
    var joinsCompounds = false
    /// Whether a comma stands before decimals and a full stop between thousands.
    var hasDecimalComma = false
    /// Whether months are written without a capital.
    var lowercasesMonths = false
    /// Letters with marks that are letters of their own: German `würde` is another word than `wurde`. Lower-case code points.
    var letters: Set<UInt32> = []
    /// Whether a full stop makes an ordinal of a number: `am 3. Mai`.
    var hasOrdinalStops = false
    /// Whether a relative pronoun looks like an article and stands after a comma, in a clause that ends in its verb.
    var hasArticleRelatives = false

    struct Suffix: Sendable {
        var bytes: [UInt8]
        var features: WordFeatures
    }

    init(language: String) { self.language = language }

    /// A lexicon of several files. What is wrong in them is added to `diagnostics`; every sound line counts.
    static func load(_ language: String, _ files: [SourceFile], _ diagnostics: inout [Diagnostic]) -> Lexicon {
        var lexicon = Lexicon(language: language)
        for file in files { lexicon.letters.formUnion(LexiconParser.letters(file)) }
        for file in files {
            var parser = LexiconParser(file: file, letters: lexicon.letters)
            parser.parse(into: &lexicon)
            diagnostics += parser.diagnostics
        }
        lexicon.suffixes.sort {
            $0.bytes.count != $1.bytes.count
                ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
        }
        for suffix in lexicon.suffixes { lexicon.guesses.add(suffix.bytes, suffix.features) }
        for (number, trigger) in lexicon.triggers.enumerated()
        where trigger.kind == .evidence && trigger.length == 1 && trigger.term.utf8.count >= 5 {
            lexicon.evidenceHeads.add(lexicon.folded(trigger.term), Int32(number))
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

    /// A word by its number, as messages show it.
    func word(_ number: Int32) -> String { vocabulary.word(number) ?? "" }

    /// The trigger of the first word for evidence that ends a folded compound.
    func evidenceHead(of word: UnsafeBufferPointer<UInt8>) -> Int32? { evidenceHeads.value(of: word) }

    /// Whether an unknown folded word is a compound that ends in a noun of the lexicon.
    func nounHead(of word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard joinsCompounds, word.count >= Self.shortestPart * 2, word.count <= 64 else { return false }
        for start in Self.shortestPart...(word.count - Self.shortestPart) {
            let head = UnsafeBufferPointer(rebasing: word[start...])
            var hash = Vocabulary.Hash()
            for byte in head { hash.add(byte) }
            let number = Int(vocabulary.find(head, hash: hash.value))
            if features.indices.contains(number), !features[number].isDisjoint(with: [.noun, .plural]) { return true }
        }
        return false
    }

    /// Bytes of each part of a compound, at least.
    private static let shortestPart = 3

    private func folded(_ term: String) -> [UInt8] {
        var result: [UInt8] = []
        Array(term.utf8).withUnsafeBufferPointer { Folding.fold($0, $0.indices, into: &result) }
        return result
    }

    /// Says of each token which word it is and what that can be.
    ///
    /// - Parameter source: the bytes that the text was cut from
    func lookUp(_ text: TokenizedText, _ source: [UInt8]) {
        for index in text.tokens.indices where text.forms[index].length > 0 {
            let (bytes, hash) = text.form(index)
            if !letters.isEmpty, text.tokens[index].end - text.tokens[index].start > bytes.count {
                lookUpMarked(text, source, index)
                continue
            }
            let word = vocabulary.find(bytes, hash: hash)
            if word >= 0 {
                text.tokens[index].word = word
                text.tokens[index].features = features[Int(word)]
                // A word that stands in phrases alone is told by its ending, as one that no table has.
                if features[Int(word)].isEmpty, text.tokens[index].kind == .word {
                    text.tokens[index].features = guesses.value(of: bytes) ?? []
                }
            } else if text.tokens[index].kind == .word {
                text.tokens[index].features = guesses.value(of: bytes) ?? []
            }
        }
    }

    /// Looks a word up whose letters may be letters of their own.
    private func lookUpMarked(_ text: TokenizedText, _ source: [UInt8], _ index: Int) {
        var folded: [UInt8] = []
        source.withUnsafeBufferPointer {
            Folding.fold($0, text.tokens[index].span.range, keeping: letters, into: &folded)
        }
        var hash = Vocabulary.Hash()
        for byte in folded { hash.add(byte) }
        folded.withUnsafeBufferPointer { bytes in
            let word = vocabulary.find(bytes, hash: hash.value)
            if word >= 0 {
                text.tokens[index].word = word
                text.tokens[index].features = features[Int(word)]
            } else if text.tokens[index].kind == .word {
                text.tokens[index].features = guesses.value(of: bytes) ?? []
            }
        }
    }

    /// Every trigger in the text; of one kind the longest that begins first, none overlapping.
    func hits(_ tokens: FlatBuffer<Token>) -> FlatBuffer<Hit> {
        var result = FlatBuffer<Hit>(capacity: tokens.count / 2)
        var covered = [(from: Int, to: Int)](repeating: (0, 0), count: Trigger.Kind.allCases.count)
        for start in tokens.indices where tokens[start].word >= 0 {
            trie.matches(tokens, at: start) { trigger, end in
                let kind = Int(triggers[Int(trigger)].kind.rawValue)
                let last = covered[kind]
                if last.to > start, !(last.from == start && last.to == end) { return }
                if triggers[Int(trigger)].kind == .verb, end - start > 1, isDated(tokens, end) { return }
                covered[kind] = (start, end)
                result.append(Hit(trigger: trigger, start: start, end: end))
            }
        }
        return result
    }

    /// `reported on Wednesday`, `on 9 April`: a preposition before a date is no part of a verb.
    @inline(__always)
    private func isDated(_ tokens: FlatBuffer<Token>, _ end: Int) -> Bool {
        guard tokens[end - 1].has(.preposition), tokens.has(end) else { return false }
        return tokens[end].has([.weekday, .month])
            || tokens[end].kind == .number && tokens.has(end + 1) && tokens[end + 1].has(.month)
    }
}
