import SourceText
import Wording

/// Elements of a drawing. Colours and fonts are the style sheet's, by class; geometry stands in attributes, so that a strict
/// content security policy allows it.
enum SVG {
    /// A length or a place, to a tenth of a unit.
    static func number(_ value: Double) -> String { JSONWriter.format((value * 10).rounded() / 10) }

    /// A share of the width of the drawing, from 0 to 1: `62.5%`, however wide the page makes it.
    static func share(_ value: Double) -> String { number(min(1, max(0, value)) * 100) + "%" }

    static func rectangle(
        _ kind: String, x: Double, y: Double, width: Double, height: Double, radius: Double = 0
    ) -> HTML {
        let corner: HTML = radius > 0 ? " rx=\"\(number(radius))\"" : ""
        return
            "<rect class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\"\(corner)/>"
    }

    /// A bar whose ends are shares of the width; never so short that it cannot be seen.
    static func bar(_ kind: String, _ range: ClosedRange<Double>, y: Double, height: Double) -> HTML {
        let low = min(0.994, max(0, range.lowerBound))
        let length = max(0.006, min(1, range.upperBound) - low)
        return
            "<rect class=\"\(kind)\" x=\"\(share(low))\" y=\"\(number(y))\" width=\"\(share(length))\" height=\"\(number(height))\"/>"
    }

    /// A line between two shares of the width.
    static func line(_ kind: String, from: Double, to: Double, y1: Double, y2: Double) -> HTML {
        "<line class=\"\(kind)\" x1=\"\(share(from))\" x2=\"\(share(to))\" y1=\"\(number(y1))\" y2=\"\(number(y2))\"/>"
    }

    static func circle(_ kind: String, at share: Double, y: Double, radius: Double) -> HTML {
        "<circle class=\"\(kind)\" cx=\"\(self.share(share))\" cy=\"\(number(y))\" r=\"\(number(radius))\"/>"
    }

    static func text(_ kind: String, x: Double, y: Double, _ text: String) -> HTML {
        "<text class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\">\(text)</text>"
    }

    /// A text at a share of the width; the class says which part of it stands there.
    static func text(_ kind: String, at share: Double, y: Double, _ text: String) -> HTML {
        "<text class=\"\(kind)\" x=\"\(self.share(share))\" y=\"\(number(y))\">\(text)</text>"
    }

    /// A drawing that is one picture to assistive technology: it has a name, and a description.
    static func picture(_ kind: String, height: Double, title: String, description: String, _ content: HTML) -> HTML {
        """
        <svg class="\(kind)" width="100%" height="\(number(height))" role="img" aria-label="\(title)"><title>\(title)</title><desc>\(description)</desc>
        \(content)</svg>

        """
    }

    /// A drawing beside words or numbers that say the same: for the eye only.
    static func decoration(_ kind: String, height: Double, _ content: HTML) -> HTML {
        "<svg class=\"\(kind)\" width=\"100%\" height=\"\(number(height))\" aria-hidden=\"true\" focusable=\"false\">\(content)</svg>"
    }
}
