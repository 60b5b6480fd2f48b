/// Tells names of people, outlets and sites apart, as far as their form goes.
enum Names {
    /// Two to four capitalised words, particles aside, none of which belongs to an organisation: `Jan de Vries`.
    static func isPersonal(_ text: String) -> Bool {
        let words = words(text)
        guard (2...5).contains(words.count), words.allSatisfy({ $0.unicodeScalars.allSatisfy(isNameScalar) }) else {
            return false
        }
        guard let first = words.first, !articles.contains(first.lowercased()) else { return false }
        let lowered = words.map { $0.lowercased() }
        guard lowered.allSatisfy({ !organisations.contains($0) }) else { return false }
        let capitalised = words.count(where: isCapitalised)
        return capitalised >= 2
            && zip(words, lowered).allSatisfy { isCapitalised($0) || particles.contains($1) }
    }

    /// `our correspondent`, `onze redactie`: who wrote it, without a name.
    static func isDesk(_ text: String) -> Bool {
        let words = words(text).map { $0.lowercased() }
        return words.count <= 5 && words.contains { desks.contains($0) }
    }

    /// One to four capitalised words that make no sentence.
    static func isOutlet(_ text: String) -> Bool {
        let words = words(text)
        guard (1...4).contains(words.count), let last = words.last, !last.hasSuffix("."), !last.hasSuffix(":"),
            isCapitalised(last)
        else { return false }
        return words.allSatisfy { isCapitalised($0) || particles.contains($0.lowercased()) || articles.contains($0) }
    }

    /// A site or an address: `example.org`, `https://example.org/page`.
    static func isAddress(_ text: String) -> Bool {
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return !text.utf8.contains(32) }
        let labels = text.split(separator: "/", maxSplits: 1).first?.split(separator: ".") ?? []
        guard labels.count >= 2, let last = labels.last, (2...12).contains(last.utf8.count) else { return false }
        return last.utf8.allSatisfy { (97...122).contains($0) }
            && labels.allSatisfy { label in
                label.utf8.allSatisfy { (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 45 }
            }
    }

    /// `Published`, `op`, a day of the week: words that stand beside a date and say nothing else.
    static func isDateWord(_ text: String) -> Bool {
        words(text).allSatisfy { word in
            dateWords.contains(String(word.lowercased().filter { $0 != ":" && $0 != "," && $0 != "." }))
        }
    }

    /// `08:15`, `at 08:15`, `om 08.15 uur`.
    static func isTime(_ text: String) -> Bool {
        let words = words(text).filter { !timeWords.contains($0.lowercased()) }
        return words.allSatisfy { word in
            word.utf8.count <= 8 && word.utf8.allSatisfy { (48...57).contains($0) || $0 == 58 || $0 == 46 }
        }
    }

    /// The names of `Jan de Vries en Piet Jansen`.
    static func separate(_ text: String) -> [String] {
        var names: [[String]] = [[]]
        for word in words(text) {
            if joiners.contains(word.lowercased()) {
                names.append([])
                continue
            }
            let ends = word.hasSuffix(",")
            names[names.count - 1].append(ends ? String(word.dropLast()) : word)
            if ends { names.append([]) }
        }
        return names.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    /// Without the white space and the marks that set a name off from a date.
    static func withoutEdges(_ text: String) -> String {
        let edges = Set(" \t,|·•–—-/~*()".unicodeScalars)
        var scalars = Array(text.unicodeScalars)[...]
        while let last = scalars.last, edges.contains(last) { scalars.removeLast() }
        while let first = scalars.first, edges.contains(first) { scalars.removeFirst() }
        return String(String.UnicodeScalarView(scalars))
    }

    // MARK: Words

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }).map(String.init)
    }

    private static func isCapitalised(_ word: String) -> Bool {
        word.unicodeScalars.first { $0 != "'" && $0 != "’" }?.properties.isUppercase ?? false
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ".-'’".unicodeScalars.contains(scalar)
    }

    private static let articles: Set<String> = ["the", "de", "het", "een", "The", "De", "Het"]
    private static let particles: Set<String> = [
        "van", "de", "der", "den", "ter", "ten", "te", "von", "zu", "al", "el", "bin", "ibn", "da", "di", "du", "dos",
        "la", "le", "of", "'t", "in",
    ]
    private static let organisations: Set<String> = [
        "news", "nieuws", "press", "times", "agency", "persbureau", "post", "journal", "media", "redactie", "dagblad",
        "krant", "tv", "radio", "university", "universiteit", "ministry", "ministerie", "government", "regering",
        "institute", "instituut", "daily", "weekly", "review", "herald", "tribune", "guardian", "magazine", "network",
        "association", "council", "raad", "centre", "center", "group", "foundation", "stichting", "bank", "courant",
        "bulletin", "gazette", "observer", "telegraph", "telegraaf", "service", "wire", "ledger", "star", "sun",
        "mirror",
        "mail", "standard", "independent", "record", "chronicle", "register", "globe", "echo", "monitor", "today",
        "world",
        "wereld", "express", "insider", "digest", "report", "reports", "watch", "channel", "broadcasting", "omroep",
        "avondblad", "weekblad", "maandblad", "company", "office", "bureau", "commission", "commissie", "party",
        "partij",
    ]
    private static let desks: Set<String> = [
        "correspondent", "correspondents", "redactie", "staff", "desk", "reporter", "reporters", "redacteur",
        "verslaggever", "editor", "editors", "newsroom",
    ]
    private static let dateWords: Set<String> = [
        "published", "updated", "posted", "gepubliceerd", "bijgewerkt", "geplaatst", "datum", "date", "on", "op", "at",
        "om", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "maandag", "dinsdag",
        "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "ma", "di", "wo", "do", "vr", "za", "zo",
    ]
    private static let timeWords: Set<String> = [
        "at", "om", "uur", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "cet", "cest", "et",
    ]
    private static let joiners: Set<String> = ["and", "en", "&"]
}
