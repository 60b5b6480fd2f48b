import HTTPTypes
import Hummingbird
import ServiceLifecycle

/// The answer to `/events`: a stream that tells an open page what changes in the folder, until either side ends it.
struct EventStream: Sendable {
    let hub: EventHub

    func response(_ request: Request) -> Response {
        guard !hub.isFull else {
            var refusal = PageResponse.plain(.serviceUnavailable, "Too many pages are open.\n").response
            refusal.headers[.retryAfter] = "30"
            return refusal
        }
        // Room is taken when the stream begins: an answer that never does would hold it for good.
        let body = ResponseBody { [hub] writer in
            guard let (number, events) = hub.listen() else { return try await writer.finish(nil) }
            defer { hub.leave(number) }
            let hello = EventHub.Event.changed(version: hub.version, paths: []).written
            try await withGracefulShutdownHandler {
                // A page that was closed takes its connection along, long before the next heartbeat would show it.
                try await request.body.consumeWithInboundCloseHandler { [writer] _ in
                    var writer = writer
                    try await writer.write(ByteBuffer(string: "retry: 1000\n" + hello))
                    for await event in events { try await writer.write(ByteBuffer(string: event.written)) }
                } onInboundClosed: {
                    hub.leave(number)
                }
                try await writer.finish(nil)
            } onGracefulShutdown: {
                hub.leave(number)
            }
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .connection: "close"],
            body: body)
    }
}
