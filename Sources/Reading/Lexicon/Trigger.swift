/// A phrase of the lexicon that means something to the reader.
struct Trigger: Sendable {
    enum Kind: UInt8, Sendable, CaseIterable {
        /// Verbs, nouns and prepositions that say that somebody says or thinks something.
        case verb, noun, source
        /// `in a statement`: where or by what something was said; part of the words that say that it was.
        case occasion
        /// Words that report without saying who: `reportedly`.
        case hearsay
        case hedge, negation
        /// Looks like a hedge or a negation and is none: `not only`, `no doubt`.
        case pseudo
        /// `if`, `mochten`.
        case condition
        /// `mean`, `betekenen`: what follows is a consequence.
        case consequence
        /// `in that case`, `dan`.
        case then
        /// `because`; what follows is the reason.
        case reason
        /// `therefore`; what stands before is the reason.
        case therefore
        /// `foresee`, `warn`: who does so says what would follow.
        case foresight
        /// `true`, `waar`: what a condition says of a report.
        case truth
        /// `these reports`, `such an agreement`: stands for the claim the article is about.
        case anaphor
        /// `report`, `rumour`, `deal`: a noun for what was told, which after `the` or `this` stands for the claim.
        case told
        /// `both countries`: stands for the parties named before.
        case collective
        case name
        /// `pictures`, `wreckage`: what can be looked at.
        case evidence
        /// `show`, `suggest`, of evidence.
        case shows
        /// What a party does because of a report: `expels`.
        case reaction
        /// `in response to`: what a party did something because of.
        case provocation
        /// `since Monday`, `no longer`: what is so only since a report was heard.
        case newly
        /// `a big deal`: judges, and says nothing that could come true.
        case evaluation
        /// `it makes sense to ask`: the article speaks of itself or of what its readers should do.
        case framing
        /// `however`: what follows turns away from what was said before.
        case contrast
        /// `would not comment`: neither confirms nor denies.
        case silence
        /// `pours cold water on`, `van de hand wijzen`: a phrase that denies, doubts or leaves open what it is about.
        case stance
        /// `declined to`, `would not`: leaves open what the verb of telling after it is about.
        case refusal
        /// `comment`, `say`, `reageren`: what somebody who leaves a matter open does not do.
        case telling
        /// `on`, `about`, `over`: a preposition before what is talked about.
        case matter
        /// Dutch `er`, `daar`: stand for what a preposition further on is about.
        case placeholder
        /// `questions`, `requests`: hold what is asked.
        case inquiry
        /// `shows`, `blijkt`: what a document or an image says; `whole` where the document stands after a preposition.
        case disclosure
        /// `lists`, `somt op`: introduces a list of what somebody says.
        case listing
        /// `so` in `So says the mayor`: stands for the sentence before.
        case echo
        /// `untrue`, `onzin`: who calls it so denies it.
        case untrue
        /// `in short`: sums up what was said.
        case summary
        case unit, multiplier, day, currency
        /// The name of a month; its value is the month's number.
        case month
        /// `published`, `Source:`: opens a line that says who wrote or published the text.
        case byline
        /// `wie` before a clause that names who says what the main clause says: `wie die Zeitung meldet, hat …`.
        case reporting
        /// `is to be believed`: after `if` and who says it.
        case belief
        /// `see`, `notice`: who does so is a witness.
        case perception

        static let byName: [String: Kind] = [
            "verb": .verb, "noun": .noun, "source": .source, "occasion": .occasion, "hearsay": .hearsay,
            "hedge": .hedge,
            "negation": .negation, "pseudo": .pseudo, "condition": .condition, "consequence": .consequence,
            "then": .then, "reason": .reason, "therefore": .therefore, "foresight": .foresight, "truth": .truth,
            "anaphor": .anaphor,
            "told": .told,
            "collective": .collective, "name": .name, "evidence": .evidence, "shows": .shows, "reaction": .reaction,
            "provocation": .provocation, "newly": .newly,
            "evaluation": .evaluation, "framing": .framing, "contrast": .contrast,
            "silence": .silence, "stance": .stance, "refusal": .refusal, "telling": .telling, "matter": .matter,
            "placeholder": .placeholder, "inquiry": .inquiry, "disclosure": .disclosure, "listing": .listing,
            "echo": .echo, "untrue": .untrue, "summary": .summary, "unit": .unit, "multiplier": .multiplier,
            "day": .day,
            "currency": .currency, "month": .month, "byline": .byline, "reporting": .reporting,
            "belief": .belief,
            "perception": .perception,
        ]
    }

