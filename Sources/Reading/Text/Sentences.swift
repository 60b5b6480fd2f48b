import SourceText

/// Blocks into ranges of tokens, and those into sentences.
extension Analysis {
    /// In tokens.
    private static var longestSentence: Int { 400 }

    func segment() {
        blocks = BlockReader.blocks(source, opensByline: opensByline)
        var index = 0
        for block in blocks {
            let from = block.marker?.end ?? block.span.start
            while index < tokens.count, tokens[index].start < from { index += 1 }
            let start = index
            while index < tokens.count, tokens[index].start < block.span.end { index += 1 }
            blockTokens.append(start..<index)
        }
        pairQuotations()
        for (block, range) in blockTokens.enumerated() { split(range, block) }
    }

    /// Whether a byline's words stand at the start of a line: `By …`, `Source: …`.
    private func opensByline(_ line: TextSpan) -> Bool {
        let index = tokens.all.partitioningIndex { $0.start >= line.start }
        guard let hit = hit(.byline, at: index), tokens[index].start == line.start else { return false }
        let next = token(hit.end)
        if trigger(hit).attributes.contains(.label) { return next.kind == .colon }
        return next.kind == .colon || next.flags.contains(.spaceBefore)
    }

    private func split(_ range: Range<Int>, _ block: Int) {
        var start = range.lowerBound
        if let end = clockTimeEnd(range) {
            add(start..<end, block)
            start = end
        }
        var index = start
        while index < range.upperBound {
            var end = index + 1
            let ends = tokens[index].endsSentence || (tokens[index].flags.contains(.dotted) && !isAbbreviation(index))
            guard ends else {
                index += 1
                // What never ends is cut, so that no search inside a sentence takes long.
                if index - start >= Self.longestSentence {
                    add(start..<index, block)
                    start = index
                }
                continue
            }
            // Marks, closing quotation marks and brackets belong to the sentence that they end.
            while end < range.upperBound, belongsToEnd(end) { end += 1 }
            if end >= range.upperBound || beginsSentence(end, after: index) {
                add(start..<end, block)
                start = end
            }
            index = end
        }
        if start < range.upperBound { add(start..<range.upperBound, block) }
    }

    /// `14:52 Police have …`, `14.52 uur De brandweer …`: the time of an entry in a running report is no part of its first sentence.
    private func clockTimeEnd(_ range: Range<Int>) -> Int? {
        guard token(range.lowerBound).kind == .number else { return nil }
        var index = range.lowerBound + 1
        if token(index).kind == .colon || token(index).kind == .period, token(index + 1).kind == .number { index += 2 }
        guard isClockTime(token(range.lowerBound).start..<token(index - 1).end) else { return nil }
        // `uur`, `a.m.`
        if token(index).isWord, !token(index).isCapitalised, token(index).end - token(index).start <= 4 { index += 1 }
        let next = token(index)
        guard index < range.upperBound, next.isWord, next.isCapitalised, next.flags.contains(.spaceBefore) else {
            return nil
        }
        return index
    }

    /// `9:05`, `14.52`.
    private func isClockTime(_ bytes: Range<Int>) -> Bool {
        guard bytes.count == 4 || bytes.count == 5 else { return false }
        return bytes.allSatisfy { place in
            let byte = source.bytes[place]
            return place == bytes.upperBound - 3 ? byte == 0x3A || byte == 0x2E : byte >= 0x30 && byte <= 0x39
        }
    }

    private func add(_ range: Range<Int>, _ block: Int) {
        guard
            range.contains(where: { tokens[$0].isWord || tokens[$0].kind == .number }) || sentences.last?.block != block
        else {
            if let last = sentences.indices.last {
                sentences[last].tokens = sentences[last].tokens.lowerBound..<range.upperBound
                for index in range { sentenceOf[index] = Int32(last) }
            }
            return
        }
        for index in range { sentenceOf[index] = Int32(sentences.count) }
        sentences.append(Sentence(tokens: range, block: block))
    }

    private func belongsToEnd(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.endsSentence { return true }
        if token.kind == .closeBracket { return true }
        if token.kind == .symbol, !token.flags.contains(.spaceBefore) {
            return source.bytes[token.start] == 0x2A || source.bytes[token.start] == 0x5F
        }
        guard token.kind == .quote else { return false }
        return token.flags.contains(.closes) || (!token.flags.contains(.opens) && !token.flags.contains(.spaceBefore))
    }

    /// Whether a sentence begins at a token, given the mark that may have ended the one before.
    private func beginsSentence(_ index: Int, after mark: Int) -> Bool {
        let next = tokens[index]
        guard next.flags.contains(.spaceBefore) else { return false }
        if tokens[mark].kind == .period, isAbbreviation(mark - 1) || isOrdinal(mark - 1, before: next) { return false }
        var word = next
        var ahead = index
        while word.kind == .quote || word.kind == .openBracket || word.kind == .symbol || word.kind == .dash,
            ahead < index + 3
        {
            ahead += 1
            word = token(ahead)
        }
        if word.kind == .number { return tokens[mark].kind != .ellipsis }
        return word.isWord && word.isCapitalised
    }

    /// `am 3. Mai`, `der 2. Senat`: the full stop makes an ordinal of the number.
    private func isOrdinal(_ index: Int, before next: Token) -> Bool {
        guard lexicon.hasOrdinalStops, token(index).kind == .number, token(index).end - token(index).start <= 2 else {
            return false
        }
        if next.has(.month) { return true }
        return token(index - 1).has([.determiner, .preposition, .possessive]) && !next.has(.stop)
    }

    /// Whether the full stop after a word belongs to the word.
    private func isAbbreviation(_ index: Int) -> Bool {
        let word = token(index)
        guard word.isWord else { return false }
        let next = token(index + 1).kind == .period ? token(index + 2) : token(index + 1)
        if word.flags.contains(.dotted) {
            // `U.S. officials` goes on, `in the U.S. The` does not.
            return !next.isCapitalised || !next.has([.determiner, .subjectPronoun, .subordinator, .preposition, .stop])
        }
        // `No. 5`, but `neither yes nor no. The mayor`
        if word.has(.abbreviation) { return !word.has(.negative) || next.kind == .number }
        return word.end - word.start == 1 && word.isCapitalised && !word.has(.subjectPronoun)
    }
}
