import Reading
import SourceText

/// Two short articles on invented events, with what a reader should find in them.
enum SampleArticles {
    /// Dutch: reported claim, estimate, reaction, evidence, two denials, three consequences under bullets.
    static func dutch() -> ReadArticle {
        let text = """
            De berichten dat Syldavië waarschijnlijk zijn raketbrandstof aan Bordurië heeft verkocht, lijken geloofwaardig.

            Zileheroum heeft aangekondigd dat het de Syldavische consul uitzet vanwege de verkoop. Hoewel beide landen al eerder \
            ontkenden dat er zo'n “koop” gesloten was, lijken foto's te tonen dat Bordurische tanks Syldavische vaten dragen. \
            Als dat waar is, betekent het dat:

              • Syldavië nog brandstof over heeft…

            Het had die misschien anders niet kunnen missen, want de raffinaderij in Klow ligt stil.

              • De gesprekken kunnen vastlopen.

            Daar rekent men op.

              • Bordurië zal waarschijnlijk graan leveren.

            """
        var article = ReadArticle(text, language: "nl", name: "brandstof.txt")
        for (words, canonical) in [
            ("Syldavië", "Syldavië"), ("Bordurië", "Bordurië"), ("Zileheroum", "Khemed"), ("Syldavische", "Syldavië"),
            ("Bordurische", "Bordurië"), ("Klow", "Syldavië"),
        ] { article.name(words, canonical) }
        article.hedge("waarschijnlijk")
        article.hedge("geloofwaardig", kind: "adjective")
        article.hedge("lijken", kind: "verb", after: 130)
        article.hedge("misschien")
        article.hedge("kunnen", kind: "modal", after: article.find("De gesprekken").start)
        article.hedge("waarschijnlijk", after: article.find("graan").start - 20)
        article.statement("Syldavië waarschijnlijk zijn raketbrandstof aan Bordurië heeft verkocht", "p1", .claim) {
            $0.kind = .hearsay
            $0.likelihood = StatedLikelihood(
                low: 0.55, high: 0.8, term: "waarschijnlijk", cues: [$1.find("waarschijnlijk")])
        }
        article.statement("het de Syldavische consul uitzet vanwege de verkoop", "p2", .evidence) {
            $0.source = [$1.find("Zileheroum")]
            $0.cue = [$1.find("heeft aangekondigd")]
            $0.resolved = ["Khemed"]
            $0.isReaction = true
        }
        article.statement("er zo'n “koop” gesloten was", "p1", .claim) {
            $0.source = [$1.find("beide landen")]
            $0.cue = [$1.find("ontkenden")]
            $0.resolved = ["Syldavië", "Bordurië"]
            $0.stance = .denies
        }
        article.statement("Bordurische tanks Syldavische vaten dragen", "p3", .evidence)
        let condition = article.statement("dat waar is", "p1", .condition)
        let reason = article.statement("de raffinaderij in Klow ligt stil", "p8", .context)
        article.statement("Syldavië nog brandstof over heeft…", "p4", .consequence) {
            $0.condition = condition
            $0.reason = reason
            $0.elaboration = [
                $1.find("Het had die misschien anders niet kunnen missen, want de raffinaderij in Klow ligt stil.")
            ]
        }
        article.statement("De gesprekken kunnen vastlopen.", "p5", .consequence) {
            $0.condition = condition
            $0.elaboration = [$1.find("Daar rekent men op.")]
        }
        article.statement("Bordurië zal waarschijnlijk graan leveren.", "p6", .consequence) {
            $0.condition = condition
            let cue = $1.find("waarschijnlijk", after: $1.find("Bordurië zal").start)
            $0.likelihood = StatedLikelihood(low: 0.55, high: 0.8, term: "waarschijnlijk", cues: [cue])
        }
        return article
    }

    /// English, of the same events on another day, with words of its own.
    static func english() -> ReadArticle {
        let text = """
            Syldavia has reportedly sold rocket fuel to Borduria, Khemed said on Monday. "We never sold a drop," said a spokesman for \
            Syldavia. If Syldavia has sold the fuel, the talks are very likely to stall. Prices would also rise.

            """
        var article = ReadArticle(text, language: "en", name: "fuel.txt")
        for name in ["Syldavia", "Borduria", "Khemed"] { article.name(name, name) }
        article.hedge("reportedly", kind: "hearsay")
        article.hedge("very likely", kind: "adjective")
        article.statement("Syldavia has reportedly sold rocket fuel to Borduria", "p1", .claim) {
            $0.source = [$1.find("Khemed")]
            $0.cue = [$1.find("said")]
            $0.resolved = ["Khemed"]
        }
        article.statement("\"We never sold a drop,\"", "p1", .claim) {
            $0.source = [$1.find("a spokesman for Syldavia")]
            $0.cue = [$1.find("said", after: $1.find("drop").start)]
            $0.polarity = .negative
            $0.speech = .direct
        }
        let condition = article.statement("Syldavia has sold the fuel", "p1", .condition)
        article.statement("the talks are very likely to stall", "p2", .consequence) {
            $0.condition = condition
            $0.likelihood = StatedLikelihood(low: 0.8, high: 0.95, term: "very likely", cues: [$1.find("very likely")])
        }
        article.statement("Prices would also rise", "p3", .consequence) { statement, _ in
            statement.condition = condition
        }
        return article
    }
}
