/// Words that say little of what a sentence is about: articles, pronouns, auxiliaries, prepositions, conjunctions, and words
/// of likelihood and hearsay. Names of statements are made without them, and they do not count as shared content.
///
/// A language without a list has none: its names hold more small words, and nothing else changes.
enum FunctionWords {
    static func of(_ language: String) -> Set<String> {
        switch primary(language) {
        case "nl": dutch
        case "en": english
        default: []
        }
    }

    /// Words that point back at what was said before: `such`, `deze`.
    static func pointing(_ language: String) -> Set<String> {
        switch primary(language) {
        case "nl": ["dit", "dat", "deze", "die", "dergelijke", "dergelijk", "zo", "zulke", "zulk", "het", "ervan"]
        case "en": ["this", "that", "these", "those", "such", "it"]
        default: []
        }
    }

    /// Determiners that can only point back, in either language.
    static let demonstratives: Set<String> = [
        "deze", "dergelijke", "dergelijk", "zulke", "zulk", "zo", "these", "those", "such",
    ]

    /// Words that hang a clause on what was said before, in either language.
    static let relatives: Set<String> = ["which", "who", "whose", "waardoor", "waarmee", "waarvan", "wat"]

    /// Words for reports and for their being true, which name no content of their own.
    static func reporting(_ language: String) -> Set<String> {
        switch primary(language) {
        case "nl":
            [
                "bericht", "berichten", "bewering", "beweringen", "claim", "claims", "verhaal", "verhalen", "rapport",
                "rapporten", "geruchten", "gerucht", "melding", "meldingen", "waar", "klopt", "kloppen", "juist",
                "echt",
                "bevestigd", "laatste", "beschuldiging", "beschuldigingen", "verslagen", "aantijgingen",
            ]
        case "en":
            [
                "report", "reports", "claim", "claims", "story", "stories", "rumour", "rumours", "rumor", "rumors",
                "allegation", "allegations", "account", "accounts", "true", "correct", "right", "accurate", "confirmed",
                "latest", "hold", "stand", "turn", "prove", "proves", "assertion", "assertions", "accusations",
            ]
        default: []
        }
    }

    /// Words that place what is said before the day of the article.
    static func earlier(_ language: String) -> Set<String> {
        switch primary(language) {
        case "nl":
            ["eerder", "voorheen", "vroeger", "destijds", "vorig", "vorige", "toentertijd", "aanvankelijk", "geleden"]
        case "en": ["earlier", "previously", "formerly", "last", "ago", "initially", "before", "past"]
        default: []
        }
    }

    /// Words that say that a report is true, or that what it tells came about, in either language: a condition that ends in one points
    /// back at the report, whoever it names (`if the crew is right`, `als het bod doorgaat`).
    static let truth: Set<String> = [
        "waar", "klopt", "kloppen", "juist", "echt", "gelijk", "doorgaat", "doorging", "bevestigd", "bewezen",
        "plaatsvond", "true",
        "right", "correct", "accurate", "genuine", "confirmed", "proven", "happened", "occurred", "through",
    ]

    /// Words for what a party claims, in either language.
    static let claims: Set<String> = [
        "bewering", "beweringen", "claim", "claims", "beschuldiging", "beschuldigingen", "aantijging", "aantijgingen",
        "lezing",
        "allegation", "allegations", "assertion", "assertions", "accusation", "accusations", "account", "version",
    ]

    /// Words that only say that something is passed on, in either language: they carry no likelihood.
    static let hearsay: Set<String> = [
        "naar verluidt", "naar verluid", "naar men zegt", "vermeend", "vermeende", "gemeld", "gemelde", "gerapporteerd",
        "gerapporteerde", "onbevestigd", "onbevestigde", "reportedly", "allegedly", "purportedly", "supposedly",
        "reported",
        "alleged", "purported", "supposed", "unconfirmed",
    ]

    /// Conditional verbs that stand in what would follow: no hedges.
    static let conditionals: Set<String> = ["zou", "zouden", "would", "should"]

    /// `nl-BE` is Dutch.
    static func primary(_ language: String) -> String {
        String(decoding: language.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }, as: UTF8.self)
            .lowercased()
    }

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }

    private static let dutch = list(
        """
        de het een der des den en of maar want dus als dan dat die dit deze wat wie welke waar waarvan waarbij waarmee
        waardoor waarop waarin er hier daar hij zij ze hem haar hen hun we wij ons onze je jij jou jullie u uw ik me mij
        mijn zijn is was waren ben bent wordt worden werd werden geworden heeft hebben had hadden gehad zal zullen zou
        zouden kan kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil willen wilde wilden laat laten
        doet doen deed blijkt blijken lijkt lijken schijnt schijnen gaat gaan in op aan bij van voor met door over onder
        tussen naar uit om te tot tegen zonder na sinds sedert per via binnen buiten tijdens volgens vanwege wegens ondanks
        omdat aangezien doordat zodat hoewel terwijl indien mits tenzij toen nog al ook niet geen wel zeer heel erg meer
        meest minder minst veel weinig alle alles iets niets iemand niemand elk elke ieder iedere zelf zich elkaar zo zelfs
        toch echter daarom daardoor echt zeker hoogstwaarschijnlijk waarschijnlijk mogelijk misschien wellicht vermoedelijk
        kennelijk blijkbaar naar verluidt geloofwaardig nu net pas reeds steeds eens weer dergelijke zulke
        """)

    private static let english = list(
        """
        a an the and or but nor so if then that this these those which who whom whose what when where why how there here he
        she it they them him her his hers its their theirs we us our you your i me my is are was were be been being am has
        have had having do does did doing done will would shall should can could may might must ought in on at by of for
        with from to into onto over under between among through during before after since until against without within
        about as per via than because given although though while whereas unless not no yes also very much many more most
        less least few some any all both each every other another such only own same too just even still yet already ever
        never once again now certainly probably likely unlikely possibly perhaps maybe reportedly allegedly apparently
        seems seem seemed appears appear appeared credible up out off down
        """)
}
