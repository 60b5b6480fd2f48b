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
        guard let authority = request.head.authority, allowed.contains(Self.name(of: authority)) else {
            return PageResponse.plain(
                .misdirectedRequest,
                "This workspace answers only under its own address. Start it with --allow-host NAME to use another name.\n"
            ).response
        }
        return try await next(request, context)
    }

    /// The name in `name:port`, in lower case; a numeric IPv6 address keeps its brackets.
    static func name(of authority: String) -> String {
        let lowered = authority.lowercased()
        if lowered.hasPrefix("["), let end = lowered.firstIndex(of: "]") { return String(lowered[...end]) }
        return lowered.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
            ?? ""
    }
}
