/// Two changed versions of one text put together, so that no line of either is lost (the merge of diff3; Khanna, Kunal and Pierce 2007, "A formal
/// investigation of diff3").
struct ThreeWayMerge: Sendable, Hashable {
    /// The lines of the merged text.
    private(set) var lines: [Substring] = []
    /// Places that both changed, each in another way: both ways stand there, one after the other, under a comment each.
    private(set) var conflicts = 0

    var text: String { lines.joined(separator: "\n") }

    /// - Parameters:
    ///   - base: what both began with.
    ///   - labels: comments that say whose lines follow.
    init(base: String, mine: String, theirs: String, labels: (mine: String, theirs: String, end: String)) {
        let (base, mine, theirs) = (LineDiff.lines(base), LineDiff.lines(mine), LineDiff.lines(theirs))
        let left = LineDiff(base, mine).pieces.filter { !$0.isSame }
        let right = LineDiff(base, theirs).pieces.filter { !$0.isSame }
        var (at, toMine, toTheirs) = (0, 0, 0)
        var (nextMine, nextTheirs) = (0, 0)
        for region in Self.regions(left, right) {
            lines += base[at..<region.lowerBound]
            toMine += region.lowerBound - at
            toTheirs += region.lowerBound - at
            let own = mine[toMine..<(toMine + Self.length(region, left, from: &nextMine))]
            let other = theirs[toTheirs..<(toTheirs + Self.length(region, right, from: &nextTheirs))]
            add(base[region], own, other, labels)
            toMine = own.endIndex
            toTheirs = other.endIndex
            at = region.upperBound
        }
        lines += base[at...]
    }

    private mutating func add(
        _ base: ArraySlice<Substring>, _ mine: ArraySlice<Substring>, _ theirs: ArraySlice<Substring>,
        _ labels: (mine: String, theirs: String, end: String)
    ) {
        if mine == theirs || Array(theirs) == Array(base) {
            lines += mine
        } else if Array(mine) == Array(base) {
            lines += theirs
        } else {
            conflicts += 1
            lines += [Substring("# " + labels.mine)] + mine + [Substring("# " + labels.theirs)] + theirs
            lines.append(Substring("# " + labels.end))
        }
    }

    /// Ranges of the base that either changed; changes that touch are one.
    private static func regions(_ left: [LineDiff.Piece], _ right: [LineDiff.Piece]) -> [Range<Int>] {
        var regions: [Range<Int>] = []
        for range in (left + right).map(\.old).sorted(by: {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }) {
            if let last = regions.last, range.lowerBound <= last.upperBound {
                regions[regions.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                regions.append(range)
            }
        }
        return regions
    }

    /// How many lines a version has where the base has a region; regions are asked for in order.
    ///
    /// - Parameter next: the first change that lies in no region before; afterwards, in none up to this one.
    private static func length(_ region: Range<Int>, _ changes: [LineDiff.Piece], from next: inout Int) -> Int {
        var length = region.count
        while next < changes.count, changes[next].old.upperBound <= region.upperBound {
            length += changes[next].new.count - changes[next].old.count
            next += 1
        }
        return length
    }
}
