/// A phrase of the lexicon that means something to the reader.
struct Trigger: Sendable {
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
