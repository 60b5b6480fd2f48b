/// Prints measurements below each other.
enum Table {
    static func header() {
        line("", "minimum", "median", "memory", "goal", "peer")
    }

    static func row(_ name: String, _ own: Measurement, goal: String, peer: (Peers.Peer, Measurement?)?) {
        var compared = "no peer"
        if let (peer, measured) = peer {
            compared =
                measured.map { "\(peer.name): \(time($0.median)), \(rounded($0.median / own.median)) times as long" }
                ?? "not installed: \(peer.install)"
        }
        line(
            name, time(own.minimum), time(own.median), own.megabytes.map { "\(rounded($0)) MB" } ?? "-", goal, compared)
    }

    static func failure(_ name: String, _ reason: String) {
        line(name, "failed", reason, "", "", "")
    }

    private static func line(_ name: String, _ cells: String...) {
        let widths = [10, 10, 10, 16, 0]
        let padded = zip(cells, widths).map { pad($0, $1) }
        print(pad(name, 32) + padded.joined(separator: "  "))
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }

    private static func time(_ milliseconds: Double) -> String { "\(rounded(milliseconds)) ms" }

    /// One digit behind the point.
    private static func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
