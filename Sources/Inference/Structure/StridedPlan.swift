/// How a small table over some axes of a large table lines up with it: for every entry of the large one, in order, where
/// the small one's entry stands. Neighbouring axes that move alike are merged, so that inner loops are long.
struct StridedPlan: Sendable {
    /// Lengths of the merged axes of the large table, outermost first; never empty.
    let lengths: [Int]
    /// Step in the small table along each merged axis; 0 for an axis that it lacks.
    let strides: [Int]

    /// - Parameters:
    ///   - axes: variables of the large table, outermost first, with their `lengths`
    ///   - small: variables of the small table, outermost first, a subset of `axes` in any order
    init(axes: [Int], cardinalities: [Int], small: [Int]) {
        var stride = 1
        var step: [Int: Int] = [:]
        for variable in small.reversed() {
            step[variable] = stride
            stride *= cardinalities[variable]
        }
        var lengths: [Int] = []
        var strides: [Int] = []
        for variable in axes {
            let length = cardinalities[variable]
            if length == 1 { continue }
            let own = step[variable] ?? 0
            if let last = strides.last, let outer = lengths.last, last == own * length {
                lengths[lengths.count - 1] = outer * length
                strides[strides.count - 1] = own
            } else {
                lengths.append(length)
                strides.append(own)
            }
        }
        self.lengths = lengths.isEmpty ? [1] : lengths
        self.strides = strides.isEmpty ? [0] : strides
    }

    /// Calls `body` for every run along the innermost axis with the places where it starts in both tables.
    @inline(__always)
    func forEachRun(_ body: (_ large: Int, _ small: Int, _ length: Int, _ stride: Int) -> Void) {
        let depth = lengths.count - 1
        let length = lengths[depth]
        let stride = strides[depth]
        if depth == 0 { return body(0, 0, length, stride) }
        if depth == 1 {
            var small = 0
            for i in 0..<lengths[0] {
                body(i * length, small, length, stride)
                small += strides[0]
            }
            return
        }
        var counter = [Int](repeating: 0, count: depth)
        var large = 0
        var small = 0
        while true {
            body(large, small, length, stride)
            large += length
            var axis = depth - 1
            while axis >= 0 {
                counter[axis] += 1
                small += strides[axis]
                if counter[axis] < lengths[axis] { break }
                small -= strides[axis] * lengths[axis]
                counter[axis] = 0
                axis -= 1
            }
            if axis < 0 { return }
        }
    }

    /// `large[i] *= small[place of i]`.
    func multiply(_ large: UnsafeMutablePointer<Double>, by small: UnsafePointer<Double>) {
        forEachRun { a, b, length, stride in
            switch stride {
            case 0:
                let factor = small[b]
                for i in 0..<length { large[a + i] *= factor }
            case 1:
                for i in 0..<length { large[a + i] *= small[b + i] }
            default:
                for i in 0..<length { large[a + i] *= small[b + i * stride] }
            }
        }
    }

    /// `small[place of i] += large[i]`.
    func add(_ large: UnsafePointer<Double>, into small: UnsafeMutablePointer<Double>) {
        forEachRun { a, b, length, stride in
            switch stride {
            case 0: small[b] += sum(large + a, length)
            case 1:
                for i in 0..<length { small[b + i] += large[a + i] }
            default:
                for i in 0..<length { small[b + i * stride] += large[a + i] }
            }
        }
    }
}

/// The sum of `count` numbers, in a fixed order: eight running sums, then those, then the rest.
func sum(_ values: UnsafePointer<Double>, _ count: Int) -> Double {
    var total = 0.0
    var i = 0
    if count >= 16 {
        var lanes = SIMD8<Double>.zero
        while i + 8 <= count {
            lanes += UnsafeRawPointer(values + i).loadUnaligned(as: SIMD8<Double>.self)
            i += 8
        }
        total = lanes.sum()
    }
    while i < count {
        total += values[i]
        i += 1
    }
    return total
}
