import HTTPTypes
import Hummingbird
import SourceText
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
    /// Where to go on, for an answer that sends the browser elsewhere.
    var location: String?

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

    /// Data for a script of the workspace.
    static func json(_ status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter) -> Void) -> PageResponse {
        var json = JSONWriter()
        json.object(write)
        return PageResponse(status: status, contentType: "application/json", bytes: json.bytes)
    }

    /// Sends the browser to another page of the workspace, which it then reads (RFC 9110, 15.4.4).
    ///
    /// - Parameter address: percent-encoded, so that no line of the header can end in it.
    static func redirect(to address: String) -> PageResponse {
        var response = plain(.seeOther, "")
        response.location = address
        return response
    }

    /// As the server sends it. Pages follow the files on disk, so nothing but what has a tag is kept.
    var response: Response {
        var headers: HTTPFields = [.contentType: contentType]
        headers[.cacheControl] = entityTag == nil ? "no-store" : "no-cache"
        headers[.eTag] = entityTag
        headers[.location] = location
        headers[.contentLanguage] = language?.rawValue
        if language != nil { headers[.vary] = "Accept-Language, Cookie" }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
