import Reading
import SourceText
import Testing

@Suite struct LexiconTests {
    @Test func builtInLexiconsAreSound() {
        let reader = Reader()
        for language in reader.languages { _ = reader.read(SourceFile(name: "x", text: "a"), language: language) }
        #expect(reader.languages == ["de", "en", "nl"])
        #expect(reader.lexiconProblems.diagnostics.isEmpty, "\(reader.lexiconProblems.diagnostics)")
    }

    /// What a linguist is told of each slip, as the terminal shows it.
    private static let slips: [(name: String, lexicon: String, shown: String)] = [
        (
            "unknown-directive-guess",
            """
            verb-secnd

            """,
            """
            words.txt:1:1: error: "verb-secnd" stands before any section and is no directive
              1 | verb-secnd
                | ^~~~~~~~~~
              remedy: did you mean "verb-second"?

            """
        ),
        (
            "unknown-directive",
            """
            stray
            [word stop]
            the

            """,
            """
            words.txt:1:1: error: "stray" stands before any section and is no directive
              1 | stray
                | ^~~~~
              remedy: use one of: forms, letters, verb-second, nouns-capitalised, \
            compounds-joined, article-relatives, decimal-comma, months-lowercase, ordinal-stops; or begin a section such as [word stop]

            """
        ),
        (
            "open-header",
            """
            [word stop
            the

            """,
            """
            words.txt:1:1: error: a section header does not end in "]"
              1 | [word stop
                | ^~~~~~~~~~
              remedy: close it: [word stop]

            """
        ),
        (
            "unknown-group",
            """
            [group refute]
            reject rejects
            [stance denies]
            out of hand < +refuse

            """,
            """
            words.txt:4:15: error: there is no group of words called "refuse"
              4 | out of hand < +refuse
                |               ^~~~~~~
              remedy: did you mean "+refute"?

            """
        ),
        (
            "unknown-section-guess",
            """
            [wird stop]
            the

            """,
            """
            words.txt:1:2: error: there is no kind of section called "wird"
              1 | [wird stop]
                |  ^~~~
              remedy: did you mean "word"?

            """
        ),
        (
            "unknown-section",
            """
            [prefixes]
            the

            """,
            """
            words.txt:1:2: error: there is no kind of section called "prefixes"
              1 | [prefixes]
                |  ^~~~~~~~
              remedy: use one of: anaphor, belief, byline, circumfix, collective, condition, consequence, contrast, \
            currency, day, disclosure, echo, evaluation, evidence, foresight, framing, group, hearsay, hedge, \
            inquiry, listing, matter, month, multiplier, name, negation, newly, noun, occasion, \
            perception, placeholder, provocation, pseudo, reaction, reason, refusal, reporting, shows, silence, source, \
            stance, suffix, summary, telling, then, therefore, told, truth, unit, untrue, verb, verbs, word

            """
        ),
        (
            "unknown-feature-guess",
            """
            [word stopp]
            the

            """,
            """
            words.txt:1:7: error: there is no feature called "stopp"
              1 | [word stopp]
                |       ^~~~~
              remedy: did you mean "stop"?

            """
        ),
        (
            "unknown-feature-attribute",
            """
            [word addressee]
            the

            """,
            """
            words.txt:1:7: error: there is no feature called "addressee"
              1 | [word addressee]
                |       ^~~~~~~~~
              remedy: use one of: abbreviation, ability, adjective, adverb, agent, be, comment, \
            complementiser, conditional, coordinator, copula, correlative, definite, demonstrative, \
            determiner, do, equative, evidential, finite, future, genitive, gerund, have, infinitive, \
            infinitive-marker, infinitive-opener, joining, joining-name, locative, modal, month, name, \
            name-particle, negative, nominal-preposition, noun, number, object-pronoun, owner, participle, \
            particle, passive, past, past-ability, past-auxiliary, plural, possessive, possessive-mark, \
            preposition, present, purpose, quantifier, question, reflexive, relative, reportative, speaker, stop, \
            subject-pronoun, subordinator, time, title, topic, weekday

            """
        ),
        (
            "unknown-feature-forms",
            """
            forms infinitive+presnt past

            """,
            """
            words.txt:1:18: error: there is no feature called "presnt"
              1 | forms infinitive+presnt past
                |                  ^~~~~~
              remedy: did you mean "present"?

            """
        ),
        (
            "unknown-attribute",
            """
            [verb speech claus]
            say / says

            """,
            """
            words.txt:1:14: error: there is no feature called "claus"
              1 | [verb speech claus]
                |              ^~~~~
              remedy: did you mean "clause"?

            """
        ),
        (
            "empty-form",
            """
            [hedge adverb]
            maybe / / perhaps

            """,
            """
            words.txt:2:8: error: an entry has an empty form
              2 | maybe / / perhaps
                |        ^
              remedy: write words between the slashes, or remove one

            """
        ),
        (
            "range-reversed",
            """
            [hedge adverb]
            perhaps = 90..20

            """,
            """
            words.txt:2:11: error: "90..20" is no range of per cent
              2 | perhaps = 90..20
                |           ^~~~~~
              remedy: write two whole numbers: 80..95

            """
        ),
        (
            "range-beyond",
            """
            [hedge adverb]
            perhaps = 20..120

            """,
            """
            words.txt:2:11: error: "20..120" is no range of per cent
              2 | perhaps = 20..120
                |           ^~~~~~~
              remedy: write two whole numbers: 80..95

            """
        ),
        (
            "range-single",
            """
            [hedge adverb]
            perhaps = 50

            """,
            """
            words.txt:2:11: error: "50" is no range of per cent
              2 | perhaps = 50
                |           ^~
              remedy: write two whole numbers: 80..95

            """
        ),
        (
            "circumfix",
            """
            [circumfix participle]
            ge..t ge-d

            """,
            """
            words.txt:2:7: error: "ge-d" is no beginning and ending
              2 | ge..t ge-d
                |       ^~~~
              remedy: write both with two full stops between them: ge..t

            """
        ),
        (
            "month",
            """
            [month]
            may = 5
            june = 13

            """,
            """
            words.txt:3:1: error: "june" does not say what it stands for
              3 | june = 13
                | ^~~~~~~~~
              remedy: write the month's number, 1 to 12: may = 5

            """
        ),
        (
            "day",
            """
            [day]
            yesterday

            """,
            """
            words.txt:2:1: error: "yesterday" does not say what it stands for
              2 | yesterday
                | ^~~~~~~~~
              remedy: write how many days it is from today: yesterday = -1

            """
        ),
        (
            "multiplier",
            """
            [multiplier]
            thousand = many

            """,
            """
            words.txt:2:1: error: "thousand" does not say what it stands for
              2 | thousand = many
                | ^~~~~~~~~~~~~~~
              remedy: write a number: thousand = 1e3

            """
        ),
        (
            "unit",
            """
            [unit]
            kilometre / kilometres =

            """,
            """
            words.txt:2:1: error: "kilometre" does not say what it stands for
              2 | kilometre / kilometres =
                | ^~~~~~~~~~~~~~~~~~~~~~~~
              remedy: write the unit's symbol: kilometre / kilometres = km

            """
        ),
        (
            "currency",
            """
            [currency]
            euro / euros

            """,
            """
            words.txt:2:1: error: "euro" does not say what it stands for
              2 | euro / euros
                | ^~~~~~~~~~~~
              remedy: write the currency's code: euro / euros = EUR

            """
        ),
    ]

    @Test(arguments: slips) func aSlipIsShownWithItsPlaceAndRemedy(name: String, lexicon: String, shown: String) throws
    {
        let folder = try #require(LexiconFolder(name, lexicon: lexicon))
        defer { folder.remove() }
        let reader = folder.reader
        _ = reader.read(SourceFile(name: "x", text: "Perhaps."))
        let problems = reader.lexiconProblems
        let rendered = DiagnosticRenderer(sources: problems.sources).render(problems.diagnostics)
        #expect(rendered.replacing(folder.file, with: "words.txt") == shown)
    }

    /// What stands beside a slip counts all the same.
    @Test func soundLinesOfABrokenLexiconCount() throws {
        let folder = try #require(
            LexiconFolder(
                "sound", lexicon: "[hedg adverb]\nmaybe\n[hedge adverb]\nperhaps = 90..20\npossibly = 20..40\n"))
        defer { folder.remove() }
        let reader = folder.reader
        let document = reader.read(SourceFile(name: "x", text: "Perhaps it rains, possibly it snows, maybe not."))
        #expect(document.hedges.map { document.text($0.cue) } == ["Perhaps", "possibly"])
        #expect(reader.lexiconProblems.diagnostics.count == 2)
    }
}