    struct Attributes: OptionSet, Sendable {
        let rawValue: UInt64
        // What kind of attribution.
        static let speech = Attributes(rawValue: 1 << 0)
        static let attitude = Attributes(rawValue: 1 << 1)
        static let hearsay = Attributes(rawValue: 1 << 2)
        static let document = Attributes(rawValue: 1 << 3)
        // Stance.
        static let denies = Attributes(rawValue: 1 << 4)
        static let doubts = Attributes(rawValue: 1 << 5)
        static let open = Attributes(rawValue: 1 << 6)
        // What may follow an attributing word.
        static let clause = Attributes(rawValue: 1 << 8)
        static let object = Attributes(rawValue: 1 << 9)
        static let infinitive = Attributes(rawValue: 1 << 10)
        static let addressee = Attributes(rawValue: 1 << 11)
        /// May follow or interrupt what is said: `…, he said`.
        static let after = Attributes(rawValue: 1 << 12)
        /// Only with an explicit `that`: `know that`.
        static let explicit = Attributes(rawValue: 1 << 13)
        /// Carries a noun that holds what is said: `express concern that`.
        static let light = Attributes(rawValue: 1 << 14)
        /// A clause without an opening word may follow after a comma: `sagte, der Damm sei sicher`.
        static let bare = Attributes(rawValue: 1 << 47)
        /// Names a source only after a comma or a quotation: `…, so Müller`.
        static let setOff = Attributes(rawValue: 1 << 51)
        /// Stands after the source that it names: `dem Bericht zufolge`.
        static let postposed = Attributes(rawValue: 1 << 52)
        // Class of a hedge.
        static let modal = Attributes(rawValue: 1 << 16)
        static let adverb = Attributes(rawValue: 1 << 17)
        static let adjective = Attributes(rawValue: 1 << 18)
        static let verbal = Attributes(rawValue: 1 << 19)
        static let nominal = Attributes(rawValue: 1 << 20)
        static let weasel = Attributes(rawValue: 1 << 21)
        /// Says how likely something is, not only that somebody thinks so: `seem`, `chance`.
        static let estimate = Attributes(rawValue: 1 << 22)
        // Scope of a hedge or a negation.
        static let right = Attributes(rawValue: 1 << 24)
        static let whole = Attributes(rawValue: 1 << 25)
        static let affix = Attributes(rawValue: 1 << 26)
        /// Only before an -ing form: `stop selling`.
        static let gerund = Attributes(rawValue: 1 << 27)
        // Names.
        static let person = Attributes(rawValue: 1 << 32)
        static let organisation = Attributes(rawValue: 1 << 33)
        static let place = Attributes(rawValue: 1 << 34)
        static let adjectival = Attributes(rawValue: 1 << 35)
        // Conditions.
        static let verbFirst = Attributes(rawValue: 1 << 40)
        /// `if true`: complete without a clause.
        static let complete = Attributes(rawValue: 1 << 41)
        static let heading = Attributes(rawValue: 1 << 42)
        /// Said by nobody who is named: `it is unclear whether`.
        static let impersonal = Attributes(rawValue: 1 << 48)
        /// What something is called by those who deny or doubt it: `nonsense`, `hard to believe`.
        static let predicate = Attributes(rawValue: 1 << 49)
        /// Only where it opens its sentence: `in case`.
        static let opening = Attributes(rawValue: 1 << 50)
        // Bylines.
        /// Only before a colon: `Source:`.
        static let label = Attributes(rawValue: 1 << 43)
        // Words that draw a conclusion.
        /// Only between a mark and a clause: `…, so prices rise`; elsewhere the word means something else.
        static let joined = Attributes(rawValue: 1 << 44)
        /// Adds to what was said before, and may stand anywhere in its clause: `moreover`.
        static let further = Attributes(rawValue: 1 << 45)
        /// May tell the time as well: `since Monday`.
        static let temporal = Attributes(rawValue: 1 << 46)

