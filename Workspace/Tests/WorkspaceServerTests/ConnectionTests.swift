import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import WorkspaceServer

@Suite("Connections of clients that only take")
struct ConnectionTests {
    private static let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: "/")

    private static func connection() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: ConnectionGuard())
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(HTTPRequestPart.head(head))
        return channel
    }

    private static func answer(_ channel: EmbeddedChannel) throws {
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test func sendingOnAfterTheAnswer() throws {
        let channel = try Self.connection()
        try Self.answer(channel)
        for _ in 0..<4 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func endingAfterTheAnswer() throws {
        let channel = try Self.connection()
        try Self.answer(channel)
        try channel.writeInbound(HTTPRequestPart.end(nil))
        // The next request is another one.
        try channel.writeInbound(HTTPRequestPart.head(Self.head))
        channel.embeddedEventLoop.advanceTime(by: .seconds(20))
        #expect(channel.isActive)
    }

    @Test func notReading() throws {
        for reads in [true, false] {
            let channel = try Self.connection()
            channel.isWritable = false
            channel.pipeline.fireChannelWritabilityChanged()
            channel.embeddedEventLoop.advanceTime(by: .seconds(40))
            #expect(channel.isActive)
            if reads {
                channel.isWritable = true
                channel.pipeline.fireChannelWritabilityChanged()
            }
            channel.embeddedEventLoop.advanceTime(by: .seconds(40))
            #expect(channel.isActive == reads)
        }
    }

    @Test func leaving() throws {
        let channel = try Self.connection()
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        channel.embeddedEventLoop.run()
        #expect(!channel.isActive)
    }
}
