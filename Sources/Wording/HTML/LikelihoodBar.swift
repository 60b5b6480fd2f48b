#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Assessment
import SourceText

/// A range of probability as a bar from 0 to 100 %, an SVG whose size and colours the style sheet gives.
///
/// It is drawn for the eye only and hidden from assistive technology: the same range always stands beside it in words.
public struct LikelihoodBar: Sendable {
    static let width = 200.0
    /// A single number is still seen as a mark this wide.
    private static let leastWidth = 2.0

    var range: ClosedRange<Double>?
    /// What can be reached for certain, where `range` is wider than that.
    var attained: ClosedRange<Double>?
    var midRange: Double?
    /// What the range was before something was supposed.
    var before: ClosedRange<Double>?
    /// Whether it is open because something is unknown.
    var isOpen = false

    init(_ range: ClosedRange<Double>?, before: ClosedRange<Double>? = nil, isOpen: Bool = false) {
        self.range = range
        self.before = before == range ? nil : before
        self.isOpen = isOpen
    }

    /// Of a judgement, with what it was before as a second, thin mark.
    public init(_ judgement: Judgement, before: Judgement? = nil) {
        self.init(
            judgement.bounds.enclosing, before: before?.bounds.enclosing,
            isOpen: judgement.restsOnUnknown && judgement.bounds.isVacuous)
        if !judgement.bounds.isExact { attained = judgement.bounds.attained }
        midRange = judgement.midRange
    }

    public var html: HTML {
        "<svg class=\"bar\" viewBox=\"0 0 200 18\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\(marks)</svg>"
    }

    /// What is drawn, 200 units long and 18 high, for drawings that the bar is a part of.
    package var marks: HTML {
        var marks: [HTML] = [Self.rectangle("bar-track", 0...1, y: 5, height: 6)]
        marks += [0.25, 0.5, 0.75].map { Self.line("bar-grid", at: $0, from: 3, to: 13) }
        if let range {
            let kind = isOpen ? "bar-open" : "bar-range"
            marks.append(Self.rectangle(kind, range, y: 3, height: 10))
        }
        if let attained { marks.append(Self.rectangle("bar-attained", attained, y: 6, height: 4)) }
        if let midRange { marks.append(Self.line("bar-middle", at: midRange, from: 1, to: 15)) }
        if let before { marks.append(Self.rectangle("bar-before", before, y: 15, height: 3)) }
        return HTML(marks)
    }

    private static func rectangle(_ kind: String, _ range: ClosedRange<Double>, y: Int, height: Int) -> HTML {
        let low = clamp(range.lowerBound) * width
        let high = clamp(range.upperBound) * width
        let length = max(leastWidth, high - low)
        let start = min(max(0, (low + high - length) / 2), width - length)
        return
            "<rect class=\"\(kind)\" x=\"\(number(start))\" y=\"\(y)\" width=\"\(number(length))\" height=\"\(height)\"/>"
    }

    private static func line(_ kind: String, at value: Double, from: Int, to: Int) -> HTML {
        let x = number(clamp(value) * width)
        return "<line class=\"\(kind)\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(from)\" y2=\"\(to)\"/>"
    }

    private static func clamp(_ value: Double) -> Double { min(1, max(0, value)) }

    /// Tenths of a unit are finer than a screen shows.
    static func number(_ value: Double) -> String { JSONWriter.format((value * 10).rounded() / 10) }
}

/// A range of odds as a bar around 1 to 1, on a logarithmic scale from 1 to 100 against to 100 to 1 for.
struct OddsBar {
    var ratio: ClosedRange<Double>

    var html: HTML {
        let low = Self.place(ratio.lowerBound)
        let high = Self.place(ratio.upperBound)
        var marks: [HTML] = [
            "<rect class=\"bar-track\" x=\"0\" y=\"5\" width=\"200\" height=\"6\"/>"
        ]
        marks += [1.0 / 10, 10].map { ratio in
            let x = LikelihoodBar.number(Self.place(ratio))
            return "<line class=\"bar-grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"3\" y2=\"13\"/>"
        }
        if low < 100 { marks.append(Self.rectangle("bar-against", low, min(high, 100))) }
        if high > 100 { marks.append(Self.rectangle("bar-for", max(low, 100), high)) }
        if low == high { marks.append(Self.rectangle("bar-range", low - 1, high + 1)) }
        return
            "<svg class=\"bar\" viewBox=\"0 0 200 18\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\(marks)<line class=\"bar-even\" x1=\"100\" x2=\"100\" y1=\"0\" y2=\"16\"/></svg>"
    }

    /// Two powers of ten to either side; what lies further is drawn at the end.
    private static func place(_ ratio: Double) -> Double {
        if ratio <= 0 { return 0 }
        if ratio.isInfinite { return LikelihoodBar.width }
        return min(200, max(0, 100 + 50 * log10(ratio)))
    }

    private static func rectangle(_ kind: String, _ low: Double, _ high: Double) -> HTML {
        let start = max(0, min(low, 198))
        let length = max(2, high - start)
        return
            "<rect class=\"\(kind)\" x=\"\(LikelihoodBar.number(start))\" y=\"3\" width=\"\(LikelihoodBar.number(length))\" height=\"10\"/>"
    }
}
