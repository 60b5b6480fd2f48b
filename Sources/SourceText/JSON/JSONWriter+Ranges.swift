extension JSONWriter {
    /// A range as a pair `[low, high]`; null where there is none.
    public mutating func range(_ name: String, _ range: ClosedRange<Double>?) {
        key(name)
        guard let range else { return null() }
        array([range.lowerBound, range.upperBound]) { $0.value($1) }
    }

    /// A value that writes itself; null where there is none.
    public mutating func optional<Value>(
        _ name: String, _ value: Value?, _ write: (Value, inout JSONWriter) -> Void
    ) {
        key(name)
        guard let value else { return null() }
        write(value, &self)
    }
}
