/// What a verb of denial or doubt is about, apart from what its subject says instead.
extension Analysis {
    /// `rejected the rumours: “There will be no sale.”` denies the rumours and asserts the quotation; `dismissed the story as gossip`
    /// denies the story.
    func partDenials() {
        readEpithets()
        var held: [Range<Int>] = []
        defer {
            if !held.isEmpty {
                let clauses = Set(held.map(\.lowerBound))
                attributions.removeAll { other in
                    other.trigger == .noun && other.content.count == 1
                        && (clauses.contains(other.extent.lowerBound + 1) || clauses.contains(other.extent.lowerBound))
                }
            }
        }
        for index in attributions.indices {
            let attribution = attributions[index]
            guard attribution.trigger == .verb, !attribution.attributes.isDisjoint(with: [.denies, .doubts]),
                attribution.content.count == 1, let content = attribution.content.first, let cue = attribution.cue.last
            else { continue }
            if attribution.speech == .direct, token(content.lowerBound - 1).kind == .colon,
                cue.upperBound < content.lowerBound,
                let object = objectPhrase(cue.upperBound, content.lowerBound - 1)
            {
                attributions[index].content = [object]
                attributions[index].speech = .indirect
                var said = attribution
                said.attributes.subtract([.denies, .doubts])
                attributions.append(said)
            } else if attribution.speech != .direct, let object = objectPhrase(content.lowerBound, content.upperBound),
                object.lowerBound > content.lowerBound, token(object.lowerBound - 1).has(.complementiser)
            {
                // `dismissed the suggestion that …`: what was suggested.
                attributions[index].content = [object]
                held.append(object)
            } else if attribution.speech != .direct, let object = objectPhrase(content.lowerBound, content.upperBound),
                token(object.upperBound).has(.topic), token(object.upperBound).has(.subordinator),
                object.upperBound < content.upperBound
            {
                attributions[index].content = [object]
            } else if lexicon.isVerbSecond, attribution.pattern == .objectOfVerb, attribution.speech != .direct {
                attributions[index].content = [withoutManner(content)]
            }
        }
    }

    /// Dutch `ontkende [met klem] elk verband`, `weersprak het verhaal [‘ten stelligste’]`, `het bericht [maandag op de radio]`: what is
    /// denied, without how and when.
    private func withoutManner(_ content: Range<Int>) -> Range<Int> {
        guard !content.contains(where: { isFinite($0) || token($0).has([.complementiser, .infinitiveMarker]) }) else {
            return content
        }
        var start = content.lowerBound
        if token(start).has(.preposition), !token(start).has(.determiner), content.contains(start + 2),
            token(start + 2).has(.determiner)
        {
            start += 2
        }
        let end = (start + 2..<max(start + 2, content.upperBound)).first {
            token($0).kind == .quote
                || token($0).has(.time) && !token($0 - 1).has([.preposition, .determiner, .adjective])
        }
        return start..<(end ?? content.upperBound)
    }
}
