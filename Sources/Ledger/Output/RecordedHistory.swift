import Assessment
import Cases
import SourceText

/// How a judgement moved, reconstructed with today's numbers, beside what was recorded on those days.
public struct RecordedHistory: Sendable {
    public var history: CaseHistory
    /// Intact records of the same claim, in order of time; empty when they were not asked for.
    public var records: [LedgerRecord]

    public init(_ history: CaseHistory, ledger: LedgerReading? = nil, until last: CalendarDate? = nil) {
        self.history = history
        let claim = history.proposition.written
        let records = (ledger?.entries ?? []).map(\.record).filter { record in
            record.claim == claim && (last.map { record.day <= $0 } ?? true)
        }
        self.records = records.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
    }

    /// The history as data; ranges are pairs from 0 to 1, as in an assessment.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("claim", history.proposition.written)
            json.field("text", history.text)
            json.key("start")
            history.start.write(to: &json)
            json.key("steps")
            json.array(history.steps) { json, step in
                json.object { json in
                    json.field("date", step.day.description)
                    json.key("judgement")
                    step.value.write(to: &json)
                    json.key("because_of")
                    json.array(step.causes) { $0.value($1) }
                    json.field("only_together", step.isJoint)
                }
            }
            json.key("contradictions")
            json.array(history.contradictions) { json, contradiction in
                json.object { json in
                    json.field("date", contradiction.day.description)
                    json.key("clash")
                    json.array(contradiction.clash) { $0.value($1) }
                }
            }
            json.key("dates_without_change")
            json.array(history.quietDays) { $0.value($1.description) }
            json.key("undated")
            json.array(history.undated) { $0.value($1) }
            json.key("recorded")
            json.array(records) { json, record in
                json.object { json in
                    json.field("date", record.day.description)
                    json.field("written", record.written)
                    json.field("mid_range", record.point)
                    json.range("attained", record.bounds.attained)
                    json.range("enclosing", record.bounds.enclosing)
                    json.key("words")
                    json.array(record.words) { $0.value($1) }
                }
            }
        }
    }
}

extension JudgementSnapshot.Value {
    /// As an assessment writes a judgement.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.range("attained", bounds.attained)
            json.range("enclosing", bounds.enclosing)
            json.field("mid_range", midRange)
            json.key("words")
            json.array(words.terms) { $0.value($1) }
            json.field("rests_on_unknown", restsOnUnknown)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func range(_ name: String, _ range: ClosedRange<Double>) {
        key(name)
        array([range.lowerBound, range.upperBound]) { $0.value($1) }
    }
}
