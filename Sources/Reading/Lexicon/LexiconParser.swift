import SourceText

/// Reads one lexicon file. Lines are:
///
///     # a comment
///     forms infinitive+present present past participle gerund    what the places of a verb line mean
///     [verb speech clause after]                                 a section: kind and attributes
///     say / says / said / said / saying                          an entry: its forms
///     kondigen | aan / kondig / kondigt                          after `|` a particle and the forms that it parts from
///     highly likely = 80..95                                     a range in per cent
///     may = 5                                                    of a month its number, of a unit its name, and so on
///     waarschijnlijk ~ probable = 60..80                         the surveyed term that it translates
///     [group refute]                                             words that companions may name together
///     van de hand < wijzen wijst +refute                         companions: one of them must stand in the same clause
///     [stance denies < +refute]                                  companions of every entry that names none itself
///     [word determiner stop]                                     words with features, parted by spaces
///     [suffix adverb]                                            endings of unknown words
///     [circumfix participle]                                     how unknown words begin and end: ge..t
///
/// Directives stand before the first section of a file, each on a line of its own, and hold for the language:
///
///     verb-second           the finite verb comes second in a main clause and the verbs last in a subordinate one
///     nouns-capitalised     every noun has a capital, so that a capital inside a sentence makes a noun; a name is what no
///                           word, ending or compound of the lexicon shows to be a noun, and no determiner or adjective
///                           stands before (German)
///     compounds-joined      nouns are written together: the last part says what the whole is (`Drohnenlieferung`)
///     decimal-comma         `1.000,5` is a thousand and a half
///     months-lowercase      a month has no capital, so that one without is no other word
///     letters ä ö ü         letters with marks that are letters of their own; any other letter is read with or without its marks
///     ordinal-stops         a full stop makes an ordinal of a number: `am 3. Mai`
///     article-relatives     `der`, `die`, `das`: an article is a relative pronoun, too, after a comma in a clause that ends in its verb
struct LexiconParser {
    /// Whether the entry being read has forms that part from a word.
    var isPhraseOfParted = false
    enum Section {
        case none, words, verbs, suffixes, circumfixes, group, triggers(Trigger.Kind)
        /// Its entries are passed over.
        case unknown
    }

    let file: SourceFile
    var diagnostics: [Diagnostic] = []
    private(set) var section = Section.none
    private(set) var attributes: Trigger.Attributes = []
    private(set) var features: WordFeatures = []
    private(set) var forms: [WordFeatures] = []
    /// Words by the name of their group, and the group that is being read.
    var groups: [String: [Int32]] = [:]
    private(set) var group = ""
    /// Companions of every entry of the section.
    private(set) var sectionCompanions: Range<Int32> = 0..<0

    /// Letters with marks that are letters of their own in the language.
    let letters: Set<UInt32>

    init(file: SourceFile, letters: Set<UInt32>) {
        self.file = file
        self.letters = letters
    }

    /// What the directive `letters` of a file names: every file of a language must be folded alike, so it is looked for first.
    static func letters(_ file: SourceFile) -> Set<UInt32> {
        for line in file.lineStarts.indices {
            let words = file.text(file.lineSpan(line)).split { $0 == " " || $0 == "\t" || $0 == "\r" }
            if words.first?.first == "[" { return [] }
            if words.first == "letters" { return Set(words.dropFirst().flatMap { $0.unicodeScalars.map(\.value) }) }
        }
        return []
    }

    mutating func parse(into lexicon: inout Lexicon) {
        for line in file.lineStarts.indices {
            let span = trim(file.lineSpan(line))
            guard !span.isEmpty, file.bytes[span.start] != UInt8(ascii: "#") else { continue }
            if file.bytes[span.start] == UInt8(ascii: "[") {
                header(span, &lexicon)
            } else if case .none = section {
                directive(span, &lexicon)
            } else {
                entry(span, &lexicon)
            }
        }
    }

    // MARK: Headers and directives

