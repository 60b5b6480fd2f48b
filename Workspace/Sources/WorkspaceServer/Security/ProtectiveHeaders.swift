import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct ProtectiveHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as any HTTPResponseError {
            response = PageResponse.plain(error.status, "\(error.status.code) \(error.status.reasonPhrase)\n").response
        }
        for (name, value) in protectiveHeaders { response.headers[name] = value }
        return response
    }
}

/// Nothing runs and nothing loads but the workspace's own scripts, style sheets and images; scripts ask nobody else, no other page frames
/// it, and no form leaves it.
private let protectiveHeaders: [(HTTPField.Name, String)] = {
    let named: [(String, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        // Not `no-referrer`: forms would then come from the origin "null".
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
    return named.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}()
