import Checksums
import HTTPTypes
import Hummingbird
import Wording

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
            return token.matches(given) ? admission(request, query) : try await refusal(request)
        }
        guard cookie.matches(Cookies(request.headers).value(Self.cookieName)) else { return try await refusal(request) }
        return try await next(request, context)
    }

    /// The same address without the token, so that it stays in no history and is sent to nobody.
    private func admission(_ request: Request, _ query: Query) -> Response {
        let rest = query.removing { $0.name == "token" }.written
        var response = PageResponse.redirect(to: PageRequest.plainPath(request.uri.path) + rest).response
        // The proxy says whether it was reached through TLS; who lies about it harms only themselves.
        let schemes = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] } ?? ""
        // Of several proxies, the first is the one that the browser reached.
        let isSecure = schemes.prefix { $0 != "," && $0 != " " }.lowercased() == "https"
        response.headers[.setCookie] =
            "\(Self.cookieName)=\(cookie.text); Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
        return response
    }

    /// Guessing is slow: each guess waits.
    ///
    /// The cookie does not come along when somebody follows a link of another site; it does from this page on.
    private func refusal(_ request: Request) async throws -> Response {
        try await Task.sleep(for: .milliseconds(200))
        let asked = PageRequest(
            path: request.uri.path, query: request.uri.query ?? "", acceptLanguage: request.headers[.acceptLanguage])
        let address = asked.plainPath + asked.query.removing { $0.name == "token" }.written
        let language = asked.language
        let title = language.pick(
            "This workspace is not open to everybody", "Deze werkplaats is niet voor iedereen open")
        let text = language.pick(
            "It wants its token once: add ?token=TOKEN to the address.",
            "Ze wil eenmaal haar token: zet ?token=TOKEN achter het adres.")
        let known = language.pick("I have been here before", "Ik ben hier al geweest")
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Purport</title></head>
            <body><main><h1>\(title)</h1><p>\(text)</p><p><a href="\(address)">\(known)</a></p></main></body></html>

            """
        return PageResponse.html(page, language, status: .unauthorized).response
    }
}
