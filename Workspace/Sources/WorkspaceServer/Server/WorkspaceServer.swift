import HTTPTypes
import Hummingbird
import Logging

/// The web server of a workspace: routes, and the checks that come before them.
public enum WorkspaceServer {
    public typealias Context = BasicRequestContext

    /// - Parameters:
    ///   - allowedHosts: names, besides those of the machine itself, under which the server may be called.
    public static func router(_ site: Site, allowedHosts: [String] = []) -> Router<Context> {
        let router = Router(context: Context.self)
        router.add(middleware: ProtectiveHeaders())
        let names = Set(allowedHosts.map { $0.lowercased() })
        router.add(middleware: HostCheck(allowed: HostCheck<Context>.loopbackNames.union(names)))
        router.add(middleware: ReadOnly())
        router.add(middleware: Pages(site: site))
        return router
    }

    /// A server that is ready to run.
    ///
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - onRunning: told the port once the server listens.
    public static func application(
        _ site: Site, host: String, port: Int, allowedHosts: [String] = [],
        onRunning: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "purport-workspace")
        logger.logLevel = .error
        return Application(
            router: router(site, allowedHosts: allowedHosts),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
    }
}

/// Every request that passed the checks becomes a page; HEAD gets what GET would, without the content.
struct Pages<Context: RequestContext>: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let page = page(request)
        var response = page.response
        if request.method == .head {
            // In this order: a new body sets the length anew.
            response.body = ResponseBody()
            response.headers[.contentLength] = String(page.bytes.count)
        }
        return response
    }

    private func page(_ request: Request) -> PageResponse {
        let asked = PageRequest(
            path: request.uri.path, query: request.uri.query ?? "",
            acceptLanguage: request.headers[.acceptLanguage])
        let parts = asked.path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true)
        switch (parts.first, parts.count) {
        case (nil, _): return site.cases(asked)
        case ("style.css", 1): return Asset.style.response(ifNoneMatch: request.headers[.ifNoneMatch])
        case ("figures.css", 1): return Asset.figures.response(ifNoneMatch: request.headers[.ifNoneMatch])
        case ("case.js", 1): return Asset.caseScript.response(ifNoneMatch: request.headers[.ifNoneMatch])
        case ("icon.svg", 1): return Asset.icon.response(ifNoneMatch: request.headers[.ifNoneMatch])
        case (let kind?, 2):
            return Site.FilePage(rawValue: String(kind)).map { site.file($0, asked) } ?? site.notFound(asked)
        default: return site.notFound(asked)
        }
    }
}
