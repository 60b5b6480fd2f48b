import SourceText

/// The lines of a section.
extension LexiconParser {
    mutating func entry(_ span: TextSpan, _ lexicon: inout Lexicon) {
        switch section {
        case .none, .unknown: break
        case .words:
            for word in words(span) { lexicon.add(features, to: intern(word, &lexicon)) }
        case .suffixes:
            for word in words(span) {
                lexicon.suffixes.append(.init(bytes: folded(word), features: features))
            }
        case .group:
            for word in words(span) { groups[group, default: []].append(intern(word, &lexicon)) }
        case .circumfixes:
            for word in words(span) { circumfix(word, &lexicon) }
        case .verbs:
            for (place, form) in split(span, UInt8(ascii: "/")).enumerated() {
                for word in words(form) {
                    lexicon.add(features.union(place < forms.count ? forms[place] : []), to: intern(word, &lexicon))
                }
            }
        case .triggers(let kind): triggerEntry(kind, span, &lexicon)
        }
    }

    /// `ge..t`
    private mutating func circumfix(_ span: TextSpan, _ lexicon: inout Lexicon) {
        let parts = split(span, UInt8(ascii: ".")).map(folded)
        guard parts.count == 3, parts[1].isEmpty, let beginning = parts.first, let ending = parts.last,
            !beginning.isEmpty, !ending.isEmpty
        else {
            problem(
                "bad-circumfix", "\"\(file.text(span))\" is no beginning and ending", span,
                "write both with two full stops between them: ge..t")
            return
        }
        lexicon.circumfixes.add(beginning, ending, features)
    }

    private mutating func triggerEntry(_ kind: Trigger.Kind, _ span: TextSpan, _ lexicon: inout Lexicon) {
        let halves = split(span, UInt8(ascii: "<"))
        let sides = split(halves[0], UInt8(ascii: "="))
        let left = split(sides[0], UInt8(ascii: "~"))
        let parts = split(left[0], UInt8(ascii: "|"))
        let forms = split(parts[0], UInt8(ascii: "/"))
        let value = sides.count > 1 ? file.text(trim(sides[1])) : nil
        let wording = Trigger.Wording(
            term: file.text(trim(forms[0])), value: value, equivalent: left.count > 1 ? file.text(trim(left[1])) : nil,
            place: Trigger.Place(section: sectionHeader, file: file.name, line: file.line(at: span.start) + 1))
        lexicon.wordings.append(wording)
        var trigger = Trigger(kind: kind, attributes: attributes, length: 0, wording: wording)
        if let value, kind == .hedge { range(value, trim(sides[1]), &trigger) }
        if let remedy = missing(value ?? "", kind) {
            problem("bad-value", "\"\(wording.term)\" does not say what it stands for", span, remedy)
        }
        trigger.companions = halves.count > 1 ? companions(halves[1], &lexicon) : sectionCompanions
        let isVerb = [.verb, .shows, .reaction, .consequence, .listing, .disclosure, .stance].contains(kind)
        isPhraseOfParted = parts.count > 1
        defer { isPhraseOfParted = false }
        for (place, form) in forms.enumerated() {
            trigger.form = isVerb && forms.count > 1 && place < self.forms.count ? self.forms[place] : []
            add(trigger, form, isVerb, &lexicon)
        }
        guard parts.count > 1 else { return }
        let separated = split(parts[1], UInt8(ascii: "/"))
        guard let particle = words(separated[0]).first else { return }
        trigger.particle = intern(particle, &lexicon)
        // `put up for sale | sale / put`: a noun that ends a phrase is no particle elsewhere.
        if words(forms[0]).count == 1 { lexicon.add(.particle, to: trigger.particle) }
        for form in separated.dropFirst() {
            trigger.form = [.present, .past]
            add(trigger, form, isVerb, &lexicon)
            if partedTense(form, forms, particle) == .past, let word = words(form).first {
                lexicon.partedPasts.insert(intern(word, &lexicon))
            }
        }
    }

    /// The tense of a verb form without its particle: `zag` of `afzien / afziet / afzag | af / zag` is what `afzag` is. Nil where the line
    /// does not say.
    private func partedTense(_ form: TextSpan, _ forms: [TextSpan], _ particle: TextSpan) -> WordFeatures? {
        guard let parted = words(form).first.map(folded) else { return nil }
        let joined = folded(particle) + parted
        var found: WordFeatures = []
        for (place, whole) in forms.enumerated() where place < self.forms.count {
            let words = words(whole).map(folded)
            let isForm = words.count == 1 ? words.first == joined : words.first == parted || words.last == parted
            if isForm { found.formUnion(self.forms[place]) }
        }
        let tense = found.intersection([.present, .past])
        return tense.isEmpty ? nil : tense
    }

    /// Words, and groups of them after a `+`.
    mutating func companions(_ span: TextSpan, _ lexicon: inout Lexicon) -> Range<Int32> {
        let first = Int32(lexicon.companions.count)
        for word in words(span) {
            guard file.bytes[word.start] == UInt8(ascii: "+") else {
                lexicon.companions.append(intern(word, &lexicon))
                continue
            }
            let name = file.text(TextSpan(word.start + 1, word.end))
            if let group = groups[name] {
                lexicon.companions += group
            } else {
                let guess = Suggestion.closest(to: name, among: groups.keys.sorted())
                problem(
                    "unknown-group", "there is no group of words called \"\(name)\"", word,
                    guess.map { "did you mean \"+\($0)\"?" } ?? "define it before its use: [group \(name)]")
            }
        }
        return first..<Int32(lexicon.companions.count)
    }

    private mutating func add(_ trigger: Trigger, _ form: TextSpan, _ isVerb: Bool, _ lexicon: inout Lexicon) {
        var trigger = trigger
        let numbers = words(form).map { intern($0, &lexicon) }
        guard !numbers.isEmpty else {
            problem("empty-form", "an entry has an empty form", form, "write words between the slashes, or remove one")
            return
        }
        trigger.length = numbers.count
        // `uit de handel nemen | handel / neemt`: the verb of a phrase with a parted word need not come first.
        if numbers.count == 1 || isVerb && !isPhraseOfParted, let first = numbers.first {
            lexicon.add(features.union(isVerb ? trigger.form : []), to: first)
        }
        lexicon.add(trigger, numbers)
    }

    /// What to write behind `=`, when it is not what the kind needs there.
    private func missing(_ value: String, _ kind: Trigger.Kind) -> String? {
        switch kind {
        case .month where !(Int(value).map { (1...12).contains($0) } ?? false):
            "write the month's number, 1 to 12: may = 5"
        case .day where Int(value) == nil: "write how many days it is from today: yesterday = -1"
        case .multiplier where Double(value) == nil: "write a number: thousand = 1e3"
        case .unit where value.isEmpty: "write the unit's symbol: kilometre / kilometres = km"
        case .currency where value.isEmpty: "write the currency's code: euro / euros = EUR"
        default: nil
        }
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
}
