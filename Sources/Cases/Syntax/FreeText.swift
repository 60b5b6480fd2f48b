/// Free text: titles, wordings of claims, notes.
public enum FreeText {
    /// The text as it can stand on a line of the notation: on one line, with white space folded, and with nothing in it that
    /// reads as a comment (the space behind a lone `#` becomes a no-break space, U+00A0).
    ///
    ///     FreeText.written("Flight # 5\nleft")   // "Flight #\u{A0}5 left"
    public static func written(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            guard scalar.value > 32, scalar.value != 0x7F else {
                pendingSpace = true
                continue
            }
            if pendingSpace, !scalars.isEmpty { scalars.append(scalars.last == "#" ? "\u{A0}" : " ") }
            pendingSpace = false
            scalars.append(scalar)
        }
        // What begins with a number sign would be a comment, and what begins with a colon a slip.
        while let first = scalars.first, first == "#" || first == ":" || first == " " || first == "\u{A0}" {
            scalars.removeFirst()
        }
        if scalars.last == "#", scalars.dropLast().last == " " { scalars.removeLast(2) }
        return String(scalars)
    }
}
