/// One block of an article's text: a paragraph, a heading, an item of a list, a row of a table.
struct TextBlock: Equatable {
    enum Kind: Equatable {
        case paragraph
        case heading(level: Int)
        /// An item with its marker, `• ` or `1. `, indented by its depth.
        case item(marker: String)
    }

    var kind: Kind
    var text: [UInt8]
    /// Bytes of the text that are links.
    var linked: Int

    var isHeading: Bool { if case .heading = kind { true } else { false } }
    var isItem: Bool { if case .item = kind { true } else { false } }
}

extension [TextBlock] {
    /// Blocks set apart by blank lines; items that follow each other stand on lines below each other.
    func laidOut() -> [UInt8] {
        var text: [UInt8] = []
        for (index, block) in enumerated() {
            if index > 0 { text += block.isItem && self[index - 1].isItem ? [10] : [10, 10] }
            if case .item(let marker) = block.kind { text.append(contentsOf: marker.utf8) }
            text += block.text
        }
        if !text.isEmpty { text.append(10) }
        return text
    }

    /// Without blocks that are mostly links, calls to read, share or follow, and bare dates; and without the headings above them.
    func withoutLinkLists() -> [TextBlock] {
        var kept: [TextBlock] = []
        var emptied: Set<Int> = []
        for block in self {
            guard block.isLinkList || block.isCall || block.isDateline else {
                kept.append(block)
                continue
            }
            if let last = kept.last, last.isHeading { emptied.insert(kept.count - 1) }
        }
        if let last = kept.last, last.isHeading, kept.count > 1 { emptied.insert(kept.count - 1) }
        return kept.enumerated().filter { index, block in
            guard emptied.contains(index) else { return true }
            // A heading stays when prose follows it after all.
            return index + 1 < kept.count && !kept[index + 1].isHeading
        }.map(\.element)
    }
}

extension TextBlock {
    private static let linkShare = 0.6
    private static let longestCall = 140

    /// Mostly links, and too short for a paragraph that happens to link a lot.
    fileprivate var isLinkList: Bool {
        !isHeading && text.count < 400 && Double(linked) > Self.linkShare * Double(text.count)
    }

    /// `Read also: …`, `Deel dit artikel`.
    fileprivate var isCall: Bool {
        guard text.count <= Self.longestCall else { return false }
        let start = String(decoding: text.prefix(40), as: UTF8.self).lowercased()
        return Self.calls.contains { start.hasPrefix($0) }
    }

    /// Nothing but the day of publication.
    fileprivate var isDateline: Bool {
        guard kind == .paragraph, text.count <= 40, let found = PublicationDate.find(in: text) else { return false }
        let rest = Array(text[..<found.range.lowerBound] + text[found.range.upperBound...])
        let words = Names.withoutEdges(String(decoding: rest, as: UTF8.self))
        return words.isEmpty || Names.isDateWord(words) || Names.isTime(words)
    }

    private static let calls = [
        "lees ook", "lees meer", "lees verder", "read also", "also read", "read more", "see also:", "zie ook:",
        "share this",
        "deel dit", "deel op", "share on", "advertentie", "advertisement", "subscribe", "sign up", "abonneer",
        "follow us",
        "volg ons", "related articles", "gerelateerde artikelen", "meld je aan", "©", "skip to", "continue reading",
        "print this", "jump to", "click here", "klik hier",
    ]
}
