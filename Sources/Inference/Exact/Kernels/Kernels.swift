/// `large[i] = small[i × stride]`
enum AssignKernel: RunKernel {
    @inline(__always)
    static func run(
        _ large: UnsafeMutablePointer<Double>, _ small: UnsafeMutablePointer<Double>, _ length: Int, _ stride: Int
    ) {
        switch stride {
        case 0:
            let value = small[0]
            for i in 0..<length { large[i] = value }
        case 1: copyRun(large, small, length)
        default: for i in 0..<length { large[i] = small[i * stride] }
        }
    }
}

/// `large[i] *= small[i × stride]`
enum MultiplyKernel: RunKernel {
    @inline(__always)
    static func run(
        _ large: UnsafeMutablePointer<Double>, _ small: UnsafeMutablePointer<Double>, _ length: Int, _ stride: Int
    ) {
        switch stride {
        case 0: scaleRun(large, by: small[0], length)
        case 1: multiplyRun(large, small, length)
        default: for i in 0..<length { large[i] *= small[i * stride] }
        }
    }
}

/// `small[i × stride] += large[i]`
enum AddKernel: RunKernel {
    @inline(__always)
    static func run(
        _ large: UnsafeMutablePointer<Double>, _ small: UnsafeMutablePointer<Double>, _ length: Int, _ stride: Int
    ) {
        switch stride {
        case 0: small[0] += sumRun(large, length)
        case 1: addRun(small, large, length)
        default: for i in 0..<length { small[i * stride] += large[i] }
        }
    }
}

/// `small[i × stride] = max(small[i × stride], large[i])`
enum MaximumKernel: RunKernel {
    @inline(__always)
    static func run(
        _ large: UnsafeMutablePointer<Double>, _ small: UnsafeMutablePointer<Double>, _ length: Int, _ stride: Int
    ) {
        if stride == 0 {
            small[0] = max(small[0], largestOfRun(large, length))
        } else {
            for i in 0..<length { small[i * stride] = max(small[i * stride], large[i]) }
        }
    }
}

// MARK: Contiguous runs
//
// Lanes are spelled out because the compiler cannot know that two pointers do not overlap. Sums run in a fixed order,
// whatever the machine: eight running sums, then those, then the rest.

@inline(__always)
private func lanes(_ pointer: UnsafeMutablePointer<Double>) -> Lanes {
    UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}

@inline(__always)
private func store(_ value: Lanes, _ pointer: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: Lanes.self)
}

@inline(__always)
func copyRun(_ to: UnsafeMutablePointer<Double>, _ from: UnsafeMutablePointer<Double>, _ count: Int) {
    if count >= 16 {
        to.update(from: from, count: count)
    } else {
        for i in 0..<count { to[i] = from[i] }
    }
}

@inline(__always)
func scaleRun(_ values: UnsafeMutablePointer<Double>, by factor: Double, _ count: Int) {
    var i = 0
    while i + 8 <= count {
        store(lanes(values + i) * factor, values + i)
        i += 8
    }
    while i < count {
        values[i] *= factor
        i += 1
    }
}

/// `to[i] = from[i] * factor`
@inline(__always)
func scaleRun(
    _ to: UnsafeMutablePointer<Double>, _ from: UnsafeMutablePointer<Double>, by factor: Double, _ count: Int
) {
    var i = 0
    while i + 8 <= count {
        store(lanes(from + i) * factor, to + i)
        i += 8
    }
    while i < count {
        to[i] = from[i] * factor
        i += 1
    }
}

@inline(__always)
func multiplyRun(_ values: UnsafeMutablePointer<Double>, _ by: UnsafeMutablePointer<Double>, _ count: Int) {
    var i = 0
    while i + 8 <= count {
        store(lanes(values + i) * lanes(by + i), values + i)
        i += 8
    }
    while i < count {
        values[i] *= by[i]
        i += 1
    }
}

@inline(__always)
func addRun(_ values: UnsafeMutablePointer<Double>, _ other: UnsafeMutablePointer<Double>, _ count: Int) {
    var i = 0
    while i + 8 <= count {
        store(lanes(values + i) + lanes(other + i), values + i)
        i += 8
    }
    while i < count {
        values[i] += other[i]
        i += 1
    }
}

@inline(__always)
func sumRun(_ values: UnsafeMutablePointer<Double>, _ count: Int) -> Double {
    var total = 0.0
    var i = 0
    if count >= 16 {
        var running = lanes(values)
        i = 8
        while i + 8 <= count {
            running += lanes(values + i)
            i += 8
        }
        total = running.sum()
    }
    while i < count {
        total += values[i]
        i += 1
    }
    return total
}

@inline(__always)
func largestOfRun(_ values: UnsafeMutablePointer<Double>, _ count: Int) -> Double {
    var largest = 0.0
    var i = 0
    if count >= 16 {
        var running = lanes(values)
        i = 8
        while i + 8 <= count {
            let next = lanes(values + i)
            running.replace(with: next, where: next .> running)
            i += 8
        }
        largest = max(0, running.max())
    }
    while i < count {
        largest = max(largest, values[i])
        i += 1
    }
    return largest
}
