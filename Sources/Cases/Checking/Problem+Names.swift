/// What is wrong with names, with the case as a whole, and with dates and choices.
extension Problem {
    static let missingCase = Problem(
        .missingCase, "the case has no title", remedy: "begin the file with `case TITLE`", severity: .error)

    static let caseNotFirst = Problem(
        .caseNotFirst, "`case` stands first in the top file and nowhere else",
        remedy: "move it to the first line of the file you check, and include files without one")

    static func duplicateStatement(_ keyword: StatementKeyword) -> Problem {
        Problem(.duplicateStatement, "the case has a second `\(keyword.rawValue)`", remedy: "keep one of the two")
    }

    static func badName(_ name: String, better: String?) -> Problem {
        Problem(
            .badName, "\"\(short(name))\" is not a name: names are lower-case letters a to z, digits and hyphens",
            remedy: better.map { "write \"\($0)\"" } ?? "begin it with a letter")
    }

    static func reservedName(_ name: String) -> Problem {
        Problem(
            .badName, "\"\(name)\" is a word of the notation, so it cannot be a name",
            remedy: "choose another, such as \"the-\(name)\"")
    }

    static func doubledName(_ name: String) -> Problem {
        Problem(.doubledName, "the name \"\(name)\" is already taken", remedy: "give one of the two another name")
    }

    /// - Parameter kind: what was looked for, such as `claim` or `source`.
    static func unknownName(_ name: String, kind: String, meant: String?) -> Problem {
        Problem(
            .unknownName, "there is no \(kind == "hypotheses" ? "set of hypotheses" : kind) called \"\(short(name))\"",
            remedy: meant.map { "did you mean \"\($0)\"?" } ?? "declare it with `\(declaration(of: kind, name))`")
    }

    private static func declaration(of kind: String, _ name: String) -> String {
        switch kind {
        case "source": "source \(short(name)): Full name"
        case "scale": "scale \(short(name)): Title"
        case "hypotheses": "hypotheses \(short(name)): Question"
        default: "claim \(short(name)): What is claimed"
        }
    }

    static func wrongKindOfName(_ name: String, is actual: String, wanted: String) -> Problem {
        Problem(
            .wrongKindOfName, "\"\(name)\" is \(article(actual)), and \(article(wanted)) is wanted here",
            remedy: wanted == "claim" && actual == "set of hypotheses"
                ? "name one of its hypotheses: `\(name) is …`" : "name \(article(wanted)), or declare one")
    }

    private static func article(_ noun: String) -> String {
        ("aeiou".contains(noun.prefix(1)) ? "an " : "a ") + noun
    }

    static func unknownHypothesis(_ name: String, of set: String, known: [String], meant: String?) -> Problem {
        Problem(
            .unknownHypothesis, "\"\(set)\" has no hypothesis called \"\(short(name))\"",
            remedy: meant.map { "did you mean \"\($0)\"?" } ?? "it has \(list(known))")
    }

    static func claimIsNoSet(_ name: String) -> Problem {
        Problem(
            .wrongKindOfName, "\"\(name)\" is true or false; only `hypotheses` have an answer after `is`",
            remedy: "write `\(name)` alone, or `not \(name)`")
    }

    static func unusedSource(_ name: String) -> Problem {
        Problem(
            .unusedSource, "nothing is reported, estimated or doubted by \"\(name)\"",
            remedy: "add what it says, or remove it", severity: .note)
    }

    static func badDate(_ text: String) -> Problem {
        Problem(.badDate, "\"\(short(text))\" is no date", remedy: "write the day as YYYY-MM-DD, such as 2022-09-24")
    }

    static func knownBeforeItHappened(_ on: String, _ happened: String) -> Problem {
        Problem(
            .knownBeforeItHappened, "known on \(on), before it happened on \(happened)",
            remedy:
                "`on` is when it became publicly known, `happened` when it occurred; `by` is for what is still to come",
            severity: .warning)
    }

    static func badChoice(_ text: String, _ what: String, choices: [String], meant: String?) -> Problem {
        Problem(
            .badChoice, "\"\(short(text))\" is no \(what)",
            remedy: meant.map { "did you mean \"\($0)\"?" } ?? "write \(list(choices, "or"))")
    }

    static func badPlace(_ text: String) -> Problem {
        Problem(
            .badPlace, "\"\(short(text))\" names no place in a text",
            remedy: "write `from PATH#char=START,END`, in code points counted from 0; `purport requote` fills them in")
    }

    static let badDigest = Problem(
        .badDigest, "a SHA-256 is 64 hexadecimal digits", remedy: "`sha256sum FILE` prints it")

    static func selfRelay(_ name: String) -> Problem {
        Problem(.selfRelay, "\"\(name)\" cannot relay itself", remedy: "name the source that it heard it from")
    }
}
