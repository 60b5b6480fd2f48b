import CMessageDigest

/// SHA-256 (FIPS 180-4), computed by libmd.
public enum Checksum {
    /// 64 lower-case hexadecimal digits.
    ///
    ///     Checksum.sha256([])    // "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: hexadecimal(bytes), as: UTF8.self)
    }

    /// The same as the bytes of the digits, to compare with those of a text without making a string of either.
    public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var context = SHA2_CTX()
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256Init(&context)
        let isDone: Void? = bytes.withContiguousStorageIfAvailable {
            SHA256Update(&context, $0.baseAddress, $0.count)
        }
        if isDone == nil {
            let copy = Array(bytes)
            SHA256Update(&context, copy, copy.count)
        }
        SHA256Final(&digest, &context)
        var text: [UInt8] = []
        text.reserveCapacity(2 * digest.count)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
