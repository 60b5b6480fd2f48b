extension RandomAccessCollection {
    /// Where the second part of a collection begins, of which all elements meet a condition that none of the first does; the end when
    /// none does. Binary search.
    ///
    ///     [1, 3, 5].partitioningIndex { $0 >= 3 }  // 1
    func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Index {
        var (start, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(start, offsetBy: half)
            if isInSecondPart(self[middle]) {
                count = half
            } else {
                start = index(after: middle)
                count -= half + 1
            }
        }
        return start
    }
}
