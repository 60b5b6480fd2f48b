/// Whether nothing in a table changes along an axis.
///
/// - Parameters:
///   - outer: combinations of the axes before it
///   - length: of the axis
///   - inner: combinations of the axes behind it
func isSame(_ values: UnsafePointer<Double>, outer: Int, along length: Int, inner: Int) -> Bool {
    for block in 0..<outer {
        let start = block * length * inner
        for i in inner..<length * inner where values[start + i] != values[start + i % inner] { return false }
    }
    return true
}
