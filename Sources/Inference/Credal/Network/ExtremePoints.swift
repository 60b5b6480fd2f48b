/// The extreme points of the set of distributions with each probability within limits (box ∩ simplex).
///
/// At an extreme point all coordinates but at most one stand at a limit. Points come in ascending order of their
/// coordinates from the last to the first, so that of a binary row the first has the lowest probability of state 1.
///
/// - Parameters:
///   - low, high: limits of each coordinate; they admit a sum of 1 within ``Network/rowTolerance``
///   - limit: how many points at most
/// - Returns: the points, each summing to 1; nil when there are more than `limit`
func extremePoints(low: [Double], high: [Double], limit: Int) -> [[Double]]? {
    let count = low.count
    // Sums of the lower and upper limits from each coordinate on, to cut off what cannot reach 1.
    var least = [Double](repeating: 0, count: count + 1)
    var most = [Double](repeating: 0, count: count + 1)
    for i in (0..<count).reversed() {
        least[i] = least[i + 1] + low[i]
        most[i] = most[i + 1] + high[i]
    }
    let slack = 1e-12
    if least[0] >= 1 - slack { return [normalised(low)] }
    if most[0] <= 1 + slack { return [normalised(high)] }
    var points: [[Double]] = []
    var current = [Double](repeating: 0, count: count)
    var tooMany = false

    /// `free`: the coordinate left to make up the sum, once chosen.
    func extend(_ i: Int, sum: Double, free: Int?) {
        if tooMany { return }
        let freeLow = free.map { low[$0] } ?? 0
        let freeHigh = free.map { high[$0] } ?? 0
        if sum + least[i] + freeLow > 1 + slack || sum + most[i] + freeHigh < 1 - slack { return }
        guard i < count else {
            guard let free else { return }
            var point = current
            point[free] = min(max(1 - sum, low[free]), high[free])
            if points.count >= 4 * limit { tooMany = true } else { points.append(point) }
            return
        }
        current[i] = low[i]
        extend(i + 1, sum: sum + low[i], free: free)
        if high[i] > low[i] {
            current[i] = high[i]
            extend(i + 1, sum: sum + high[i], free: free)
        }
        if free == nil {
            current[i] = 0
            extend(i + 1, sum: sum, free: i)
        }
    }
    extend(0, sum: 0, free: nil)
    if tooMany { return nil }
    points.sort { left, right in
        for i in (0..<count).reversed() where left[i] != right[i] { return left[i] < right[i] }
        return false
    }
    var distinct: [[Double]] = []
    for point in points where !distinct.contains(where: { near($0, point) }) { distinct.append(point) }
    return distinct.count > limit ? nil : distinct
}

private func near(_ left: [Double], _ right: [Double]) -> Bool {
    zip(left, right).allSatisfy { ($0 - $1).magnitude <= 1e-11 }
}

/// `values` divided by their sum.
func normalised(_ values: [Double]) -> [Double] {
    let total = values.reduce(0, +)
    return total > 0 ? values.map { $0 / total } : values
}
