/// What is wrong with a file as a whole, with its syntax, and with what no network here can express.
extension NetworkProblem {
    static let unknownFormat = NetworkProblem(
        .unknownFormat, "this is no network in a format that is known",
        remedy: "use one of \(NetworkFormat.allCases.map(\.rawValue).joined(separator: ", ")), or say which it is")

    static let noVariables = NetworkProblem(
        .noVariables, "the file declares no variables", remedy: "check that this is the file you mean, and all of it")

    static func unexpectedToken(expected: String) -> NetworkProblem {
        NetworkProblem(.unexpectedToken, "this does not belong here", remedy: "what belongs here is \(expected)")
    }

    static func unexpectedEnd(expected: String) -> NetworkProblem {
        NetworkProblem(
            .unexpectedEnd, "the file ends too early", remedy: "get the whole file: what should follow is \(expected)")
    }

    static let openQuote = NetworkProblem(
        .openQuote, "this quotation mark is not closed on its line", remedy: "end it with \"")

    static let trailingText = NetworkProblem(
        .trailingText, "there is more behind the end of the network",
        remedy: "remove it, or correct the counts before it", severity: .warning)

    static let notUTF8 = NetworkProblem(
        .notUTF8, "this file is not UTF-8: its names were read as Windows-1252",
        remedy: "save the file as UTF-8 if letters come out wrong", severity: .warning)

    static func tooManyProblems(_ hidden: Int) -> NetworkProblem {
        NetworkProblem(
            .tooManyProblems, "\(count(hidden, "more problem is", "more problems are")) not shown",
            remedy: "correct the others first", severity: .note)
    }

    // MARK: XML

    static func unsupportedEncoding(_ name: String) -> NetworkProblem {
        NetworkProblem(
            .unsupportedEncoding, "the encoding \(quoted(name)) is not supported", remedy: "save the file as UTF-8")
    }

    static func mismatchedTag(_ found: String, open: String) -> NetworkProblem {
        NetworkProblem(
            .mismatchedTag, "</\(found)> closes nothing: <\(open)> is open", remedy: "write </\(open)> before it")
    }

    static func unopenedTag(_ found: String) -> NetworkProblem {
        NetworkProblem(.mismatchedTag, "</\(found)> closes nothing", remedy: "remove it")
    }

    static func deepNesting(_ limit: Int) -> NetworkProblem {
        NetworkProblem(
            .deepNesting, "elements are nested more than \(limit) deep", remedy: "no network needs that: check the file"
        )
    }

    static func unknownEntity(_ name: String) -> NetworkProblem {
        NetworkProblem(
            .unknownEntity, "there is no entity \(quoted(name))",
            remedy:
                "write the text that it stands for; only amp, lt, gt, quot, apos and numbers of characters are known")
    }

    static let bareAmpersand = NetworkProblem(
        .unknownEntity, "this & begins no entity", remedy: "write &amp; for the sign itself")

    static func duplicateAttribute(_ name: String) -> NetworkProblem {
        NetworkProblem(
            .duplicateAttribute, "the attribute \(quoted(name)) is given twice", remedy: "remove one of the two")
    }

    static func missingElement(_ name: String, in parent: String) -> NetworkProblem {
        NetworkProblem(.missingElement, "<\(parent)> has no <\(name)>", remedy: "add <\(name)> to it")
    }

    // MARK: What cannot be expressed

    /// - Parameter kind: with its article, such as `a decision`.
    static func unsupportedNode(_ name: String, kind: String) -> NetworkProblem {
        NetworkProblem(
            .unsupportedNode, "\(quoted(name)) is \(kind), which a discrete Bayesian network does not have",
            remedy: "remove it, or turn it into a discrete chance variable with a table, and save the file again")
    }

    /// - Parameter feature: what the file uses, such as `a submodel`.
    static func unsupportedModel(_ feature: String, remedy: String) -> NetworkProblem {
        NetworkProblem(.unsupportedModel, "this is \(feature), which cannot be read", remedy: remedy)
    }

    static let markovNetwork = NetworkProblem(
        .notBayesian, "this is a Markov network, not a Bayesian network: its tables are not conditional probabilities",
        remedy: "use a file that begins with BAYES")

    static func jointTable(_ names: [String]) -> NetworkProblem {
        NetworkProblem(
            .notBayesian, "this is a table of \(names.map(quoted).joined(separator: " and ")) together",
            remedy: "give each variable a table of its own, with its parents behind |")
    }
}