    private static let directives = [
        "forms", "letters", "verb-second", "nouns-capitalised", "compounds-joined",
        "article-relatives", "decimal-comma", "months-lowercase", "ordinal-stops",
    ]

    private mutating func directive(_ span: TextSpan, _ lexicon: inout Lexicon) {
        let words = words(span)
        let name = words.first.map { file.text($0) } ?? ""
        switch name {
        case "forms":
            forms = words.dropFirst().map { place in
                split(place, UInt8(ascii: "+")).reduce(into: []) { $0.formUnion(feature($1)) }
            }
        case "verb-second": lexicon.isVerbSecond = true
        case "nouns-capitalised": lexicon.capitalisesNouns = true
        case "compounds-joined": lexicon.joinsCompounds = true
        case "decimal-comma": lexicon.hasDecimalComma = true
        case "months-lowercase": lexicon.lowercasesMonths = true
        case "letters": break
        case "ordinal-stops": lexicon.hasOrdinalStops = true
        case "article-relatives": lexicon.hasArticleRelatives = true
        default:
            let guess = Suggestion.closest(to: name, among: Self.directives)
            problem(
                "unknown-directive", "\"\(name)\" stands before any section and is no directive", span,
                guess.map { "did you mean \"\($0)\"?" }
                    ?? "use one of: \(Self.directives.joined(separator: ", ")); or begin a section such as [word stop]")
        }
    }

    private mutating func header(_ span: TextSpan, _ lexicon: inout Lexicon) {
        attributes = []
        features = []
        sectionCompanions = 0..<0
        guard file.bytes[span.end - 1] == UInt8(ascii: "]") else {
            problem("open-header", "a section header does not end in \"]\"", span, "close it: [word stop]")
            section = .words
            return
        }
        let halves = split(TextSpan(span.start + 1, span.end - 1), UInt8(ascii: "<"))
        let words = words(halves[0])
        section = kind(words.first ?? span)
        if case .unknown = section { return }
        if halves.count > 1 { sectionCompanions = companions(halves[1], &lexicon) }
        if case .group = section {
            group = words.dropFirst().first.map { file.text($0) } ?? ""
            return
        }
        for word in words.dropFirst() {
            if case .triggers = section, let attribute = Trigger.Attributes.byName[file.text(word)] {
                attributes.formUnion(attribute)
            } else {
                features.formUnion(feature(word))
            }
        }
        // A month is a class of words, too.
        if case .triggers(.month) = section { features.insert(.month) }
    }

    private mutating func kind(_ word: TextSpan) -> Section {
        let name = file.text(word)
        switch name {
        case "word": return .words
        case "verbs": return .verbs
        case "suffix": return .suffixes
        case "circumfix": return .circumfixes
        case "group": return .group
        default:
            if let kind = Trigger.Kind.byName[name] { return .triggers(kind) }
            let known = (Trigger.Kind.byName.keys + ["word", "verbs", "suffix", "circumfix", "group"]).sorted()
            let guess = Suggestion.closest(to: name, among: known)
            problem(
                "unknown-section", "there is no kind of section called \"\(name)\"", word,
                guess.map { "did you mean \"\($0)\"?" } ?? "use one of: \(known.joined(separator: ", "))")
            return .unknown
        }
    }

    private mutating func feature(_ word: TextSpan) -> WordFeatures {
        let name = file.text(word)
        if let feature = WordFeatures.names[name] { return feature }
        var known = WordFeatures.names.keys.sorted()
        // Attributes say something of a phrase that means something to the reader, not of a word.
        if case .triggers = section { known = (known + Trigger.Attributes.byName.keys).sorted() }
        let guess = Suggestion.closest(to: name, among: known)
        problem(
            "unknown-feature", "there is no feature called \"\(name)\"", word,
            guess.map { "did you mean \"\($0)\"?" } ?? "use one of: \(known.joined(separator: ", "))")
        return []
    }

    mutating func problem(_ code: String, _ message: String, _ span: TextSpan, _ remedy: String) {
        diagnostics.append(Diagnostic(.error, code, message, file: file.name, span: span, remedy: remedy))
    }
}
