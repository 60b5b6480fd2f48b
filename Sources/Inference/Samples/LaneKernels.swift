/// The same number of eight samples.
typealias Lanes = SIMD8<Double>

/// `large[i] = small[i × stride]`, for eight samples at a time.
enum AssignLanes: RunKernel {
    @inline(__always)
    static func run(
        _ large: UnsafeMutablePointer<Lanes>, _ small: UnsafeMutablePointer<Lanes>, _ length: Int, _ stride: Int
    ) {
        for i in 0..<length { large[i] = small[i * stride] }
    }
}

/// `large[i] *= small[i × stride]`
enum MultiplyLanes: RunKernel {
    @inline(__always)
    static func run(
        _ large: UnsafeMutablePointer<Lanes>, _ small: UnsafeMutablePointer<Lanes>, _ length: Int, _ stride: Int
    ) {
        for i in 0..<length { large[i] *= small[i * stride] }
    }
}

/// `small[i × stride] += large[i]`
enum AddLanes: RunKernel {
    @inline(__always)
    static func run(
        _ large: UnsafeMutablePointer<Lanes>, _ small: UnsafeMutablePointer<Lanes>, _ length: Int, _ stride: Int
    ) {
        if stride == 0 {
            var sum = small[0]
            for i in 0..<length { sum += large[i] }
            small[0] = sum
        } else {
            for i in 0..<length { small[i * stride] += large[i] }
        }
    }
}
