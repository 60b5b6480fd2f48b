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

    /// What became of a body that was too much.
    func refusal(_ refusal: UploadReader.Refusal) -> PageResponse {
        switch refusal {
        case .tooLarge(let limit):
            let size = limit < 1 << 21 ? "\(limit >> 10) KB" : "\(limit >> 20) MB"
            return page(
                .contentTooLarge, frame.pick("Too large", "Te groot"),
                frame.pick(
                    "At most \(size) can be sent here. Nothing was changed; go back, and your text is still there.",
                    "Hier kan hooguit \(size) heen. Er is niets veranderd; ga terug, en uw tekst staat er nog."))
        case .tooSlow, .brokenOff:
            return page(
                .requestTimeout, frame.pick("It did not arrive", "Het kwam niet aan"),
                frame.pick(
                    "What was sent broke off or took too long. Nothing was changed; send it again.",
                    "Wat gestuurd werd brak af of duurde te lang. Er is niets veranderd; stuur het opnieuw."))
        case .tooMany:
            return page(
                .serviceUnavailable, frame.pick("Busy", "Bezet"),
                frame.pick(
                    "Too much is being sent at the same time. Nothing was changed; send it again in a moment.",
                    "Er wordt te veel tegelijk gestuurd. Er is niets veranderd; stuur het zo opnieuw."))
        }
    }

    /// More is to be worked out than can be.
    var busy: PageResponse {
        page(
            .serviceUnavailable, frame.pick("Busy", "Bezet"),
            frame.pick(
                "More is asked of the workspace than it can work out. Load the page again in a moment.",
                "Er wordt meer van de werkplaats gevraagd dan ze kan uitrekenen. Laad de pagina zo opnieuw."))
    }

    /// More is supposed than a page can carry.
    var tooLong: PageResponse {
        page(
            .uriTooLong, frame.pick("The address is too long", "Het adres is te lang"),
            frame.pick(
                "It supposes more than a page of the workspace can keep in its links. Suppose less at a time.",
                "Het neemt meer aan dan een pagina van de werkplaats in haar koppelingen kan houden. Neem minder tegelijk aan."
            ))
    }

    var noForm: PageResponse {
        page(
            .badRequest, frame.pick("This is no form of the workspace", "Dit is geen formulier van de werkplaats"),
            frame.pick(
                "What was sent cannot be read as text in UTF-8. Nothing was changed.",
                "Wat gestuurd werd is niet te lezen als tekst in UTF-8. Er is niets veranderd."))
    }

    /// A form without the token, or with that of an earlier start.
    var outdated: PageResponse {
        page(
            .forbidden, frame.pick("The workspace was started anew", "De werkplaats is opnieuw gestart"),
            frame.pick(
                "This form is from before that, so nothing was changed. Go back: your text is still there. Copy it, load the page again, and paste it.",
                "Dit formulier is van daarvoor, dus er is niets veranderd. Ga terug: uw tekst staat er nog. Kopieer hem, laad de pagina opnieuw en plak hem."
            ))
    }

    /// What the folder said when a file was to be written.
    func refusal(_ refusal: WorkspaceFolder.WriteRefusal) -> PageResponse {
        switch refusal {
        case .notHere:
            return page(
                .forbidden, frame.pick("Nothing can be written there", "Daar kan niets geschreven worden"),
                frame.pick(
                    "Cases and articles are written in this folder only, under a name that ends in .purport or .txt, and through no link.",
                    "Zaken en artikelen worden alleen in deze map geschreven, onder een naam die eindigt op .purport of .txt, en niet via een koppeling."
                ))
        case .changed:
            return page(
                .conflict, frame.pick("It is there already", "Het is er al"),
                frame.pick(
                    "Another file has that name. Nothing was changed; choose another name.",
                    "Een ander bestand heeft die naam. Er is niets veranderd; kies een andere naam."))
        case .failed(let reason):
            return page(
                .internalServerError, frame.pick("It cannot be written", "Het is niet te schrijven"),
                frame.pick("The system says: \(reason).", "Het systeem zegt: \(reason)."))
        }
    }

    /// Where somebody wants to edit what may not be changed here.
    func readOnly(_ path: String?) -> PageResponse {
        page(
            .forbidden, frame.pick("This workspace is read-only", "Deze werkplaats is alleen om te lezen"),
            frame.pick(
                "It was started with --read-only, so nothing can be changed in it.",
                "Ze is gestart met --read-only; er kan niets in veranderd worden."))
    }

    /// Why a case cannot be edited in a browser.
    func refusal(_ refusal: EditableText.Refusal, _ path: String) -> PageResponse {
        switch refusal {
        case .tooLarge:
            let size = UploadReader.largestCase >> 20
            return page(
                .contentTooLarge, frame.pick("Too large to edit here", "Te groot om hier te bewerken"),
                frame.pick(
                    "\(path) is larger than \(size) MB. Edit it with a text editor; what you save shows here at once.",
                    "\(path) is groter dan \(size) MB. Bewerk het met een teksteditor; wat u bewaart is hier meteen te zien."
                ))
        case .unfaithful:
            return page(
                .unprocessableContent, frame.pick("It cannot be edited here", "Het is hier niet te bewerken"),
                frame.pick(
                    "\(path) holds bytes that are no text in UTF-8, or characters that a page cannot show, and saving it here would change them. Edit it with a text editor.",
                    "\(path) bevat bytes die geen tekst in UTF-8 zijn, of tekens die een pagina niet kan tonen, en bewaren zou ze veranderen. Bewerk het met een teksteditor."
                ))
        }
    }
}
