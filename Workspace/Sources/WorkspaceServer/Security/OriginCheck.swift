import HTTPTypes
import Hummingbird

/// Answers no request that a page of another site made: such a page may link here, and nothing else.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site` (W3C Fetch Metadata) and `Origin` (RFC 6454); no page can change either.
/// Programs that send neither are no browsers, and are let through to the checks behind this one.
struct OriginCheck<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard Self.isAllowed(request.head) else {
            return PageResponse.plain(
                .forbidden, "Another site asked for this. The workspace answers its own pages only.\n"
            ).response
        }
        return try await next(request, context)
    }

    static func isAllowed(_ head: HTTPRequest) -> Bool {
        let site = head.headerFields[.secFetchSite]
        let isReading = head.method == .get || head.method == .head
        if let site, site != "same-origin", site != "none" {
            // A link from elsewhere opens a page; a frame, an image, a script or a form from elsewhere does not.
            let isFollowed =
                head.headerFields[.secFetchMode] == "navigate" && head.headerFields[.secFetchDestination] == "document"
            if !isReading || !isFollowed { return false }
        }
        guard let origin = head.headerFields[.origin] else { return true }
        // Browsers leave `Origin` out where they only read from the same site.
        guard let authority = head.authority else { return false }
        return isSame(origin, authority)
    }

    /// Whether an origin, `https://name:port`, is the server that was called as `name:port`; the port that goes without saying may be missing.
    private static func isSame(_ origin: String, _ authority: String) -> Bool {
        let (lowered, own) = (origin.lowercased(), authority.lowercased())
        for (scheme, port) in [("http://", ":80"), ("https://", ":443")] where lowered.hasPrefix(scheme) {
            let named = lowered.dropFirst(scheme.count)
            return named == own || named + port == own || named == own + port
        }
        return false
    }
}

extension HTTPField.Name {
    static var secFetchSite: Self { Self("Sec-Fetch-Site") ?? .origin }
    static var secFetchMode: Self { Self("Sec-Fetch-Mode") ?? .origin }
    static var secFetchDestination: Self { Self("Sec-Fetch-Dest") ?? .origin }
    /// Carries the token for writing, which no page of another site can read or send.
    static var purportToken: Self { Self("Purport-Token") ?? .authorization }
}
