import SourceText

/// Writes documents in the form of the reader's contract: one JSON object each, spans as code points of the text as given.
///
///     var json = JSONWriter()
///     ReadingLines.write(document, id: "a", into: &json)
public enum ReadingLines {
    /// Version of the format, the member `v`.
    public static let version = 1

    public static func write(_ document: Document, id: String, into json: inout JSONWriter) {
        let index = CodePointIndex(document.text.bytes)
        json.object { json in
            json.field("v", version)
            json.field("id", id)
            json.field("language", document.language)
            json.key("blocks")
            json.array(document.blocks) { json, block in
                json.object {
                    $0.key("span")
                    write(block.span, index, &$0)
                    $0.field("kind", block.kind.rawValue)
                }
            }
            json.key("sentences")
            json.array(document.sentences) { write($1, index, &$0) }
            json.key("statements")
            json.array(document.statements) { write($1, index, &$0) }
            json.key("hedges")
            json.array(document.hedges) { json, hedge in
                json.object {
                    field("cue", hedge.cue, index, &$0)
                    field("scope", hedge.scope, index, &$0)
                    $0.field("class", hedge.kind)
                }
            }
            json.key("negations")
            json.array(document.negations) { json, negation in
                json.object {
                    field("cue", negation.cue, index, &$0)
                    field("scope", negation.scope, index, &$0)
                }
            }
            mentions(document, index, &json)
        }
    }

    private static func mentions(_ document: Document, _ index: CodePointIndex, _ json: inout JSONWriter) {
        json.key("names")
        json.array(document.names) { json, name in
            json.object {
                $0.key("span")
                write(name.span, index, &$0)
                $0.field("kind", name.kind.rawValue)
                $0.field("is", name.canonical)
            }
        }
        json.key("dates")
        json.array(document.dates) { json, date in
            json.object {
                $0.key("span")
                write(date.span, index, &$0)
                $0.field("value", date.value)
            }
        }
        json.key("amounts")
        json.array(document.amounts) { json, amount in
            json.object {
                $0.key("span")
                write(amount.span, index, &$0)
                $0.field("value", amount.value)
                $0.field("unit", amount.unit)
            }
        }
    }

    private static func write(_ statement: Statement, _ index: CodePointIndex, _ json: inout JSONWriter) {
        json.object {
            $0.field("id", statement.id)
            field("content", statement.content, index, &$0)
            // Who did something is not said to say it.
            let isActor = statement.isReaction && statement.cue.isEmpty
            field("source", isActor ? [] : statement.source, index, &$0)
            field("cue", statement.cue, index, &$0)
            $0.field("resolved", statement.resolved.isEmpty ? nil : statement.resolved.joined(separator: ", "))
            $0.field("within", statement.within)
            $0.field("speech", statement.speech.rawValue)
            $0.field("kind", statement.kind.rawValue)
            $0.field("stance", statement.stance.rawValue)
            $0.field("polarity", statement.polarity.rawValue)
            $0.field("question", statement.isQuestion)
            $0.key("likelihood")
            if let likelihood = statement.likelihood {
                $0.object {
                    $0.field("low", likelihood.low)
                    $0.field("high", likelihood.high)
                    $0.field("term", likelihood.term)
                    field("cues", likelihood.cues, index, &$0)
                }
            } else {
                $0.null()
            }
            $0.field("tense", statement.tense.rawValue)
            $0.field("condition", statement.condition)
            $0.field("reason", statement.reason)
            $0.field("proposition", statement.proposition)
            $0.field("role", statement.role.rawValue)
            if !statement.elaboration.isEmpty { field("elaboration", statement.elaboration, index, &$0) }
            if statement.isReaction {
                $0.field("reaction", true)
                if isActor { field("actor", statement.source, index, &$0) }
            }
        }
    }

    private static func field(_ key: String, _ spans: [TextSpan], _ index: CodePointIndex, _ json: inout JSONWriter) {
        json.key(key)
        json.array { json in
            for span in spans where !span.isEmpty { write(span, index, &json) }
        }
    }

    private static func write(_ span: TextSpan, _ index: CodePointIndex, _ json: inout JSONWriter) {
        let (start, end) = index.codePoints(span)
        json.pair(start, end)
    }
}
