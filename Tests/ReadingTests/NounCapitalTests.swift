import Reading
import SourceText
import Testing

/// Names in a language that writes every noun with a capital.
@Suite struct NounCapitalTests {
    private static let lexicon = """
        forms infinitive+present present past past participle
        nouns-capitalised
        compounds-joined
        [word determiner stop]
        der die das den ein einen
        [word subject-pronoun stop]
        sie
        [word adjective]
        neue
        [word title]
        herr
        [word noun]
        lieferung reden koch
        [word month]
        mai
        [suffix noun]
        schaft
        [name place]
        Vereinigte Lieferung
        Moskau
        [verbs]
        reden / redet / redete / redeten / geredet

        """

    @Test(arguments: [
        ("Gestern sagte Wagner zu.", ["Wagner"]),
        // Known to the lexicon, by itself, by its ending or as the last part of a compound.
        ("Gestern begann Wagner Lieferung und Freundschaft und Drohnenlieferung.", ["Wagner"]),
        // A determiner or an adjective before a word, unless a name of several words follows.
        ("Gestern sah Wagner den Zwist und neue Drohnen.", ["Wagner"]),
        ("Gestern sah sie die Quarder Bank.", ["Quarder Bank"]),
        // Titles, the gazetteer and abbreviations.
        ("Gestern kam Herr Koch, und der Koch kam.", ["Koch"]),
        ("Gestern war die Vereinigte Lieferung in Moskau.", ["Vereinigte Lieferung", "Moskau"]),
        ("Gestern kam die NATO im Mai.", ["NATO"]),
        // A polite pronoun.
        ("Gestern sah Sie Wagner.", ["Wagner"]),
        // Where everything has a capital, it says nothing.
        ("Lieferung kam. Reden kam.", []),
    ]) func capitalsOfNounsMakeNoNames(text: String, names: [String]) throws {
        let share = try #require(
            LexiconFolder("capitals-\(text.utf8.reduce(0) { $0 &* 31 &+ Int($1) })", lexicon: Self.lexicon))
        defer { share.remove() }
        let document = share.reader.read(SourceFile(name: "x", text: text))
        #expect(document.names.map { document.text([$0.span]) } == names)
    }
}
