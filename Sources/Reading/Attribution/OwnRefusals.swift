/// Refusals in the words of those who refuse: `“I will not discuss results before they are published.”`
extension Analysis {
    /// `“No comment”`, `“Geen commentaar”`: a quotation that is no more than such words.
    private func refuses(_ start: Int, _ said: Range<Int>) -> Bool {
        hits(at: start).contains { hit in
            let attributes = trigger(hit).attributes
            return trigger(hit).kind == .stance && attributes.contains(.open) && attributes.contains(.complete)
                && !(hit.end..<max(hit.end, said.upperBound)).contains { token($0).isWord }
        }
    }

    /// `Show me the contract`
    private func opensStance(_ start: Int) -> Bool { hit(.stance, at: start) != nil }

    /// A quotation in which its speaker does no more than decline to say leaves open what it declines to speak of, and one that doubts doubts it.
    func readOwnRefusals() {
        for index in attributions.indices {
            let attribution = attributions[index]
            guard attribution.speech == .direct, attribution.source != nil, attribution.content.count == 1,
                attribution.attributes.isDisjoint(with: [.open, .doubts, .denies]),
                let said = attribution.content.first, said.count <= 40,
                let sentence = sentence(of: said.lowerBound + 1)
            else { continue }
            let start = token(said.lowerBound).kind == .quote ? said.lowerBound + 1 : said.lowerBound
            if refuses(start, said) {
                attributions[index].attributes.formUnion(.open)
                continue
            }
            // One sentence about oneself.
            guard
                token(start).has(.subjectPronoun) && !token(start).has(.determiner)
                    // `That is not for me to say`
                    || !lexicon.isVerbSecond && (token(start).has(.demonstrative) || opensStance(start))
                    || lexicon.isVerbSecond
                        && (token(start).has(.topic) || hit(.matter, at: start) != nil
                            || hit(.placeholder, at: start) != nil),
                sentence.tokens.upperBound >= said.upperBound - 1,
                let (phrase, refused) = ownRefusal(in: start..<said.upperBound, sentence)
            else { continue }
            attributions[index].attributes.formUnion(refused.attributes.intersection([.open, .doubts]))
            // Only in Dutch and German is what it declines to speak of named in its own words.
            guard lexicon.isVerbSecond, phrase - start <= 4, let content = refused.content.first,
                !refused.cue.contains(where: { $0.overlaps(content) })
            else { continue }
            // `results before they are published`: with what the refusal says of it.
            let rest = content.upperBound..<max(content.upperBound, said.upperBound)
            guard !(start..<content.lowerBound).contains(where: { token($0).kind == .comma }) else { continue }
            let isWhole = !rest.contains { token($0).kind == .comma || token($0).has(.coordinator) }
            attributions[index].content = [
                trimmed(isWhole ? content.lowerBound..<rest.upperBound : content, quotesToo: true)
            ]
            attributions[index].speech = .indirect
        }
    }
}
