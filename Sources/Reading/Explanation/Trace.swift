/// What the rules say of themselves while a text is read, kept only when somebody asks why.
///
/// A reading without a trace spends a test for nil at each note, and nothing else: what a note says is worked out after it.
final class Trace {
    /// What a note is about: a part of the text, or an item of the document by its number.
    enum Subject: Hashable {
        case words(Explanation.Part, Range<Int>)
        case hedge(Int), negation(Int), name(Int), date(Int), amount(Int)
        case unit(Int, Explanation.Part)
    }

    struct Note {
        var pattern: Pattern
        /// Numbers of the lexicon's triggers that it went by, and their words.
        var hits: [Hit] = []
    }

    struct Miss {
        var pattern: Pattern
        var tokens: Range<Int>
        var failed: FailedCondition
        var hit: Hit?
    }

    private(set) var notes: [Subject: Note] = [:]
    private(set) var misses: [Miss] = []
    /// The unit that each statement was made of.
    var units: [Int] = []

    /// The last note on a subject counts: rules may take back what earlier ones have said.
    func add(_ note: Note, on subject: Subject) { notes[subject] = note }

    func add(_ miss: Miss) { misses.append(miss) }
}

extension Analysis {
    /// Notes which pattern read something.
    @inline(__always)
    func note(
        _ pattern: @autoclosure () -> Pattern, on subject: @autoclosure () -> Trace.Subject,
        by hits: @autoclosure () -> [Hit] = []
    ) {
        guard let trace else { return }
        trace.add(Trace.Note(pattern: pattern(), hits: hits()), on: subject())
    }

    /// A stretch of text, with a note which pattern found it.
    @inline(__always)
    func named(_ pattern: Pattern, _ part: Explanation.Part, _ words: Range<Int>?) -> Range<Int>? {
        if let trace, let words { trace.add(Trace.Note(pattern: pattern), on: .words(part, words)) }
        return words
    }

    /// Notes that a pattern did not read words for one reason.
    @inline(__always)
    func missed(
        _ pattern: @autoclosure () -> Pattern, _ words: @autoclosure () -> Range<Int>,
        _ failed: @autoclosure () -> FailedCondition, by hit: @autoclosure () -> Hit? = nil
    ) {
        guard let trace else { return }
        trace.add(Trace.Miss(pattern: pattern(), tokens: words(), failed: failed(), hit: hit()))
    }

    /// Nil, with a note why.
    @inline(__always)
    func almost<Value>(
        _ pattern: @autoclosure () -> Pattern, _ words: @autoclosure () -> Range<Int>,
        _ failed: @autoclosure () -> FailedCondition, by hit: @autoclosure () -> Hit? = nil
    ) -> Value? {
        missed(pattern(), words(), failed(), by: hit())
        return nil
    }

    /// False, with a note why.
    @inline(__always)
    func almost(
        _ pattern: @autoclosure () -> Pattern, _ words: @autoclosure () -> Range<Int>,
        _ failed: @autoclosure () -> FailedCondition, by hit: @autoclosure () -> Hit? = nil
    ) -> Bool {
        missed(pattern(), words(), failed(), by: hit())
        return false
    }
}
