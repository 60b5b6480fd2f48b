import SourceText

/// Reads one lexicon file. Lines are:
///
///     # a comment
///     forms infinitive+present present past participle gerund    what the places of a verb line mean
///     [verb speech clause after]                                 a section: kind and attributes
///     say / says / said / said / saying                          an entry: its forms
///     kondigen | aan / kondig / kondigt                          after `|` a particle and the forms that it parts from
///     highly likely = 80..95                                     a range in per cent
///     waarschijnlijk ~ probable = 60..80                         the surveyed term that it translates
///     [word determiner stop]                                     words with features, parted by spaces
///     [suffix adverb]                                            endings of unknown words
///
/// Directives stand before the first section of a file, each on a line of its own, and hold for the language:
///
///     verb-second           the finite verb comes second in a main clause and the verbs last in a subordinate one
///     nouns-capitalised     every noun has a capital, so that a capital inside a sentence makes a noun; a name is what no word, ending or
///                           compound of the lexicon shows to be a noun and no determiner or adjective stands before (German)
///     compounds-joined      nouns are written together: the last part says what the whole is (`Drohnenlieferung`)
///     decimal-comma         `1.000,5` is a thousand and a half
///     months-lowercase      a month has no capital, so that one without is no other word
///     letters ä ö ü         letters with marks that are letters of their own; any other letter is read with or without its marks
///     ordinal-stops         a full stop makes an ordinal of a number: `am 3. Mai`
///     article-relatives     `der`, `die`, `das`: an article is a relative pronoun, too, after a comma in a clause that ends in its verb
///     verb-first-conditions a clause that begins with its verb, before a comma and another verb, is a condition
struct LexiconParser {
    private enum Section { case none, words, verbs, suffixes, triggers(Trigger.Kind) }

    let file: SourceFile
    var diagnostics: [Diagnostic] = []
    private var section = Section.none
    private var attributes: Trigger.Attributes = []
    private var features: WordFeatures = []
    private var forms: [WordFeatures] = []
    private var scratch: [UInt8] = []

