import HTTPTypes
import Hummingbird

/// Answers only requests that call the server by a name it knows.
///
/// A page elsewhere can point a name of its own at 127.0.0.1 and so read what a local server says (DNS rebinding); its requests
/// then carry that name.
struct HostCheck<Context: RequestContext>: RouterMiddleware {
    /// Names and addresses without a port, in lower case.
    let allowed: Set<String>

    /// Names under which a browser reaches the machine that it runs on.
    static var loopbackNames: Set<String> { ["127.0.0.1", "localhost", "[::1]"] }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard isKnown(request) else {
            return PageResponse.plain(
                .misdirectedRequest,
                "This workspace answers only under its own address. Start it with --allow-host NAME to use another name.\n"
            ).response
        }
        return try await next(request, context)
    }

    /// However often a request names the server, in a whole address as its target too, each has to be a name that it knows (RFC 9112, 3.2).
    private func isKnown(_ request: Request) -> Bool {
        guard let authority = request.head.authority else { return false }
        let further = HTTPField.Name("Host").map { request.head.headerFields[values: $0] } ?? []
        return ([authority] + further + (request.uri.host.map { [$0] } ?? [])).allSatisfy { named in
            Self.name(of: named).map(allowed.contains) ?? false
        }
    }

    /// The name in `name:port`, in lower case; a numeric IPv6 address keeps its brackets. Nil for what is neither.
    static func name(of authority: String) -> String? {
        let lowered = authority.lowercased()
        let isAddress = lowered.hasPrefix("[")
        let end = isAddress ? lowered.firstIndex(of: "]").map { lowered.index(after: $0) } : lowered.firstIndex(of: ":")
        let name = lowered[..<(end ?? lowered.endIndex)]
        let port = lowered[name.endIndex...]
        guard end != nil || !isAddress, port.isEmpty || port.hasPrefix(":"),
            port.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return String(name)
    }
}
