import Checksums
import HTTPTypes
import Hummingbird

/// Where the workspace was started with a token: answers only who has it.
///
/// The token comes once, as `?token=`; what stays in the browser is a cookie made of it that is good until the workspace is started anew,
/// that no script can read and that other sites' requests do not carry (`HttpOnly`, `SameSite=Strict`).
struct AccessGate<Context: RequestContext>: RouterMiddleware {
    private let token: Secret
    private let cookie: Secret

    static var cookieName: String { "purport-access" }

    init(token: Secret) {
        self.token = token
        cookie = Secret(Checksum.sha256(Array((token.text + Secret.random().text).utf8)))
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let query = Query(request.uri.query ?? "")
        if let given = query.first("token") {
            return token.matches(given) ? admission(request, query) : try await refusal()
        }
        guard cookie.matches(Cookies(request.headers).value(Self.cookieName)) else { return try await refusal() }
        return try await next(request, context)
    }

    /// The same address without the token, so that it stays in no history and is sent to nobody.
    private func admission(_ request: Request, _ query: Query) -> Response {
        let rest = query.removing { $0.name == "token" }.written
        let path = "/" + request.uri.path.drop { $0 == "/" }
        var response = PageResponse.redirect(to: path + rest).response
        // The proxy says whether it was reached through TLS; who lies about it harms only themselves.
        let isSecure = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] } == "https"
        response.headers[.setCookie] =
            "\(Self.cookieName)=\(cookie.text); Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
        return response
    }

    /// Guessing is slow: each guess waits.
    private func refusal() async throws -> Response {
        try await Task.sleep(for: .milliseconds(200))
        return PageResponse.plain(
            .unauthorized, "This workspace wants its token once: add ?token=TOKEN to the address.\n"
        ).response
    }
}
