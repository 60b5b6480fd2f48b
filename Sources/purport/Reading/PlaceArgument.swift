import Reading
import SourceText

/// Finds the place that `--at` names, or says what is wrong with it.
enum PlaceArgument {
    static func find(_ place: String, in text: SourceFile) throws(CommandFailure) -> [TextSpan] {
        do throws(TextPlace.Problem) {
            return try TextPlace.find(place, in: text)
        } catch {
            throw CommandFailure(message(error), remedy: remedy(error), status: ExitStatus.rejected)
        }
    }

    private static func message(_ problem: TextPlace.Problem) -> String {
        switch problem {
        case .empty: "--at names no place"
        case .noLine(let line, let lines): "there is no line \(line): the text has \(lines)"
        case .noColumn(let column, let line, let columns):
            "there is no column \(column) in line \(line): it has \(columns)"
        case .noWords(let words): "the words \"\(words)\" do not stand in the text"
        }
    }

    private static func remedy(_ problem: TextPlace.Problem) -> String {
        switch problem {
        case .empty: "name a line and a column, as in --at 3:14, or words of the text"
        case .noLine, .noColumn:
            "lines and columns count from 1 in the article's text, as --why without --at prints them"
        case .noWords: "write them as the article has them, in quotation marks if they are several"
        }
    }
}
