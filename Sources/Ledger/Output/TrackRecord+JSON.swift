import Cases
import SourceText

extension TrackRecord {
    /// The score as data. Probabilities and Brier scores run from 0 to 1, logarithmic scores are in nats; a logarithmic score that is
    /// infinite is `null`, and `ruled_out` then says how many forecasts gave no chance to what happened.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("v", 1)
            json.field("today", today?.description)
            json.field("cases", cases)
            json.field("records", records)
            json.key("days")
            if let days {
                json.array([days.lowerBound, days.upperBound]) { $0.value($1.description) }
            } else {
                json.null()
            }
            json.key("forecasters")
            json.array(forecasters) { $1.write(to: &$0) }
            json.key("reports")
            json.array(witnesses) { json, witness in
                json.object {
                    $0.field("source", witness.name)
                    $0.field("right", witness.right)
                    $0.field("wrong", witness.wrong)
                    $0.field("open", witness.open)
                }
            }
            json.key("not_scored")
            json.array(open) { $1.write(to: &$0) }
            json.key("left_out")
            json.array(leftOut) { json, item in
                json.object {
                    $0.field("reason", item.reason.rawValue)
                    $0.field("count", item.count)
                }
            }
            json.field("dated_by_hand", datedByHand)
            json.key("reworded")
            json.array(reworded) { $0.value($1) }
        }
    }
}

extension TrackRecord.Forecaster {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("kind", kind.rawValue)
            json.field("name", name)
            json.optional("points", points) { $0.write(to: &$1) }
            json.optional("ranges", ranges) { $0.write(to: &$1) }
            json.optional("purport_on_same_claims", purportOnSameClaims) { $0.writeSums(to: &$1) }
        }
    }
}

extension PointScore {
    fileprivate func writeSums(to json: inout JSONWriter) {
        json.object { fields(&$0) }
    }

    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            fields(&json)
            json.key("murphy")
            json.object {
                $0.field("reliability", murphy.reliability)
                $0.field("resolution", murphy.resolution)
                $0.field("uncertainty", murphy.uncertainty)
                $0.field("variance_within_buckets", murphy.varianceWithinBuckets)
                $0.field("covariance_within_buckets", murphy.covarianceWithinBuckets)
                $0.field("base_rate", murphy.baseRate)
            }
            json.key("calibration")
            json.array(calibration.buckets.filter { $0.forecasts > 0 }) { json, bucket in
                json.object {
                    $0.field("low", bucket.low)
                    $0.field("high", bucket.high)
                    $0.field("forecasts", bucket.forecasts)
                    $0.field("claims", bucket.claims)
                    $0.field("weight", bucket.weight)
                    $0.field("said", bucket.said)
                    $0.field("came_true", bucket.cameTrue)
                }
            }
        }
    }

    private func fields(_ json: inout JSONWriter) {
        json.field("claims", claims)
        json.field("forecasts", forecasts)
        json.field("brier", brier)
        json.field("log", logarithmic)
        json.field("ruled_out", ruledOut)
    }
}

extension RangeScore {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("claims", claims)
            json.field("forecasts", forecasts)
            json.range("brier", brier)
            json.range("log", logarithmic)
        }
    }
}

extension TrackRecord.Open {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("case", caseName)
            json.field("claim", claim)
            json.field("text", text)
            let (reason, day) = reason.parts
            json.field("reason", reason)
            json.field("date", day?.description)
        }
    }
}

extension TrackRecord.Open.Reason {
    fileprivate var parts: (reason: String, day: CalendarDate?) {
        switch self {
        case .overdue(let by): ("overdue", by)
        case .unresolved(let by): ("unresolved", by)
        case .ambiguous(let day): ("ambiguous", day)
        case .undatedOutcome: ("outcome without a date", nil)
        case .nothingBefore(let outcome): ("nothing before the outcome", outcome)
        case .nothingSaid: ("nothing was said of it", nil)
        case .gone: ("no longer in the case", nil)
        }
    }
}
