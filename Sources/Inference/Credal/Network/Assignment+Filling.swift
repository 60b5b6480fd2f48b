extension Assignment {
    /// This assignment with the rows that it leaves at their centre taken from another.
    ///
    /// The extremes of two questions often rest on different rows; together they are one assignment that reaches both.
    ///
    /// - Returns: this assignment unchanged when the other belongs to another network.
    public func filled(from other: Assignment) -> Assignment {
        guard other.choices.count == choices.count else { return self }
        var filled = self
        for (index, choice) in other.choices.enumerated() where choices[index] < 0 { filled.choices[index] = choice }
        return filled
    }
}
