import HTTPTypes
import Hummingbird
import Synchronization

/// Reads what a browser sends: no more than fits, no slower than people type, and not everything at once.
final class UploadReader: Sendable {
    enum Refusal: Error, Sendable, Hashable {
        case tooLarge(limit: Int)
        case tooSlow
        case tooMany
        case brokenOff
    }

    /// Articles, and the forms that hold them.
    static let largestArticle = 8 << 20
    /// The text of a case that is edited here.
    static let largestCase = 1 << 20
    private static let longest = Duration.seconds(60)
    /// So many bodies are in memory at a time.
    private static let mostAtOnce = 8

    private let reading = Mutex(0)

    /// The most bytes that a form may have.
    static func limit(_ kind: Substring) -> Int {
        switch kind {
        case "articles": largestArticle + 1 << 16
        // The text, and the text that was edited; each byte may be written as three (`%0A`).
        case "edit", "new": 6 * largestCase + 1 << 16
        default: largestCase
        }
    }

    func body(of request: Request, limit: Int) async throws(Refusal) -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw .tooLarge(limit: limit)
        }
        let isAdmitted = reading.withLock { count in
            guard count < Self.mostAtOnce else { return false }
            count += 1
            return true
        }
        guard isAdmitted else { throw .tooMany }
        defer { reading.withLock { $0 -= 1 } }
        let start = ContinuousClock.now
        var bytes: [UInt8] = []
        var pieces = request.body.makeAsyncIterator()
        while true {
            let piece: ByteBuffer?
            do { piece = try await pieces.next() } catch { throw .brokenOff }
            guard let piece else { return bytes }
            guard bytes.count + piece.readableBytes <= limit else { throw .tooLarge(limit: limit) }
            guard ContinuousClock.now - start < Self.longest else { throw .tooSlow }
            bytes += piece.readableBytesView
        }
    }
}
