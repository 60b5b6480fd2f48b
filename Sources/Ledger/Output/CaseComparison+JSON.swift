import Assessment
import Cases
import SourceText

extension CaseComparison {
    /// The comparison as data: changed statements with their lines, then changed judgements with the statements (by number) that change
    /// them alone.
    public func write(to json: inout JSONWriter, old: String, new: String) {
        json.object { json in
            json.field("v", 1)
            json.field("old", old)
            json.field("new", new)
            json.key("statements")
            json.array(difference.changes.enumerated()) { json, item in
                json.object { json in
                    json.field("number", item.offset + 1)
                    json.field("change", item.element.kind.rawValue)
                    json.field("statement", item.element.statement?.identity)
                    json.field("name", item.element.statement?.name)
                    for (key, statement) in [("old", item.element.old), ("new", item.element.new)] {
                        json.key(key)
                        guard let statement else {
                            json.null()
                            continue
                        }
                        json.object { json in
                            json.field("file", statement.location.file)
                            json.field("line", statement.line)
                            json.key("lines")
                            json.array(statement.lines) { $0.value($1) }
                        }
                    }
                }
            }
            json.key("judgements")
            json.array(changes) { $1.write(to: &$0) }
            json.field("unchanged", unchanged)
            json.key("attributed")
            json.value(attribution == .eachAlone)
            json.key("only_with_others")
            json.array(dependent) { $0.value($1 + 1) }
        }
    }
}

extension CaseComparison.Change {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("proposition", proposition.written)
            json.field("text", text)
            for (key, value) in [("old", old), ("new", new)] {
                json.key(key)
                if let value { value.write(to: &json) } else { json.null() }
            }
            json.key("because_of")
            json.array(causes) { json, cause in
                json.object { json in
                    json.field("number", cause.change + 1)
                    json.key(cause.isWithdrawn ? "without_it" : "alone")
                    cause.value.write(to: &json)
                }
            }
        }
    }
}
