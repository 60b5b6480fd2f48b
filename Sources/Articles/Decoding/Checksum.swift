import CMessageDigest

/// SHA-256 (FIPS 180-4), computed by libmd.
enum Checksum {
    /// 64 lower-case hexadecimal digits.
    static func sha256(_ bytes: [UInt8]) -> String {
        var context = SHA2_CTX()
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256Init(&context)
        bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
        SHA256Final(&digest, &context)
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
