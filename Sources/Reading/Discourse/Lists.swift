/// Lists of consequences: bullets, numbers or sub-headings after words that announce them.
extension Analysis {
    struct ListedItem {
        var block: Int
        /// Blocks that explain it.
        var elaboration: [Int] = []
    }

    struct ConsequenceList {
        /// The sentence that announces the list.
        var intro: Range<Int>
        var introBlock: Int
        var items: [ListedItem]

        var lastBlock: Int { items.last.map { $0.elaboration.last ?? $0.block } ?? introBlock }
    }

    func findLists() -> [ConsequenceList] {
        var lists: [ConsequenceList] = []
        var block = 0
        while block < blocks.count {
            if let list = list(after: block) {
                lists.append(list)
                block = max(block, list.lastBlock) + 1
            } else {
                block += 1
            }
        }
        return lists
    }

    private func list(after block: Int) -> ConsequenceList? {
        guard block + 1 < blocks.count, let intro = lastSentence(of: block) else { return nil }
        let next = blocks[block + 1].kind
        if next == .item, announces(intro, block) {
            return finish(intro, block, items(from: block + 1))
        }
        if next == .heading, announces(intro, block) {
            return finish(intro, block, sections(from: block + 1))
        }
        // `…, that would mean:` and then paragraphs that each begin with their point.
        return nil
    }

    private func finish(_ intro: Range<Int>, _ block: Int, _ items: [ListedItem]) -> ConsequenceList? {
        guard items.count >= 2 else {
            return almost(.listedConsequence, intro, .tooFewItems(items.count, needed: 2))
        }
        return ConsequenceList(intro: intro, introBlock: block, items: items)
    }

    private func lastSentence(of block: Int) -> Range<Int>? {
        let range = blockTokens[block]
        guard !range.isEmpty else { return nil }
        return sentence(of: range.upperBound - 1)?.tokens
    }

    /// Whether a sentence says that consequences follow: a verb such as `mean`, a noun such as `consequences`, with an open end or a
    /// condition.
    private func announces(_ sentence: Range<Int>, _ block: Int) -> Bool {
        let isOpen = token(sentence.upperBound - 1).kind == .colon || token(sentence.upperBound - 1).kind == .ellipsis
        let isQuestion = endsAsQuestion(sentence)
        var names = false
        var isHypothetical = verbFirstCondition(sentence) != nil
        for index in sentence {
            for hit in hits(at: index) where hit.end <= sentence.upperBound {
                let trigger = trigger(hit)
                if trigger.kind == .consequence, trigger.attributes.contains(.heading) || !isNoun(hit.start) {
                    names = true
                }
                if supposes(hit) || trigger.kind == .then && hit.end - hit.start > 1 {
                    isHypothetical = true
                }
            }
            if token(index).has(.conditional) { isHypothetical = true }
        }
        if isOpen, verbFirstCondition(sentence) != nil { isHypothetical = true }
        let isHeading = blocks[block].kind == .heading
        if names && (isOpen || isHeading || isHypothetical || isQuestion || endsWithHeading(sentence))
            || (isOpen || isQuestion) && isHypothetical
        {
            return true
        }
        // `What happens if the reports are true? This much we can say:`
        guard isOpen, let before = self.sentence(of: sentence.lowerBound - 1)?.tokens,
            self.sentence(of: before.lowerBound)?.block == block, endsAsQuestion(before)
        else { return false }
        return announces(before, block)
    }

    /// `…, dan wacht de club het volgende.`
    private func endsWithHeading(_ sentence: Range<Int>) -> Bool {
        hits(in: sentence.suffix(5)).contains {
            trigger($0).kind == .consequence && trigger($0).attributes.contains(.heading)
                && $0.end >= sentence.upperBound - 1
        }
    }

    /// Items with the paragraphs under them. The last item gets as many as the others have: what follows is a conclusion.
    private func items(from first: Int) -> [ListedItem] {
        var items: [ListedItem] = []
        var block = first
        while block < blocks.count {
            switch blocks[block].kind {
            case .item: items.append(ListedItem(block: block))
            case .paragraph, .quote:
                guard !items.isEmpty else { return items }
                items[items.count - 1].elaboration.append(block)
            case .heading, .byline, .boilerplate: return trimmedEnd(items)
            }
            block += 1
        }
        return trimmedEnd(items)
    }

    private func trimmedEnd(_ items: [ListedItem]) -> [ListedItem] {
        var items = items
        guard let last = items.last, items.count > 1 else { return items }
        let usual = items.dropLast().map(\.elaboration.count).max() ?? 0
        items[items.count - 1].elaboration = Array(last.elaboration.prefix(usual))
        return items
    }

    /// Sub-headings, each with its paragraphs, up to one that concludes.
    private func sections(from first: Int) -> [ListedItem] {
        var items: [ListedItem] = []
        var block = first
        while block < blocks.count {
            switch blocks[block].kind {
            case .heading:
                if concludes(blockTokens[block]) { return items }
                items.append(ListedItem(block: block))
            case .paragraph, .quote, .item:
                guard !items.isEmpty else { return items }
                if items.count > 1, blocks[block].kind == .paragraph, concludes(blockTokens[block].prefixTokens(6)) {
                    return items
                }
                items[items.count - 1].elaboration.append(block)
            case .byline, .boilerplate: return trimmedEnd(items)
            }
            block += 1
        }
        return trimmedEnd(items)
    }

    func concludes(_ range: Range<Int>) -> Bool { first(.summary, in: range) != nil }
}

extension Range<Int> {
    func prefixTokens(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
