/// Turns a Dutch subordinate clause into a main clause, so that a claim reads as a sentence: `Khemed tanks aan Klow heeft verkocht`
/// becomes `Khemed heeft tanks aan Klow verkocht`.
///
/// Only where it is safe: the clause begins with its subject (a name, or an article with a noun, up to a word that cannot belong to
/// it), and ends in an auxiliary with its participle or infinitive, or in a form that is finite in every reading. Everything else is
/// left as it is written.
enum MainClause {
    private static let auxiliaries: Set<String> = [
        "heeft", "hebben", "had", "hadden", "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "zal",
        "zullen",
        "zou", "zouden", "kan", "kunnen", "kon", "konden", "wil", "willen", "moet", "moeten", "mag", "mogen", "gaat",
        "gaan",
    ]

    /// Finite whatever stands before them.
    private static let alwaysFinite: Set<String> = [
        "is", "was", "waren", "heeft", "had", "hadden", "wordt", "werd", "werden",
    ]

    /// - Parameter name: the name that the clause begins with, as written; nil where it begins with something else.
    static func of(_ clause: String, startingWith name: String?, language: String) -> String? {
        guard language == "nl" else { return nil }
        let (head, tail) = beforeSubclause(clause)
        var words = head.split(separator: " ").map(String.init)
        guard let subject = subjectLength(words, name: name), words.count > subject + 1,
            let at = finiteVerb(words, from: subject) ?? innerVerb(words, from: subject)
        else { return nil }
        guard at > subject else { return nil }
        let verb = words.remove(at: at)
        words.insert(verb, at: subject)
        return words.joined(separator: " ") + tail
    }

    /// `Khemed heeft tanks verkocht` as a question: `Heeft Khemed tanks verkocht`; nil where the clause has another order.
    static func question(_ clause: String, startingWith name: String?, language: String) -> String? {
        guard language == "nl" else { return nil }
        var words = clause.split(separator: " ").map(String.init)
        guard let subject = subjectLength(words, name: name), words.count > subject + 1,
            auxiliaries.contains(words[subject])
        else { return nil }
        let verb = words.remove(at: subject)
        if name == nil, let first = words.first { words[0] = first.lowercased() }
        return ([Tidying.upperFirst(verb)] + words).joined(separator: " ")
    }

    /// Whether a clause without `dat` before it has its verb at the end all the same, as under `dat zou betekenen dat:`. A main
    /// clause has its finite verb right behind the subject, not where a word stands that cannot be one, nor at the end.
    static func looksSubordinate(_ clause: String, startingWith name: String?) -> Bool {
        let words = beforeSubclause(clause).0.split(separator: " ").map(String.init)
        guard let subject = subjectLength(words, name: name), words.count > subject + 1 else { return false }
        if words.count > subject + 2, let last = words.last, alwaysFinite.contains(last) { return true }
        return boundaries.contains(words[subject]) && words[subject] != "zijn"
    }

    /// `Blijken oude brieven te zeggen dat …`, the order behind an adverbial clause, with its subject first: `Oude brieven blijken …`.
    static func subjectFirst(_ clause: String, language: String) -> String {
        var words = clause.split(separator: " ").map(String.init)
        guard language == "nl", let verb = words.first?.lowercased(), showing.contains(verb),
            let end = words.dropFirst().firstIndex(where: afterSubject.contains), (2...5).contains(end)
        else { return clause }
        words.removeFirst()
        words.insert(verb, at: end - 1)
        return Tidying.upperFirst(words.joined(separator: " "))
    }

    /// `Verdwijnen de avondbussen in de polder`, the order behind a clause or an adverb, with its subject first.
    static func uninverted(_ clause: String) -> String? {
        var words = clause.split(separator: " ").map(String.init)
        guard words.count > 2 else { return nil }
        var verb = words.removeFirst()
        guard let subject = phraseLength(words), subject < words.count || words.count <= 3 else { return nil }
        if verb.first?.isUppercase == true { verb = verb.lowercased() }
        words.insert(verb, at: subject)
        return Tidying.upperFirst(words.joined(separator: " "))
    }

