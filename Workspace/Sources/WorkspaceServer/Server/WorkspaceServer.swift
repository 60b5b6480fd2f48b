import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Who may call a workspace, and what they may do.
public struct AccessOptions: Sendable {
    /// Names, besides those of the machine itself, under which the server may be called.
    public var hosts: [String]
    /// What every request has to know; nil when the address is enough.
    public var token: String?

    public init(hosts: [String] = [], token: String? = nil) {
        self.hosts = hosts
        self.token = token
    }
}

/// The web server of a workspace: routes, and the checks that come before them.
public enum WorkspaceServer {
    public typealias Context = BasicRequestContext

    /// So many connections are open at a time; further ones wait.
    private static let mostConnections = 512
    /// A connection on which nothing comes for so many seconds is closed, in the middle of a request too.
    private static let idleSeconds: Int64 = 30
    /// The fields that a browser sends fit in this many bytes, all together.
    private static let largestHead = 32 << 10

    public static func router(_ site: Site, access: AccessOptions = AccessOptions()) -> Router<Context> {
        let router = Router(context: Context.self)
        router.add(middleware: ProtectiveHeaders())
        let names = Set(access.hosts.map { $0.lowercased() })
        router.add(middleware: HostCheck(allowed: HostCheck<Context>.loopbackNames.union(names)))
        router.add(middleware: OriginCheck())
        if let token = access.token { router.add(middleware: AccessGate(token: Secret(token))) }
        router.add(middleware: WriteGuard(isReadOnly: site.writeToken == nil))
        router.add(middleware: Pages(site: site))
        return router
    }

    /// A server that is ready to run, and follows what changes in the folder.
    ///
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - onRunning: told the port once the server listens.
    public static func application(
        _ site: Site, host: String, port: Int, access: AccessOptions = AccessOptions(),
        onRunning: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "purport-workspace")
        logger.logLevel = .error
        if !site.events.follow(site.folder) {
            logger.error("the system gives no further thread: pages do not follow the folder")
        }
        let limits = HTTP1Channel.Configuration(
            idleTimeout: .seconds(idleSeconds),
            httpDecoderConfiguration: .init(maxHeaderFieldSize: largestHead, maxHeaderListSize: largestHead))
        return Application(
            router: router(site, access: access),
            server: .http1(configuration: limits),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(mostConnections)),
            onServerRunning: { channel in onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
    }
}