        static let byName: [String: Attributes] = [
            "speech": .speech, "attitude": .attitude, "hearsay": .hearsay, "document": .document,
            "asserts": [], "denies": .denies, "doubts": .doubts, "open": .open, "clause": .clause, "object": .object,
            "infinitive": .infinitive, "addressee": .addressee, "after": .after, "explicit": .explicit, "light": .light,
            "modal": .modal,
            "adverb": .adverb,
            "adjective": .adjective, "verbal": .verbal, "nominal": .nominal, "weasel": .weasel, "right": .right,
            "whole": .whole, "affix": .affix, "gerund": .gerund, "person": .person, "organisation": .organisation,
            "place": .place,
            "adjectival": .adjectival, "verb-first": .verbFirst, "complete": .complete, "heading": .heading,
            "label": .label, "impersonal": .impersonal, "predicate": .predicate, "joined": .joined,
            "further": .further, "temporal": .temporal, "opening": .opening, "estimate": .estimate,
            "bare": .bare, "set-off": .setOff, "postposed": .postposed,
        ]
    }

    var kind: Kind
    var attributes: Attributes
    /// Number of words.
    var length: Int
    /// Likelihood, 0 to 1, where the lexicon has a published number.
    var low: Double?
    var high: Double?
    /// Form of a verb.
    var form: WordFeatures = []
    /// Word that a separable verb needs further on in its clause, or -1.
    var particle: Int32 = -1
    /// Words of which one must stand in the same clause, as a range of those of the lexicon; empty where none need.
    var companions: Range<Int32> = 0..<0
    /// Kept alive by the lexicon: so that a trigger is a plain value, which the rules may look at without counting references.
    private let wording: Unmanaged<Wording>

    /// - Parameter wording: must live as long as the trigger is used
    init(kind: Kind, attributes: Attributes, length: Int, wording: Wording) {
        self.kind = kind
        self.attributes = attributes
        self.length = length
        self.wording = .passUnretained(wording)
    }

    /// The phrase as the lexicon names it: the first form of its line.
    var term: String { wording._withUnsafeGuaranteedRef { $0.term } }
    /// What stands behind `=`: a canonical name, or the number of a unit.
    var value: String? { wording._withUnsafeGuaranteedRef { $0.value } }
    var place: Place { wording._withUnsafeGuaranteedRef { $0.place } }

    /// The texts of a line of the lexicon, which all its triggers share.
    final class Wording: Sendable {
        let term: String
        let value: String?
        /// The term of a published survey that this one is taken to translate.
        let equivalent: String?
        let place: Place

        init(term: String, value: String?, equivalent: String?, place: Place) {
            self.term = term
            self.value = value
            self.equivalent = equivalent
            self.place = place
        }
    }

    /// Where a line of the lexicon stands.
    struct Place: Sendable {
        /// Header of its section: `[verb speech clause after]`.
        var section: String
        var file: String
        /// Counted from 1.
        var line: Int
    }
}

extension Trigger.Kind {
    /// A bit of its own, for sets of kinds.
    @inline(__always) var bit: UInt64 { 1 << UInt64(rawValue) }
}

/// A trigger found in a text, over the tokens `start..<end`.
struct Hit: Sendable, BitwiseCopyable {
    var trigger: Int32
    private let from: UInt32
    private let to: UInt32

    init(trigger: Int32, start: Int, end: Int) {
        self.trigger = trigger
        from = UInt32(truncatingIfNeeded: start)
        to = UInt32(truncatingIfNeeded: end)
    }

    @inline(__always) var start: Int { Int(from) }
    @inline(__always) var end: Int { Int(to) }
    @inline(__always) var tokens: Range<Int> { start..<max(start, end) }
}
