import HTTPTypes
import WebAssets

/// The files that are compiled in and served as they are.
struct Asset: Sendable {
    let contentType: String
    let bytes: [UInt8]
    /// Changes with the content, so that browsers ask again only after an update.
    let entityTag: String

    static let style = Asset(purport_web_style(), "text/css; charset=utf-8")
    static let figures = Asset(purport_web_figures(), "text/css; charset=utf-8")
    static let caseScript = Asset(purport_web_case_script(), "text/javascript; charset=utf-8")
    static let icon = Asset(purport_web_icon(), "image/svg+xml")

    private init(_ asset: purport_web_asset, _ contentType: String) {
        self.contentType = contentType
        bytes = Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
        entityTag = "\"\(Self.fingerprint(bytes))\""
    }

    /// 64-bit FNV-1a: tells versions of one file apart, and is no protection against anybody.
    private static func fingerprint(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }

    /// The file, or word that what the browser has is still right.
    func response(ifNoneMatch: String?) -> PageResponse {
        let isKnown = ifNoneMatch.map { $0 == "*" || $0.contains(entityTag) } ?? false
        return PageResponse(
            status: isKnown ? .notModified : .ok, contentType: contentType, bytes: isKnown ? [] : bytes,
            entityTag: entityTag)
    }
}