    /// Words of the noun phrase that begins here: a pronoun, a name, or a determiner with adjectives and a noun.
    private static func phraseLength(_ words: [String]) -> Int? {
        guard let first = words.first else { return nil }
        if ["het", "hij", "zij", "ze", "dat", "dit", "er", "men", "wij", "we"].contains(first) {
            // `het` is an article before a noun, a pronoun before a word that cannot be one.
            guard first == "het" || first == "dat" || first == "dit" else { return 1 }
            guard words.count > 1, !isLikelihood(words[1]), !boundaries.contains(words[1]) else { return 1 }
        }
        if first.first?.isUppercase == true {
            return words.firstIndex { $0.first?.isUppercase != true } ?? words.count
        }
        let determiners: Set<String> = [
            "de", "het", "een", "zijn", "haar", "hun", "deze", "die", "dit", "dat", "beide", "twee", "drie", "alle",
            "veel",
        ]
        if let counted = countedLength(words) { return counted }
        guard determiners.contains(first), words.count > 1 else { return isBarePlural(first) ? 1 : nil }
        // Adjectives end in -e, and what follows a noun is no part of it.
        var at = 1
        while at + 1 < words.count, words[at].hasSuffix("e"), !boundaries.contains(words[at + 1]),
            words[at + 1].first?.isNumber != true,
            !prepositions.contains(words[at + 1]), !adverbs.contains(words[at + 1])
        { at += 1 }
        // `de bevoorrading van het zuiden`
        if at + 2 < words.count, words[at + 1] == "van", let owner = phraseLength(Array(words[(at + 2)...])) {
            return at + 2 + owner
        }
        return at + 1
    }

    /// `12.000 mensen`, `zo'n 12.000 mensen`, `naar schatting 400 extra agenten`: up to the noun after a number.
    private static func countedLength(_ words: [String]) -> Int? {
        let about: Set<String> = [
            "zo'n", "zo’n", "ruim", "bijna", "circa", "ongeveer", "minstens", "hooguit", "tientallen", "honderden",
            "duizenden", "enkele", "sommige", "meer",
        ]
        var at = 0
        if about.contains(words[0]) { at = 1 }
        let isNumbered = at < words.count && words[at].first?.isNumber == true
        if isNumbered { at += 1 }
        guard isNumbered || at == 1, at < words.count, !boundaries.contains(words[at]) else { return nil }
        while at + 1 < words.count, words[at].hasSuffix("e"), !prepositions.contains(words[at + 1]) { at += 1 }
        return at + 1
    }

    /// `patiënten`, `huisartsen`, `jongerenorganisaties`: a plural without an article, by its form.
    private static func isBarePlural(_ word: String) -> Bool {
        word.utf8.count > 5 && (word.hasSuffix("en") || word.hasSuffix("s")) && !boundaries.contains(word)
            && !prepositions.contains(word) && !adverbs.contains(word) && !auxiliaries.contains(word)
    }

    private static func isLikelihood(_ word: String) -> Bool {
        word.hasSuffix("baar") || word.hasSuffix("lijk") || word == "zeker" || word == "te"
    }

    private static let adverbs: Set<String> = [
        "alsnog", "dan", "dus", "daarom", "daardoor", "mogelijk", "misschien", "wellicht", "waarschijnlijk",
        "vermoedelijk",
        "vrijwel", "zeker", "niet", "hooguit", "snel", "verder", "straks", "elders",
    ]

    private static let showing: Set<String> = [
        "lijken", "lijkt", "blijken", "blijkt", "schijnen", "schijnt", "tonen", "toont", "wijzen", "wijst",
        "suggereren",
        "suggereert", "laten", "laat",
    ]

    private static let afterSubject: Set<String> = [
        "te", "erop", "er", "dat", "aan", "op", "zien", "ook", "nu", "echter", "juist", "duidelijk", "zich",
    ]

    // MARK: Subject

    /// Words of the subject that the clause begins with.
    private static func subjectLength(_ words: [String], name: String?) -> Int? {
        if let name {
            let parts = name.split(separator: " ").map(String.init)
            return words.starts(with: parts) ? parts.count : nil
        }
        guard let first = words.first?.lowercased() else { return nil }
        guard ["de", "het", "een"].contains(first) else {
            // A bare noun, when what follows begins the next part.
            let isNoun = first.utf8.count > 3 && !boundaries.contains(first) && !auxiliaries.contains(first)
            return isNoun && words.count > 1 && ["geen", "niet", "al", "de", "het", "een"].contains(words[1]) ? 1 : nil
        }
        var at = 1
        while at < words.count {
            let word = words[at]
            if at > 1, boundaries.contains(word) || auxiliaries.contains(word) { return at }
            if prepositions.contains(word) || boundaries.contains(word) { return nil }
            at += 1
        }
        return nil
    }

