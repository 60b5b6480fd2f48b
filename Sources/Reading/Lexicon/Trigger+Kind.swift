extension Trigger {
    /// What a phrase means to the reader.
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

        /// As a lexicon names them.
        static let byName = Dictionary(allCases.map { ("\($0)", $0) }, uniquingKeysWith: { first, _ in first })

        /// A bit of its own, for sets of kinds.
        @inline(__always) var bit: UInt64 { 1 << UInt64(rawValue) }
    }
}
