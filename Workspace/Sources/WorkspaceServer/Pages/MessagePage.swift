import HTTPTypes
import Wording

/// A page that says what went wrong, and what to do.
struct MessagePage: Sendable {
    let frame: PageFrame

    func page(_ status: HTTPResponse.Status, _ title: String, _ text: String) -> PageResponse {
        let content: HTML = """
            <h1>\(title)</h1>
            <p>\(text)</p>
            <p><a href="\(frame.request.links.cases)">\(frame.pick("All cases and articles", "Alle zaken en artikelen"))</a></p>

            """
        return .html(
            frame.document(title: title, trail: [(title, nil)], content), frame.language, status: status)
    }

    var notFound: PageResponse {
        page(
            .notFound, frame.pick("There is no such page", "Die pagina is er niet"),
            frame.pick(
                "Nothing in this folder has that address. It may have been moved or renamed.",
                "Niets in deze map heeft dat adres. Misschien is het verplaatst of hernoemd."))
    }

    /// What the folder said when a file was asked for.
    func refusal(_ refusal: WorkspaceFolder.Refusal) -> PageResponse {
        switch refusal {
        case .missing, .noFolder: return notFound
        case .tooLarge:
            return page(
                .contentTooLarge, frame.pick("Too large to show", "Te groot om te tonen"),
                frame.pick(
                    "The file is larger than the workspace reads.", "Het bestand is groter dan de werkplaats leest."))
        case .unreadable(let reason):
            return page(
                .internalServerError, frame.pick("It cannot be read", "Het is niet te lezen"),
                frame.pick("The system says: \(reason).", "Het systeem zegt: \(reason)."))
        }
    }
}
