import SourceText

/// A word, a number or a punctuation mark of the text.
struct Token: Sendable, BitwiseCopyable {
    enum Kind: UInt8, Sendable, BitwiseCopyable {
        case word, number
        case comma, period, colon, semicolon, question, exclamation, ellipsis, dash
        case openBracket, closeBracket, quote, slash, symbol
        /// Stands for what lies outside the text.
        case outside
    }

    struct Flags: OptionSet, Sendable, BitwiseCopyable {
        let rawValue: UInt8
        static let capitalised = Flags(rawValue: 1)
        static let allCaps = Flags(rawValue: 2)
        static let spaceBefore = Flags(rawValue: 4)
        static let lineBefore = Flags(rawValue: 8)
        /// Opens a quotation (of a `quote` token; decided when quotations are paired).
        static let opens = Flags(rawValue: 16)
        static let closes = Flags(rawValue: 32)
        /// Ends in a full stop that belongs to the word: `U.S.`, `a.m.`
        static let dotted = Flags(rawValue: 64)
    }

    private let from: UInt32
    private let to: UInt32
    var features: WordFeatures = []
    /// Number in the lexicon's vocabulary, or -1.
    var word: Int32 = -1
    var kind: Kind
    var flags: Flags

    /// - Parameters:
    ///   - start: byte of the text where it begins
    ///   - end: byte after its last
    init(start: Int, end: Int, kind: Kind, flags: Flags = []) {
        from = UInt32(truncatingIfNeeded: start)
        to = UInt32(truncatingIfNeeded: end)
        self.kind = kind
        self.flags = flags
    }

    @inline(__always) var start: Int { Int(from) }
    @inline(__always) var end: Int { Int(to) }

    static var outside: Token { Token(start: 0, end: 0, kind: .outside) }

    var span: TextSpan { TextSpan(start, end) }
    var isCapitalised: Bool { flags.contains(.capitalised) }
    var isWord: Bool { kind == .word }
    var endsSentence: Bool { kind == .period || kind == .question || kind == .exclamation || kind == .ellipsis }

    @inline(__always)
    func has(_ feature: WordFeatures) -> Bool { features.rawValue & feature.rawValue != 0 }
}

