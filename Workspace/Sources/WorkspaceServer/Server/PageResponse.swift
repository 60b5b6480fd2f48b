import HTTPTypes
import Hummingbird
import Wording

/// What a page answers, free of the server: a status, a kind of content and bytes.
struct PageResponse: Sendable {
    var status: HTTPResponse.Status
    var contentType: String
    var bytes: [UInt8]
    /// The language the page is in.
    var language: Language?
    /// Set for what may be kept and asked for again by its tag.
    var entityTag: String?

    static func html(
        _ page: HTML, _ language: Language, status: HTTPResponse.Status = .ok
    ) -> PageResponse {
        PageResponse(
            status: status, contentType: "text/html; charset=utf-8", bytes: Array(page.markup.utf8), language: language)
    }

    static func plain(_ status: HTTPResponse.Status, _ text: String) -> PageResponse {
        plain(status, bytes: Array(text.utf8))
    }

    static func plain(_ status: HTTPResponse.Status = .ok, bytes: [UInt8]) -> PageResponse {
        PageResponse(status: status, contentType: "text/plain; charset=utf-8", bytes: bytes)
    }

    /// As the server sends it. Pages follow the files on disk, so nothing but what has a tag is kept.
    var response: Response {
        var headers: HTTPFields = [.contentType: contentType]
        headers[.cacheControl] = entityTag == nil ? "no-store" : "no-cache"
        headers[.eTag] = entityTag
        headers[.contentLanguage] = language?.rawValue
        if language != nil { headers[.vary] = "Accept-Language" }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
