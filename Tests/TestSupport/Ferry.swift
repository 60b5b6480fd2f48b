import Assessment
import Cases
import SourceText
import Testing

/// The sale of a ship, as of which three parties say different things: the case that screens, pages and reports are tested on.
public enum Ferry {
    /// Estimates, denials, what is not weighed, doubts, gaps, and words that are markup in HTML.
    public static let text = """
        case The sale of the Aurora
        question Has the ferry line sold its newest <ship>?
        scale icd-203
        source union: Dockworkers' union
            reliability C
        source company: Norrland & Sons
            reliability B
            interest against sale
        source brandt: Ida Brandt
        source radio: Harbour Radio
        claim sale: The ferry line has sold the "Aurora"
            prior 10% to 20%
            wording "kunnen"
        estimate brandt sale: very likely
        report union asserts sale
            on 2031-03-11
        report company denies sale
            on 2031-03-12
        report radio asserts sale
        doubt crossing if sale: roughly even chance by radio
        evidence hull: The name is painted over
            on 2031-03-10
            if sale: likely
            otherwise: unlikely
        consequence crossing: The night crossing is dropped
            by 2031-12-31
            if sale: likely
            otherwise: very unlikely
            because "no other ship is licensed for it"
        consequence fares: Fares rise
            if sale: unknown
            otherwise: unknown
            wording "may"
        claim rival: A rival line opens
            prior unlikely

        """

    /// Of the same sale with an article that is quoted, a set of hypotheses, and words that are markup in Markdown.
    public static let reported = """
        case The sale of the *Aurora*
        question Has the ferry line sold its newest <ship>?
        article courier: Coast Courier | morning
            text articles/courier.txt
            author Ida Brandt
            on 2031-03-11
        source union: Dockworkers' union
            reliability C
        source company: Norrland & Sons
            reliability B
            interest against sale
        source brandt: Ida Brandt
        source radio: Harbour_Radio
        claim sale: The ferry line has sold the "Aurora"
            prior 10% to 20%
            quote "sold the Aurora" from articles/courier.txt#char=4,19
        estimate brandt sale: very likely
            on 2031-03-11
        report union asserts sale
            on 2031-03-11
            quote "the union says" from articles/courier.txt#char=21,35
        report company denies sale
            on 2031-03-12
        report radio asserts sale
        evidence hull: The name is painted over
            on 2031-03-10
            if sale: likely
            otherwise: unlikely
        consequence crossing: The night crossing is dropped
            by 2031-12-31
            if sale: likely
            otherwise: very unlikely
        consequence fares: Fares rise
            if sale: unknown
            otherwise: unknown
        doubt crossing if sale: roughly even chance by radio
        hypotheses buyer: Who bought her?
            ostria (A line from Ostria): 40% to 60%
            other: 40% to 60%
        evidence flag: She flies Ostria's flag
            on 2031-03-20
            favours buyer is ostria 5 to 1

        """

    /// The article that ``reported`` quotes.
    public static let files = CaseFiles.memory([
        "articles/courier.txt": Array("We: sold the Aurora, the union says.\n".utf8)
    ])

    /// The first case assessed, under what is supposed.
    public static func assess(_ change: (inout AssessmentOptions) -> Void = { _ in }) throws -> Assessment {
        try AssessedText(text, name: "ferry.purport", change).assessment
    }
}
