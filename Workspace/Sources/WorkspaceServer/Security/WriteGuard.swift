import HTTPTypes
import Hummingbird

/// Lets through reading, and sending a form where the workspace may be changed.
struct WriteGuard<Context: RequestContext>: RouterMiddleware {
    let isReadOnly: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let allowed: [HTTPRequest.Method] = isReadOnly ? [.get, .head] : [.get, .head, .post]
        guard allowed.contains(request.method) else {
            let names = allowed.map(\.rawValue).joined(separator: ", ")
            let reason = isReadOnly ? "This workspace is read-only" : "The workspace does not do this"
            var refusal = PageResponse.plain(.methodNotAllowed, "\(reason): \(names).\n").response
            refusal.headers[.allow] = names
            return refusal
        }
        return try await next(request, context)
    }
}
