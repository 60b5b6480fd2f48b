import Glibc

/// Processor time of this process, all its threads together: what other programs on the machine do is not in it.
enum ProcessorClock {
    /// Milliseconds that `body` took, and what it gave.
    static func milliseconds<Value>(_ body: () throws -> Value) rethrows -> (time: Double, value: Value) {
        let start = now()
        let value = try body()
        return (now() - start, value)
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
    }
}

/// The largest resident set since it was last forgotten (Linux, proc(5)).
enum PeakMemory {
    static func forget() {
        try? WholeFile.write(Array("5".utf8), to: "/proc/self/clear_refs")
    }

    static var megabytes: Double? {
        guard let status = try? WholeFile.read("/proc/self/status") else { return nil }
        for line in status.split(separator: UInt8(ascii: "\n")) where line.starts(with: "VmHWM:".utf8) {
            let digits = line.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            return Double(String(decoding: digits, as: UTF8.self)).map { $0 / 1024 }
        }
        return nil
    }
}
