import SourceText

extension EvidenceMatrix {
    /// The table as data, with the likelihoods behind each word.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("v", 1)
            json.field("subject", subject)
            json.field("text", text)
            json.key("columns")
            json.array(columns) { json, column in
                json.object {
                    $0.field("proposition", (column.isNegated ? "not " : "") + column.proposition.written)
                    $0.field("text", column.text)
                }
            }
            json.key("rows")
            json.array(rows) { $1.write(to: &$0) }
            json.key("together")
            if let together { json.array(together) { $0.value($1) } } else { json.null() }
            json.key("inconsistencies")
            json.array(inconsistencies) { $0.value($1) }
        }
    }
}

extension EvidenceMatrix.Row {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("statement", statement)
            json.field("kind", kind.rawValue)
            json.field("uncertain", isUncertain)
            json.key("diagnostic")
            if let isDiagnostic { json.value(isDiagnostic) } else { json.null() }
            json.field("diagnosticity", diagnosticity)
            json.range("ratio_range", ratioRange)
            json.key("cells")
            json.array(cells) { json, cell in
                json.object {
                    $0.field("reading", cell.reading.rawValue)
                    $0.range("likelihood", cell.likelihood)
                    $0.field("share", cell.share)
                }
            }
        }
    }
}