/// What the closed-class lists and the verb tables of a lexicon say about a word.
struct WordFeatures: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt64

    static let determiner = WordFeatures(rawValue: 1 << 0)
    /// A pronoun that can be a subject.
    static let subjectPronoun = WordFeatures(rawValue: 1 << 1)
    static let objectPronoun = WordFeatures(rawValue: 1 << 2)
    static let possessive = WordFeatures(rawValue: 1 << 3)
    static let preposition = WordFeatures(rawValue: 1 << 4)
    /// `and`, `or`, `but`.
    static let coordinator = WordFeatures(rawValue: 1 << 5)
    /// `because`, `although`, `while`: opens a clause of its own.
    static let subordinator = WordFeatures(rawValue: 1 << 6)
    /// `that`, `dat`.
    static let complementiser = WordFeatures(rawValue: 1 << 7)
    static let relative = WordFeatures(rawValue: 1 << 8)
    /// `what`, `how`, `whether`: opens an indirect question.
    static let question = WordFeatures(rawValue: 1 << 9)
    static let be = WordFeatures(rawValue: 1 << 10)
    static let have = WordFeatures(rawValue: 1 << 11)
    static let doing = WordFeatures(rawValue: 1 << 12)
    static let modal = WordFeatures(rawValue: 1 << 13)
    /// `to` before an infinitive; `te`.
    static let infinitiveMarker = WordFeatures(rawValue: 1 << 14)
    static let adverb = WordFeatures(rawValue: 1 << 15)
    static let infinitive = WordFeatures(rawValue: 1 << 16)
    static let present = WordFeatures(rawValue: 1 << 17)
    static let past = WordFeatures(rawValue: 1 << 18)
    static let participle = WordFeatures(rawValue: 1 << 19)
    static let gerund = WordFeatures(rawValue: 1 << 20)
    static let noun = WordFeatures(rawValue: 1 << 21)
    static let adjective = WordFeatures(rawValue: 1 << 22)
    /// `Monday`, `yesterday`, `week`.
    static let time = WordFeatures(rawValue: 1 << 23)
    /// `Mr`, `President`, `spokesman`: part of a person's name or of who speaks.
    static let title = WordFeatures(rawValue: 1 << 24)
    static let abbreviation = WordFeatures(rawValue: 1 << 25)
    /// Joins two parts of one noun phrase: `of`, `for`, `at`, `van`.
    static let nominalPreposition = WordFeatures(rawValue: 1 << 26)
    /// Says nothing of what a sentence is about.
    static let stop = WordFeatures(rawValue: 1 << 27)
    static let month = WordFeatures(rawValue: 1 << 28)
    static let possessiveMark = WordFeatures(rawValue: 1 << 29)
    /// A finite form of an auxiliary, of a modal, or of a verb used like one: `has`, `can`, `lijkt`.
    static let finiteAuxiliary = WordFeatures(rawValue: 1 << 30)
    static let future = WordFeatures(rawValue: 1 << 31)
    /// `would`, `zou`.
    static let conditional = WordFeatures(rawValue: 1 << 32)
    /// A person: `analyst`, `minister`, `official`: who may speak.
    static let speaker = WordFeatures(rawValue: 1 << 33)
    static let particle = WordFeatures(rawValue: 1 << 34)
    static let negative = WordFeatures(rawValue: 1 << 35)
    static let reflexive = WordFeatures(rawValue: 1 << 36)
    static let name = WordFeatures(rawValue: 1 << 37)
    static let passive = WordFeatures(rawValue: 1 << 38)
    static let number = WordFeatures(rawValue: 1 << 39)
    static let weekday = WordFeatures(rawValue: 1 << 40)
    static let plural = WordFeatures(rawValue: 1 << 41)
    static let demonstrative = WordFeatures(rawValue: 1 << 42)
    /// Opens a clause that says what something is for or able to do: `waarmee`.
    static let purpose = WordFeatures(rawValue: 1 << 43)
    /// `all`, `every`: what a negation before it denies of all may hold for some.
    static let quantifier = WordFeatures(rawValue: 1 << 44)
    /// Joins a verb of saying to what it is about: `accused of`, `described as`.
    static let topic = WordFeatures(rawValue: 1 << 45)
    /// A preposition before whose claim a noun names: `claims by`.
    static let owner = WordFeatures(rawValue: 1 << 46)
    /// A preposition before who does what a passive says: `by`.
    static let agent = WordFeatures(rawValue: 1 << 47)
    /// A preposition that goes on with a noun phrase, and one that does so before a name.
    static let joining = WordFeatures(rawValue: 1 << 48)
    static let joiningName = WordFeatures(rawValue: 1 << 49)
    /// Opens what the writer adds to what somebody said: `waarna`.
    static let comment = WordFeatures(rawValue: 1 << 50)
    /// Links a subject to an adjective, as forms of be do: `seems`.
    static let copula = WordFeatures(rawValue: 1 << 51)
    /// A modal that may say what something is able to do, and one that says what it was.
    static let ability = WordFeatures(rawValue: 1 << 52)
    static let pastAbility = WordFeatures(rawValue: 1 << 53)
    /// The past of a form of be, have or the passive: `was`, `werd`.
    static let pastAuxiliary = WordFeatures(rawValue: 1 << 54)
    /// `the`, `de`: what follows is known already.
    static let definiteArticle = WordFeatures(rawValue: 1 << 55)
    /// A preposition between evidence and the verb that says what follows from it: `uit beelden blijkt`.
    static let evidential = WordFeatures(rawValue: 1 << 56)
    /// A preposition before that in which something is seen: `on the pictures`.
    static let locative = WordFeatures(rawValue: 1 << 57)
    /// Joins the parts of a name, where it has no capital: `van`, `de`.
    static let nameParticle = WordFeatures(rawValue: 1 << 58)
    /// Joins two parts with a later word that would open a condition elsewhere: `zowel … als`.
    static let correlative = WordFeatures(rawValue: 1 << 59)
    /// Compares as equal, with such a word soon after it: `even … als`.
    static let equative = WordFeatures(rawValue: 1 << 60)
    /// A preposition that opens an infinitive clause, before the marker: `om … te`.
    static let infinitiveOpener = WordFeatures(rawValue: 1 << 61)
    /// A modal that passes on what is said: Dutch `zou`, German `soll`.
    static let reportative = WordFeatures(rawValue: 1 << 62)
    /// A determiner that goes on with a noun phrase after its noun: `der Sprecher des Ministeriums`.
    static let genitive = WordFeatures(rawValue: 1 << 63)

    static let auxiliary: WordFeatures = [.be, .have, .doing, .modal, .passive]
    static let anyVerb: WordFeatures = [.infinitive, .present, .past, .participle, .gerund]

    /// Names as written in a lexicon's section headers.
    static let names: [String: WordFeatures] = [
        "determiner": .determiner, "subject-pronoun": .subjectPronoun, "object-pronoun": .objectPronoun,
        "possessive": .possessive, "preposition": .preposition, "coordinator": .coordinator,
        "subordinator": .subordinator, "complementiser": .complementiser, "relative": .relative,
        "question": .question, "be": .be, "have": .have, "do": .doing, "modal": .modal,
        "infinitive-marker": .infinitiveMarker, "adverb": .adverb, "infinitive": .infinitive, "present": .present,
        "past": .past, "participle": .participle, "gerund": .gerund, "noun": .noun, "adjective": .adjective,
        "time": .time, "title": .title, "abbreviation": .abbreviation, "nominal-preposition": .nominalPreposition,
        "stop": .stop, "month": .month, "possessive-mark": .possessiveMark, "finite": .finiteAuxiliary,
        "future": .future, "conditional": .conditional, "speaker": .speaker, "particle": .particle,
        "negative": .negative, "reflexive": .reflexive, "name": .name, "passive": .passive, "number": .number,
        "weekday": .weekday, "plural": .plural, "demonstrative": .demonstrative,
        "purpose": .purpose, "quantifier": .quantifier, "topic": .topic, "owner": .owner, "agent": .agent,
        "joining": .joining, "joining-name": .joiningName, "comment": .comment, "copula": .copula, "ability": .ability,
        "past-ability": .pastAbility, "past-auxiliary": .pastAuxiliary, "definite": .definiteArticle,
        "evidential": .evidential, "locative": .locative, "name-particle": .nameParticle,
        "correlative": .correlative, "equative": .equative, "infinitive-opener": .infinitiveOpener,
        "reportative": .reportative, "genitive": .genitive,
    ]
}
