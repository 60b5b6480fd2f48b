/// Sums a factor's table, times the messages into it, onto each of its variables.
///
/// The message to variable k needs the product of all but its own. Axes before k are summed away one after the other,
/// and what is left is kept for k + 1; axes after k are summed away from the end. All runs are contiguous, nothing is
/// divided, and all messages of a factor together cost about three to six times its table.
final class FactorContraction {
    /// The axes before the present one summed away.
    private let kept: UnsafeMutableBufferPointer<Double>
    /// And some of those after it.
    private let rest: UnsafeMutableBufferPointer<Double>

    /// - Parameter largest: entries of the largest table
    init(largest: Int) {
        kept = .allocate(capacity: max(1, largest))
        kept.initialize(repeating: 0)
        rest = .allocate(capacity: max(1, largest))
        rest.initialize(repeating: 0)
    }

    deinit {
        kept.deallocate()
        rest.deallocate()
    }

    /// Sums onto every axis.
    ///
    /// - Parameters:
    ///   - table: the last axis running fastest
    ///   - counts: how many states each axis has
    ///   - incoming: the messages into the factor, one after the other
    ///   - outgoing: what comes out, not scaled, laid out in the same way
    func sum(
        _ table: UnsafeBufferPointer<Double>, _ counts: ArraySlice<Int>, incoming: UnsafeBufferPointer<Double>,
        outgoing: UnsafeMutableBufferPointer<Double>
    ) {
        var source = table
        var start = 0
        for position in counts.indices {
            let count = counts[position]
            sumLaterAxes(
                source, counts[(position + 1)...],
                UnsafeBufferPointer(rebasing: incoming[(start + count)...]),
                into: UnsafeMutableBufferPointer(rebasing: outgoing[start..<start + count]))
            if position < counts.endIndex - 1 {
                let size = source.count / count
                sumFirstAxis(source, count, UnsafeBufferPointer(rebasing: incoming[start..<start + count]), size)
                source = UnsafeBufferPointer(rebasing: kept[..<size])
            }
            start += count
        }
    }

    /// kept[i] = Σ source[a, i] · message[a]; `source` may be `kept` itself.
    private func sumFirstAxis(
        _ source: UnsafeBufferPointer<Double>, _ count: Int, _ message: UnsafeBufferPointer<Double>, _ size: Int
    ) {
        let first = message[0]
        for index in 0..<size { kept[index] = source[index] * first }
        for state in 1..<max(1, count) {
            let factor = message[state]
            if factor == 0 { continue }
            let row = state * size
            for index in 0..<size { kept[index] += source[row + index] * factor }
        }
    }

    private func sumLaterAxes(
        _ source: UnsafeBufferPointer<Double>, _ later: ArraySlice<Int>, _ messages: UnsafeBufferPointer<Double>,
        into result: UnsafeMutableBufferPointer<Double>
    ) {
        var source = source
        var end = messages.count
        for count in later.reversed() {
            let size = source.count / count
            let message = UnsafeBufferPointer(rebasing: messages[end - count..<end])
            end -= count
            sumLastAxis(source, count, message, size)
            source = UnsafeBufferPointer(rebasing: rest[..<size])
        }
        for state in result.indices { result[state] = source[state] }
    }

    /// rest[i] = Σ source[i, a] · message[a]; `source` may be `rest` itself, as entry i is written after all that are
    /// read for it.
    private func sumLastAxis(
        _ source: UnsafeBufferPointer<Double>, _ count: Int, _ message: UnsafeBufferPointer<Double>, _ size: Int
    ) {
        if count == 2 {
            let (first, second) = (message[0], message[1])
            for index in 0..<size { rest[index] = source[2 * index] * first + source[2 * index + 1] * second }
            return
        }
        for index in 0..<size {
            let row = index * count
            var sum = 0.0
            for state in 0..<count { sum += source[row + state] * message[state] }
            rest[index] = sum
        }
    }
}
