import HTTPTypes
import Hummingbird
import SourceText
import Wording

/// What a page answers, free of the server: a status, a kind of content and bytes.
struct PageResponse: Sendable {
    var status: HTTPResponse.Status
    var contentType: String
    var bytes: [UInt8]
    /// What follows the bytes and takes longer to work out: it is, while the reader has the first of it already.
    var rest: (@Sendable () -> [UInt8])?
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

    /// A page of which a part takes longer to work out than what stands before it.
    ///
    /// - Parameters:
    ///   - page: the page with ``laterPart`` where that part goes
    ///   - later: the part
    static func html(
        _ page: HTML, _ language: Language, status: HTTPResponse.Status = .ok, later: @escaping @Sendable () -> HTML
    ) -> PageResponse {
        let bytes = Array(page.markup.utf8)
        let mark = Array(laterPart.markup.utf8)
        guard let place = bytes.firstRange(of: mark) else { return html(page, language, status: status) }
        var response = html(HTML(), language, status: status)
        response.bytes = Array(bytes[..<place.lowerBound])
        response.rest = { Array(later().markup.utf8) + bytes[place.upperBound...] }
        return response
    }

    /// Stands in a page for what comes later. No text of a case or an article can look like it: what they hold is escaped.
    static let laterPart: HTML = "<!-- later -->"

    /// With all that follows worked out.
    var whole: PageResponse {
        guard let rest else { return self }
        var response = self
        response.bytes += rest()
        response.rest = nil
        return response
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

    /// Works out what a page ends with.
    typealias Working = @Sendable (@escaping @Sendable () -> [UInt8]) async throws -> [UInt8]

    var response: Response { response { $0() } }

    /// As the server sends it. Pages follow the files on disk, so nothing but what has a tag is kept.
    ///
    /// - Parameter working: where the rest is worked out, once the reader has what stands before it
    func response(working: @escaping Working) -> Response {
        var headers: HTTPFields = [.contentType: contentType]
        headers[.cacheControl] = entityTag == nil ? "no-store" : "no-cache"
        headers[.eTag] = entityTag
        headers[.location] = location
        headers[.contentLanguage] = language?.rawValue
        if language != nil { headers[.vary] = "Accept-Language, Cookie" }
        guard let rest else {
            return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        let body = ResponseBody { [bytes] writer in
            try await writer.write(ByteBuffer(bytes: bytes))
            try await writer.write(ByteBuffer(bytes: working(rest)))
            try await writer.finish(nil)
        }
        return Response(status: status, headers: headers, body: body)
    }
}
