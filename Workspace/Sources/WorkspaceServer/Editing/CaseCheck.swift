import Wording

/// What a text that is being written says, for the editor's script: problems with their places, names, and the judgement.
struct CaseCheck: Sendable {
    let frame: PageFrame
    let site: Site
    let path: String

    func answer(_ form: PostedForm) -> PageResponse {
        guard WorkspaceFolder.isPlain(path), FolderListing.kind(of: path) == .caseFile,
            let text = form.text("text"), text.utf8.count <= UploadReader.largestCase
        else { return MessagePage(frame: frame).noForm }
        let checked = CheckedText(
            text, path: path, in: site.folder, isWhole: frame.request.query.first("look") == "whole")
        return .json { json in
            json.field("summary", checked.summary(frame.language))
            json.field("errors", checked.errors)
            json.field("isFirstLook", checked.isFirstLook)
            json.field("list", checked.problems(frame.language).markup)
            json.field("judgement", checked.judgement(frame.language).markup)
            json.key("problems")
            checked.writeProblems(to: &json)
            json.key("names")
            checked.writeNames(to: &json)
            json.key("likelihoods")
            json.array(checked.loaded.vocabulary.scale.terms) { $0.value($1.name) }
        }
    }
}
