import HTTPTypes
import WebAssets

/// The files that are compiled in and served as they are.
struct Asset: Sendable {
    let contentType: String
    let bytes: [UInt8]
    /// Changes with the content, so that browsers ask again only after an update.
    let entityTag: String

    /// By the name under which each is served.
    static let named: [String: Asset] = Dictionary(
        (0..<purport_web_asset_count()).compactMap { index in
            let file = purport_web_asset_at(index)
            let name = String(cString: file.name)
            return Asset(file, name: name).map { (name, $0) }
        }, uniquingKeysWith: { first, _ in first })

    /// Nil for a file of a kind that the workspace does not serve.
    private init?(_ file: purport_web_asset, name: String) {
        switch name.split(separator: ".").last {
        case "css": contentType = "text/css; charset=utf-8"
        case "js": contentType = "text/javascript; charset=utf-8"
        case "svg": contentType = "image/svg+xml"
        default: return nil
        }
        bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
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
