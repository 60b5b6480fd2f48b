import Inference
import SourceText

/// What readers say about how a variable depends on others.
extension NetworkDraft {
    /// Notes that the file describes `child`, by whatever means.
    ///
    /// - Parameters:
    ///   - parents: with the places where they are named; nil for one that is unknown and has been reported
    /// - Returns: whether the numbers that follow can be checked: everything is known and was declared rightly
    mutating func begin(_ child: Int, parents: [(number: Int?, span: TextSpan)], _ span: TextSpan) -> Bool {
        if entries[child].parents != nil {
            if entries[child].isUsable { problems.add(.duplicateTable(entries[child].name), span) }
            return false
        }
        let known = parents.compactMap(\.number)
        entries[child].parents = known
        var isRight = known.count == parents.count && entries[child].isUsable
        var seen: Set<Int> = []
        for (number, place) in parents {
            guard let number else { continue }
            if !seen.insert(number).inserted {
                problems.add(.repeatedParent(entries[number].name, of: entries[child].name), place)
                isRight = false
            }
            isRight = isRight && entries[number].isUsable
        }
        return isRight
    }

    /// Marks a variable as described, so that what is missing is not said as well.
    mutating func giveUp(on child: Int) {
        if entries[child].parents == nil { entries[child].parents = [] }
    }

    /// How many rows the table of `child` has; nil, and reported, when it would have more entries than an `Int32`
    /// counts.
    mutating func rowCount(of child: Int, _ parents: [Int], _ span: TextSpan) -> Int? {
        var entriesOfTable = entries[child].states.count
        var rows = 1
        for parent in parents {
            let (product, overflow) = entriesOfTable.multipliedReportingOverflow(by: entries[parent].states.count)
            if overflow || product > Int(Int32.max) {
                problems.add(.tableTooLarge(entries[child].name), span)
                return nil
            }
            entriesOfTable = product
            rows *= entries[parent].states.count
        }
        return rows
    }

    /// Asks for room for entries that the file states only by a rule, such as a default; refuses what a file of a few
    /// bytes could otherwise make the program take.
    mutating func mayFill(_ count: Int, of child: Int, _ span: TextSpan) -> Bool {
        filledEntries += count
        if filledEntries <= Self.mostFilledEntries { return true }
        filledEntries -= count
        problems.add(.tableTooLarge(entries[child].name), span)
        return false
    }

    /// 128 MB of numbers.
    private static let mostFilledEntries = 1 << 24

    /// Keeps a table of the right size after checking and normalising its rows.
    ///
    /// - Parameter place: where the number at a position of `values` stands in the file; asked only for what is wrong
    mutating func keepTable(
        _ child: Int, parents: [Int], values: [Double], place: (_ position: Int) -> TextSpan
    ) {
        var values = values
        let isRight = normalise(&values, of: child, place: place)
        if isRight {
            entries[child].family = .table(ConditionalTable(child: child, parents: parents, values: values))
        }
    }

    /// Whether a list of numbers is one of numbers only, and of the right length; what is not is reported.
    mutating func accepts(_ numbers: NumberList, of child: Int, expected: Int, _ span: TextSpan) -> Bool {
        if let odd = numbers.odd {
            problems.add(.notANumber(numbers.text(odd)), odd)
            return false
        }
        if numbers.values.count == expected { return true }
        problems.add(.tableLength(entries[child].name, found: numbers.values.count, expected: expected), span)
        return false
    }

    mutating func keep(_ family: Family) {
        entries[family.child].family = family
    }
}
