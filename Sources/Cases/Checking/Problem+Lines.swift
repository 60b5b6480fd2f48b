/// What is wrong with files and lines.
extension Problem {
    static let emptyFile = Problem(
        .emptyFile, "the file holds no statement", remedy: "`purport init FILE` writes an example to start from")

    static let zeroByte = Problem(
        .zeroByte, "the file holds a zero byte, so it is not text",
        remedy: "save it as UTF-8 text; an article goes to `purport analyze`, not into a case file")

    static func notUTF8(_ byte: UInt8) -> Problem {
        let digits = String(byte, radix: 16, uppercase: true)
        return Problem(
            .notUTF8, "this is not UTF-8 (byte \(digits.count < 2 ? "0" : "")\(digits))",
            remedy: "save the file as UTF-8")
    }

    static func fileTooLarge(_ path: String, limit: Int) -> Problem {
        Problem(
            .fileTooLarge, "\(path) is larger than \(limit >> 20) MB, too large for a case",
            remedy: "an article goes to `purport analyze`; divide a large case with `include`")
    }

    static func unreadableFile(_ path: String, _ reason: String) -> Problem {
        Problem(
            .unreadableFile, "cannot read \(path): \(reason)",
            remedy: "paths are relative to the file that names them; check the spelling")
    }

    static func outsideFolder(_ path: String) -> Problem {
        Problem(
            .outsideFolder, "\(path) lies outside the folder of the case",
            remedy: "move the file into the case's folder, and give its path from there")
    }

    static func includeCycle(_ paths: [String]) -> Problem {
        let message =
            paths.count == 1
            ? "\(paths[0]) includes itself" : "files include each other: " + paths.joined(separator: " → ")
        return Problem(.includeCycle, message, remedy: "remove this `include`")
    }

    static func tooManyProblems(_ count: Int) -> Problem {
        Problem(.tooManyProblems, "\(count) more problems are not shown", severity: .note)
    }

    static func longLine(_ length: Int) -> Problem {
        Problem(
            .longLine, "this line of \(length) bytes is too long for a case",
            remedy: "a line holds one property; an article goes to `purport analyze`, not into a case file")
    }

    static let bareCarriageReturn = Problem(
        .bareCarriageReturn, "a carriage return stands here without a line feed",
        remedy: "save the file with Unix or Windows line ends")

    static let oddSpace = Problem(
        .oddSpace, "this line begins with a space that is not the space bar's, such as a no-break space",
        remedy: "replace it by plain spaces: four before a property, none before a statement")

    static let curlyQuotes = Problem(
        .curlyQuotes, "quoted words stand between straight quotation marks",
        remedy: "write \"…\" around them; curly ones are kept inside")

    static let unterminatedString = Problem(
        .unterminatedString, "this quotation mark is not closed on its line",
        remedy: #"end the words with ", write \" for a quotation mark inside them and \n for a line end"#)

    static func unknownStatement(_ word: String, meant: String?) -> Problem {
        let known = StatementKeyword.allCases.map(\.rawValue).joined(separator: ", ")
        return Problem(
            .unknownStatement, "no statement begins with \"\(short(word))\"",
            remedy: meant.map { "did you mean \"\($0)\"?" } ?? "statements begin with one of \(known)")
    }

    static func unknownProperty(_ word: String, meant: String?) -> Problem {
        Problem(
            .unknownProperty, "no property begins with \"\(short(word))\"",
            remedy: meant.map { "did you mean \"\($0)\"?" }
                ?? "see the list of properties in the guide; a remark begins with `note` or `#`")
    }

    static func propertyNotIndented(_ keyword: PropertyKeyword) -> Problem {
        Problem(
            .propertyNotIndented, "\"\(keyword.rawValue)\" is a property, and a property is indented",
            remedy: "put four spaces before it, below the statement it belongs to")
    }

    static func statementIndented(_ keyword: StatementKeyword) -> Problem {
        Problem(
            .statementIndented, "\"\(keyword.rawValue)\" begins a statement, and a statement is not indented",
            remedy: "remove the white space before it")
    }

    static let propertyWithoutStatement = Problem(
        .propertyWithoutStatement, "this indented line belongs to no statement",
        remedy: "put it below the statement that it speaks of")

    static func misplacedProperty(_ keyword: PropertyKeyword, under statement: StatementKeyword) -> Problem {
        let owners = keyword.owners.map(\.rawValue)
        return Problem(
            .misplacedProperty, "\"\(keyword.rawValue)\" says nothing under \"\(statement.rawValue)\"",
            remedy: "it belongs under \(list(owners, "or"))")
    }

    static func duplicateProperty(_ word: String) -> Problem {
        Problem(.duplicateProperty, "\"\(word)\" stands here twice", remedy: "keep one of the two")
    }

    static let tabIndentation = Problem(
        .tabIndentation, "this line is indented by a tab", remedy: "`purport format` writes four spaces",
        severity: .warning)

    static func unevenIndentation(_ columns: Int, above: Int) -> Problem {
        Problem(
            .unevenIndentation, "indented by \(columns), the property above by \(above)",
            remedy:
                "all properties are indented alike; a line is not continued on the next. `purport format` sets it right",
            severity: .warning)
    }

    static func missingColon(after what: String) -> Problem {
        Problem(.missingColon, "a colon is missing after `\(what)`", remedy: "write `\(what): …`")
    }

    static func unexpectedColon(after word: String) -> Problem {
        Problem(.unexpectedWords, "no colon stands after \"\(word)\"", remedy: "write `\(word) …`")
    }

    static func missingPart(_ what: String, form: String) -> Problem {
        Problem(.missingPart, "\(what) is missing", remedy: "write `\(form)`")
    }

    static func unexpectedWords(_ words: String, form: String) -> Problem {
        Problem(.unexpectedWords, "\"\(short(words))\" does not belong here", remedy: "write `\(form)`")
    }

    static let badEscape = Problem(
        .badEscape, "a backslash in a quotation begins one of \\\" \\\\ \\n \\r \\t \\u{…}",
        remedy: "write \\\\ for a backslash itself")
}
