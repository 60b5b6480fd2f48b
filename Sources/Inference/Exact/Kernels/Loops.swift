/// One axis of a large table, or several that move alike, as a small table sees it: how long it is, and how far the small
/// table moves at each step. 0 where the small table lacks the axis.
struct Loop {
    var length: Int32
    var stride: Int32
}

/// What is done along one run of a large table's innermost axis. `large` advances by 1, `small` by `stride`.
protocol RunKernel {
    /// What tables hold: a number, or one for each of several samples.
    associatedtype Number: BitwiseCopyable

    static func run(
        _ large: UnsafeMutablePointer<Number>, _ small: UnsafeMutablePointer<Number>, _ length: Int, _ stride: Int)
}

/// Runs a kernel over all of a large table, lined up with a small one by `loops` (outermost first).
@inline(__always)
func walk<Kernel: RunKernel>(
    _ kernel: Kernel.Type, _ loops: UnsafePointer<Loop>, _ count: Int, _ large: UnsafeMutablePointer<Kernel.Number>,
    _ small: UnsafeMutablePointer<Kernel.Number>
) {
    switch count {
    case 0: Kernel.run(large, small, 1, 0)
    case 1: Kernel.run(large, small, Int(loops[0].length), Int(loops[0].stride))
    case 2: walkTwo(kernel, loops, large, small)
    case 3: walkThree(kernel, loops, large, small)
    default: walkDeep(kernel, loops, count, large, small)
    }
}

/// Short runs are spelled out: most variables have two to four states.
@inline(__always)
private func walkTwo<Kernel: RunKernel>(
    _ kernel: Kernel.Type, _ loops: UnsafePointer<Loop>, _ large: UnsafeMutablePointer<Kernel.Number>,
    _ small: UnsafeMutablePointer<Kernel.Number>
) {
    let runs = Int(loops[0].length)
    let step = Int(loops[0].stride)
    let length = Int(loops[1].length)
    let stride = Int(loops[1].stride)
    @inline(__always)
    func each(_ length: Int, _ stride: Int) {
        var large = large
        var small = small
        for _ in 0..<runs {
            Kernel.run(large, small, length, stride)
            large += length
            small += step
        }
    }
    switch (length, stride) {
    case (2, 0): each(2, 0)
    case (2, 1): each(2, 1)
    case (2, _): each(2, stride)
    case (3, 0): each(3, 0)
    case (3, 1): each(3, 1)
    case (4, 0): each(4, 0)
    case (4, 1): each(4, 1)
    default: each(length, stride)
    }
}

@inline(never)
private func walkThree<Kernel: RunKernel>(
    _ kernel: Kernel.Type, _ loops: UnsafePointer<Loop>, _ large: UnsafeMutablePointer<Kernel.Number>,
    _ small: UnsafeMutablePointer<Kernel.Number>
) {
    let block = Int(loops[1].length) * Int(loops[2].length)
    var large = large
    var small = small
    for _ in 0..<Int(loops[0].length) {
        walkTwo(kernel, loops + 1, large, small)
        large += block
        small += Int(loops[0].stride)
    }
}

/// Four axes and more: an odometer over all but the three innermost.
@inline(never)
private func walkDeep<Kernel: RunKernel>(
    _ kernel: Kernel.Type, _ loops: UnsafePointer<Loop>, _ count: Int, _ large: UnsafeMutablePointer<Kernel.Number>,
    _ small: UnsafeMutablePointer<Kernel.Number>
) {
    let depth = count - 3
    let inner = loops + depth
    let block = Int(inner[0].length) * Int(inner[1].length) * Int(inner[2].length)
    var large = large
    var small = small
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: depth) { counter in
        counter.initialize(repeating: 0)
        while true {
            walkThree(kernel, inner, large, small)
            large += block
            var axis = depth - 1
            while axis >= 0 {
                counter[axis] += 1
                small += Int(loops[axis].stride)
                if counter[axis] < loops[axis].length { break }
                small -= Int(loops[axis].stride) * Int(loops[axis].length)
                counter[axis] = 0
                axis -= 1
            }
            if axis < 0 { return }
        }
    }
}