    /// Words that begin the next part of a clause.
    private static let boundaries: Set<String> = [
        "de", "het", "een", "zijn", "haar", "hun", "geen", "niet", "al", "sinds", "ook", "nog", "weer", "deze", "dit",
        "die",
        "meer", "veel", "enkele", "vorige", "vorig", "reeds", "inmiddels", "niets", "nooit", "wel", "eens", "vaak",
        "steeds",
        "zelf", "nu", "toen", "later", "opnieuw", "binnenkort", "daar", "hier", "zich", "elkaar",
    ]

    /// What follows these may belong to the subject or not.
    private static let prepositions: Set<String> = [
        "van", "in", "op", "aan", "bij", "uit", "met", "voor", "door", "over", "onder", "tussen", "naar", "tegen", "te",
        "om", "en",
        "of",
    ]

    // MARK: Verb

    /// The finite verb in a final cluster: `heeft gedeeld`, `gedeeld heeft`, `heeft laten bouwen`, `koud is`.
    private static func finiteVerb(_ words: [String], from first: Int) -> Int? {
        let last = words.count - 1
        if alwaysFinite.contains(words[last]), last > first { return last }
        if auxiliaries.contains(words[last]), last > first, isNonFinite(words[last - 1]) { return last }
        for at in [last - 1, last - 2] where at >= first && auxiliaries.contains(words[at]) {
            // `zijn` is a possessive as well, which only a participle right behind it rules out.
            if words[at] == "zijn", !(at == last - 1 && words[last].hasPrefix("ge")) { continue }
            if words[(at + 1)...].allSatisfy(isNonFinite) { return at }
        }
        return nil
    }

    /// An auxiliary right before its participle, with more behind them: `geen gat hebben gemaakt in de muur`.
    private static func innerVerb(_ words: [String], from first: Int) -> Int? {
        (first..<max(first, words.count - 1)).first { at in
            auxiliaries.contains(words[at]) && words[at + 1].hasPrefix("ge") && words[at + 1].utf8.count > 5
                && isNonFinite(words[at + 1])
        }
    }

    /// A participle or an infinitive, by its form.
    private static func isNonFinite(_ word: String) -> Bool {
        let word = word.lowercased()
        guard word.utf8.count >= 3, word.utf8.allSatisfy({ (97...122).contains($0) || $0 > 127 }) else { return false }
        if ["zouden", "hadden", "waren", "werden", "konden", "moesten", "wilden", "mochten", "zullen"].contains(word) {
            return false
        }
        if word.hasSuffix("en") || word == "gaan" || word == "staan" || word == "zijn" || word == "doen" { return true }
        guard word.hasSuffix("d") || word.hasSuffix("t") else { return false }
        return word.contains("ge")
            || ["be", "ver", "ont", "her", "er", "over", "onder", "mis"].contains(where: word.hasPrefix)
    }

    /// The clause up to a comma or to a word that begins another clause, and the rest.
    private static func beforeSubclause(_ clause: String) -> (String, String) {
        let comma = clause.firstIndex(of: ",") ?? clause.endIndex
        var at = clause.startIndex
        while let space = clause[at..<comma].firstIndex(of: " ") {
            let next = clause.index(after: space)
            let end = clause[next...].firstIndex(of: " ") ?? clause.endIndex
            if conjunctions.contains(String(clause[next..<end])) {
                return (String(clause[..<space]), String(clause[space...]))
            }
            at = next
        }
        return (String(clause[..<comma]), String(clause[comma...]))
    }

    private static let conjunctions: Set<String> = [
        "als", "omdat", "zodat", "terwijl", "hoewel", "nadat", "voordat", "doordat", "dat", "die", "wat", "waar",
        "waarvan",
        "waarmee", "waardoor", "toen", "indien", "tenzij", "om", "en", "maar", "of", "zoals", "dan",
    ]
}
