import SourceText

/// Writes why a text was read as it was, as one JSON object; spans are code points of the text as given.
///
///     {"v": 1, "id", "language",
///      "read": [{"part", "statement", "value", "spans": SPANS, "text", "pattern", "because",
///                "entries": [{"term", "section", "file", "line", "words": [a, b]}]}],
///      "almost": [{"pattern", "span": [a, b], "text", "failed", "entry": {…} | null}]}
public enum ExplanationLines {
    public static func write(_ explained: ExplainedDocument, id: String, into json: inout JSONWriter) {
        let document = explained.document
        let index = CodePointIndex(document.text.bytes)
        json.object { json in
            json.field("v", ReadingLines.version)
            json.field("id", id)
            json.field("language", document.language)
            json.key("read")
            json.array(explained.explanations) { json, explanation in
                json.object {
                    $0.field("part", explanation.part.rawValue)
                    $0.field("statement", explanation.statement)
                    $0.field("value", explanation.value)
                    $0.key("spans")
                    $0.array(explanation.spans) { write($1, index, &$0) }
                    $0.field("text", document.text(explanation.spans))
                    $0.field("pattern", explanation.pattern.rawValue)
                    $0.field("because", explanation.pattern.guide.sentence)
                    $0.key("entries")
                    $0.array(explanation.entries) { write($1, index, &$0) }
                }
            }
            json.key("almost")
            json.array(explained.nearMisses) { json, miss in
                json.object {
                    $0.field("pattern", miss.pattern.rawValue)
                    $0.key("span")
                    write(miss.span, index, &$0)
                    $0.field("text", document.text(miss.span))
                    $0.field("failed", miss.failed.description)
                    $0.key("entry")
                    if let entry = miss.entry { write(entry, index, &$0) } else { $0.null() }
                }
            }
        }
    }

    private static func write(_ entry: LexiconEntry, _ index: CodePointIndex, _ json: inout JSONWriter) {
        json.object {
            $0.field("term", entry.term)
            $0.field("section", entry.section)
            $0.field("file", entry.file)
            $0.field("line", entry.line)
            $0.key("words")
            write(entry.words, index, &$0)
        }
    }

    private static func write(_ span: TextSpan, _ index: CodePointIndex, _ json: inout JSONWriter) {
        let (start, end) = index.codePoints(span)
        json.pair(start, end)
    }
}
