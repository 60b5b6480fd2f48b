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
    /// And so many of those that showed the token before.
    private static let mostKnownAtOnce = 24

    private let reading = Mutex((unknown: 0, known: 0))

    /// The most bytes that a form may have.
    static func limit(_ kind: Substring) -> Int {
        switch kind {
        case "articles": largestArticle + 1 << 16
        // The text, and the text that was edited; each byte may be written as three (`%0A`).
        case "edit", "new": 6 * largestCase + 1 << 16
        default: largestCase
        }
    }

    /// - Parameter isKnown: whether the request's head carries the token already, so that nobody who has none can keep it waiting.
    func body(of request: Request, limit: Int, isKnown: Bool = false) async throws(Refusal) -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw .tooLarge(limit: limit)
        }
        guard admit(isKnown) else { throw .tooMany }
        defer { leave(isKnown) }
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

    private func admit(_ isKnown: Bool) -> Bool {
        reading.withLock { reading in
            guard isKnown ? reading.known < Self.mostKnownAtOnce : reading.unknown < Self.mostAtOnce else {
                return false
            }
            if isKnown { reading.known += 1 } else { reading.unknown += 1 }
            return true
        }
    }

    private func leave(_ isKnown: Bool) {
        reading.withLock { reading in
            if isKnown { reading.known -= 1 } else { reading.unknown -= 1 }
        }
    }
}
