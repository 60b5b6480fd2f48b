import NIOCore
import NIOHTTPTypes

/// Closes connections of clients that take and do not give, each of which would hold one of the few connections for as long as it likes:
///
/// - one that does not read what it asked for,
/// - one that goes on sending what nobody reads any more, after its answer,
/// - one that left: what it asked for need not be worked out.
///
/// Silence, and heads of requests that never end, are the concern of the server's own timeout.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    struct Patience: Sendable {
        /// What was written has to have left within this time, but for what the system holds.
        var writing = TimeAmount.seconds(60)
        /// After its answer, the rest of a request has to have come within this time.
        var draining = TimeAmount.seconds(5)
    }

    private let patience: Patience
    private var isReceiving = false
    private var writing: Scheduled<Void>?
    private var draining: Scheduled<Void>?

    init(_ patience: Patience = Patience()) { self.patience = patience }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isReceiving = true
        case .body: break
        case .end:
            isReceiving = false
            stop(&draining)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), isReceiving, draining == nil {
            draining = close(context, after: patience.draining)
        }
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            stop(&writing)
        } else if writing == nil {
            writing = close(context, after: patience.writing)
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        context.fireUserInboundEventTriggered(event)
        if let event = event as? ChannelEvent, event == .inputClosed { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop(&writing)
        stop(&draining)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        stop(&writing)
        stop(&draining)
    }

    private func close(_ context: ChannelHandlerContext, after time: TimeAmount) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }

    private func stop(_ task: inout Scheduled<Void>?) {
        task?.cancel()
        task = nil
    }
}
