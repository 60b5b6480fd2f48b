import Hummingbird
import NIOCore

/// What is known of a request beside what it says.
public struct WorkspaceContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    private let channel: any Channel
    private let wasOpen: Bool

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        wasOpen = source.channel.isActive
    }

    /// Whether the connection was closed since the request came.
    var isGone: @Sendable () -> Bool { { [channel, wasOpen] in wasOpen && !channel.isActive } }
}