    /// Letters with marks that are letters of their own in the language.
    private let letters: Set<UInt32>

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
                header(span)
            } else if case .none = section {
                directive(span, &lexicon)
            } else {
                entry(span, &lexicon)
            }
        }
    }

    // MARK: Headers and directives

    private static let directives = [
        "forms", "letters", "verb-second", "verb-first-conditions", "nouns-capitalised", "compounds-joined",
        "article-relatives", "decimal-comma", "months-lowercase", "ordinal-stops",
    ]

    private mutating func directive(_ span: TextSpan, _ lexicon: inout Lexicon) {
        let words = words(span).map { file.text($0) }
        switch words.first {
        case "forms":
            forms = []
            for place in words.dropFirst() {
                var features: WordFeatures = []
                for name in place.split(separator: "+") { features.formUnion(feature(String(name), span)) }
                forms.append(features)
            }
        case "verb-second": lexicon.isVerbSecond = true
        case "nouns-capitalised": lexicon.capitalisesNouns = true
        case "compounds-joined": lexicon.joinsCompounds = true
        case "decimal-comma": lexicon.hasDecimalComma = true
        case "months-lowercase": lexicon.lowercasesMonths = true
        case "letters": break
        case "ordinal-stops": lexicon.hasOrdinalStops = true
        case "article-relatives": lexicon.hasArticleRelatives = true
        case "verb-first-conditions": lexicon.hasVerbFirstConditions = true
        default:
            let name = words.first ?? ""
            let guess = Suggestion.closest(to: name, among: Self.directives)
            problem(
                "unknown-directive", "\"\(name)\" stands before any section and is no directive", span,
                guess.map { "did you mean \"\($0)\"?" }
                    ?? "use one of: \(Self.directives.joined(separator: ", ")); or begin a section such as [word stop]")
        }
    }

    private mutating func header(_ span: TextSpan) {
        guard file.bytes[span.end - 1] == UInt8(ascii: "]") else {
            problem("open-header", "a section header does not end in \"]\"", span, "close it: [word stop]")
            section = .words
            features = []
            return
        }
        let words = words(TextSpan(span.start + 1, span.end - 1)).map { file.text($0) }
        attributes = []
        features = []
        let name = words.first ?? ""
        switch name {
        case "word": section = .words
        case "verbs": section = .verbs
        case "suffix": section = .suffixes
        default:
            guard let kind = Trigger.Kind.byName[name] else {
                let known = Trigger.Kind.byName.keys.sorted() + ["word", "verbs", "suffix"]
                let guess = Suggestion.closest(to: name, among: known)
                problem(
                    "unknown-section", "there is no kind of section called \"\(name)\"", span,
                    guess.map { "did you mean \"\($0)\"?" } ?? "use one of: \(known.joined(separator: ", "))")
                section = .words
                return
            }
            section = .triggers(kind)
            for word in words.dropFirst() {
                if let attribute = Trigger.Attributes.byName[word] {
                    attributes.formUnion(attribute)
                } else {
                    features.formUnion(feature(word, span))
                }
            }
            return
        }
        for word in words.dropFirst() { features.formUnion(feature(word, span)) }
    }

    private mutating func feature(_ name: String, _ span: TextSpan) -> WordFeatures {
        if let feature = WordFeatures.names[name] { return feature }
        if Trigger.Attributes.byName[name] != nil { return [] }
        let known = WordFeatures.names.keys.sorted() + Trigger.Attributes.byName.keys.sorted()
        let guess = Suggestion.closest(to: name, among: known)
        problem(
            "unknown-feature", "there is no feature called \"\(name)\"", span,
            guess.map { "did you mean \"\($0)\"?" } ?? "use one of: \(known.joined(separator: ", "))")
        return []
    }

    // MARK: Entries

    private mutating func entry(_ span: TextSpan, _ lexicon: inout Lexicon) {
        switch section {
        case .none: break
        case .words:
            for word in words(span) { lexicon.add(features, to: intern(word, &lexicon)) }
        case .suffixes:
            for word in words(span) {
                lexicon.suffixes.append(.init(bytes: folded(word), features: features))
            }
        case .verbs:
            for (place, form) in split(span, UInt8(ascii: "/")).enumerated() {
                for word in words(form) {
                    lexicon.add(features.union(place < forms.count ? forms[place] : []), to: intern(word, &lexicon))
                }
            }
        case .triggers(let kind): triggerEntry(kind, span, &lexicon)
        }
    }

    private mutating func triggerEntry(_ kind: Trigger.Kind, _ span: TextSpan, _ lexicon: inout Lexicon) {
        let sides = split(span, UInt8(ascii: "="))
        let left = split(sides[0], UInt8(ascii: "~"))
        let parts = split(left[0], UInt8(ascii: "|"))
        let forms = split(parts[0], UInt8(ascii: "/"))
        let value = sides.count > 1 ? file.text(trim(sides[1])) : nil
        let wording = Trigger.Wording(
            term: file.text(trim(forms[0])), value: value, equivalent: left.count > 1 ? file.text(trim(left[1])) : nil)
        lexicon.wordings.append(wording)
        var trigger = Trigger(kind: kind, attributes: attributes, length: 0, wording: wording)
        if let value, kind == .hedge { range(value, trim(sides[1]), &trigger) }
        let isVerb = kind == .verb || kind == .shows || kind == .reaction || kind == .consequence
        for (place, form) in forms.enumerated() {
            trigger.form = isVerb && forms.count > 1 && place < self.forms.count ? self.forms[place] : []
            add(trigger, form, isVerb, &lexicon)
        }
        guard parts.count > 1 else { return }
        let separated = split(parts[1], UInt8(ascii: "/"))
        guard let particle = words(separated[0]).first else { return }
        trigger.particle = intern(particle, &lexicon)
        lexicon.add(.particle, to: trigger.particle)
        for form in separated.dropFirst() {
            trigger.form = [.present, .past]
            add(trigger, form, isVerb, &lexicon)
        }
    }

    private mutating func add(_ trigger: Trigger, _ form: TextSpan, _ isVerb: Bool, _ lexicon: inout Lexicon) {
        var trigger = trigger
        let numbers = words(form).map { intern($0, &lexicon) }
        guard !numbers.isEmpty else {
            problem("empty-form", "an entry has an empty form", form, "write words between the slashes, or remove one")
            return
        }
        trigger.length = numbers.count
        if numbers.count == 1 || isVerb, let first = numbers.first {
            lexicon.add(features.union(isVerb ? trigger.form : []), to: first)
        }
        lexicon.add(trigger, numbers)
    }

    /// `80..95`, in per cent.
    private mutating func range(_ text: String, _ span: TextSpan, _ trigger: inout Trigger) {
        let dots = text.split(separator: ".", omittingEmptySubsequences: true)
        guard dots.count == 2, let low = Double(dots[0]), let high = Double(dots[1]), low <= high, low >= 0, high <= 100
        else {
            problem(
                "bad-range", "\"\(text)\" is no range of per cent", span, "write two whole numbers: 80..95")
            return
        }
        trigger.low = low / 100
        trigger.high = high / 100
    }

    // MARK: Bytes

    private mutating func intern(_ span: TextSpan, _ lexicon: inout Lexicon) -> Int32 { lexicon.intern(folded(span)) }

    private func folded(_ span: TextSpan) -> [UInt8] {
        var result: [UInt8] = []
        file.bytes.withUnsafeBufferPointer { Folding.fold($0, span.range, keeping: letters, into: &result) }
        return result
    }

    /// Words parted by white space; a clitic (`Iran's`) is a word of its own, as in texts.
    private func words(_ span: TextSpan) -> [TextSpan] {
        var result: [TextSpan] = []
        var start = span.start
        for index in span.start..<max(span.start, span.end) + 1 {
            let isEnd = index == span.end || file.bytes[index] <= 0x20
            if isEnd {
                if index > start {
                    if index - start > 2, file.bytes[index - 1] | 0x20 == 0x73, file.bytes[index - 2] == 0x27 {
                        result.append(TextSpan(start, index - 2))
                        result.append(TextSpan(index - 2, index))
                    } else {
                        result.append(TextSpan(start, index))
                    }
                }
                start = index + 1
            }
        }
        return result
    }

    private func split(_ span: TextSpan, _ separator: UInt8) -> [TextSpan] {
        var result: [TextSpan] = []
        var start = span.start
        for index in span.start..<max(span.start, span.end) where file.bytes[index] == separator {
            result.append(TextSpan(start, index))
            start = index + 1
        }
        result.append(TextSpan(start, span.end))
        return result
    }

    private func trim(_ span: TextSpan) -> TextSpan {
        var (start, end) = (span.start, span.end)
        while start < end, file.bytes[start] <= 0x20 { start += 1 }
        while end > start, file.bytes[end - 1] <= 0x20 { end -= 1 }
        return TextSpan(start, end)
    }

    private mutating func problem(_ code: String, _ message: String, _ span: TextSpan, _ remedy: String) {
        diagnostics.append(Diagnostic(.error, code, message, file: file.name, span: span, remedy: remedy))
    }
}
