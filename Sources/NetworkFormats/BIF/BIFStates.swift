import SourceText

/// The list of states in the declaration of a variable.
struct BIFStateList {
    /// Without quotation marks.
    private(set) var states: [TextSpan]
    /// Whether there are as many as announced.
    private(set) var isRight: Bool
    /// Whether a state is tied to the one before it by a comma without a blank.
    private var isTied: [Bool] = []

    init(states: [TextSpan], isRight: Bool) {
        self.states = states
        self.isRight = isRight
    }

    /// Adds the word at which the scanner stands.
    mutating func add(_ scanner: BIFScanner) {
        isTied.append(
            states.last.map { $0.end + 1 == scanner.start && scanner.start == scanner.wordSpan.start } ?? false)
        states.append(scanner.wordSpan)
    }

    /// Brings the list to the number of states that the file announces, taking commas for parts of names where that is
    /// needed.
    mutating func fit(_ announced: Int?) -> Bool {
        if announced == states.count { return true }
        var joined: [TextSpan] = []
        for (state, isTied) in zip(states, isTied) {
            if isTied, let last = joined.popLast() {
                joined.append(last.union(state))
            } else {
                joined.append(state)
            }
        }
        isRight = announced == joined.count
        if isRight { states = joined }
        return isRight
    }
}

/// The states of one variable, to be found by the bytes of their names.
struct BIFStates {
    private let spans: [TextSpan]
    /// The state that was found last: rows mostly count through states in their order.
    private var last = 0
    private var numbers: [String: Int]?

    init(spans: [TextSpan]) {
        self.spans = spans
    }

    var count: Int { spans.count }

    /// The number of the state that the scanner stands at.
    mutating func find(_ scanner: BIFScanner) -> Int? {
        let word = scanner.wordSpan
        if last < spans.count, scanner.isSame(spans[last], word) { return last }
        let next = last + 1 < spans.count ? last + 1 : 0
        if next < spans.count, scanner.isSame(spans[next], word) {
            last = next
            return next
        }
        if spans.count <= 8 {
            for (number, span) in spans.enumerated() where scanner.isSame(span, word) {
                last = number
                return number
            }
        }
        if numbers == nil {
            numbers = Dictionary(
                spans.enumerated().map { (scanner.text($1), $0) }, uniquingKeysWith: { first, _ in first })
        }
        guard let number = numbers?[scanner.word] else { return nil }
        last = number
        return number
    }
}
