import Cases
import SourceText

extension Reasons {
    /// The reasons as data. Ranges are pairs `[low, high]`, an unbounded ratio has `null` for its upper end; contributions are in
    /// probability where `basis` is `mid-range`, and in bits of log-odds where it is `weight`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("v", 1)
            json.field("proposition", proposition.written)
            json.field("text", judgement.text)
            json.field("basis", basis.rawValue)
            json.range("enclosing", judgement.bounds.enclosing)
            json.range("attained", judgement.bounds.attained)
            json.field("mid_range", basis == .midRange ? judgement.midRange : nil)
            json.field("word", word)
            json.key("moved")
            movers.write(to: &json)
            json.key("hangs_on")
            hinges.write(to: &json)
            json.key("watch")
            json.array(watch) { $1.write(to: &$0) }
            json.optional("story", story) { $0.write(to: &$1) }
            json.key("left_out_of_story")
            json.array(leftOutOfStory) { $0.value($1) }
            json.optional("conflict", conflict) { $0.write(to: &$1) }
        }
    }
}

extension JSONWriter {
    mutating func place(_ location: Location?) {
        key("place")
        guard let location else { return null() }
        object {
            $0.field("file", location.file)
            $0.field("start", location.span.start)
            $0.field("end", location.span.end)
        }
    }
}

extension WatchItem {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("claim", claim)
            json.field("text", text)
            json.field("role", role.rawValue)
            json.field("by", by?.description)
            json.field("overdue", isOverdue)
            json.field("bits", information)
            json.field("chance_of_other_word", chanceOfOtherWord)
            json.key("outcomes")
            json.array(outcomes) { json, outcome in
                json.object {
                    $0.field("happens", outcome.happens)
                    $0.field("probability", outcome.probability)
                    $0.field("posterior", outcome.posterior)
                    $0.field("word", outcome.word)
                }
            }
            json.range("ratio_if_seen", ratioIfSeen)
            json.range("ratio_if_not", ratioIfNot)
        }
    }
}

extension Story {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("best")
            best.write(to: &json)
            json.optional("next", next) { $0.write(to: &$1) }
            json.field("odds", odds)
            json.key("differences")
            json.array(differences) { $0.value($1) }
        }
    }
}

extension Story.Telling {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("probability", probability)
            json.key("states")
            json.object { json in for state in states { json.field(state.subject, state.value) } }
        }
    }
}

extension ConflictFinding {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("bits", bits)
            json.field("notable", isNotable)
            json.key("camps")
            json.array(camps) { $0.array($1) { $0.value($1) } }
            json.field("between", between)
            json.key("left_out")
            json.array(leftOut) { $0.value($1) }
        }
    }
}
