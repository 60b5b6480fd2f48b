extension Trigger {
    /// How a phrase is used, as the header of its section says.
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
}
