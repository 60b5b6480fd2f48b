import HTTPTypes

/// What a browser kept for the workspace (RFC 6265).
struct Cookies: Sendable {
    private var values: [Substring: Substring] = [:]

    init(_ headers: HTTPFields) {
        for header in headers[values: .cookie].prefix(16) {
            for pair in header.split(separator: ";").prefix(64) {
                let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard sides.count == 2 else { continue }
                let name = sides[0].drop { $0 == " " }
                if values[name] == nil { values[name] = sides[1] }
            }
        }
    }

    func value(_ name: String) -> String? { values[name[...]].map(String.init) }
}
