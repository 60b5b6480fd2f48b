import Wording

/// The text of a case, exactly as it is stored, as plain text.
struct SourcePage: Sendable {
    let frame: PageFrame
    let workspace: WorkspaceFolder
    let path: String

    func page() -> PageResponse {
        do throws(WorkspaceFolder.Refusal) {
            let bytes = try workspace.read(path)
            var page = PageResponse.plain(bytes: bytes)
            // By it the editor sees whether the file is still the one that is edited.
            page.entityTag = FileVersion(bytes).entityTag
            return page
        } catch {
            return MessagePage(frame: frame).refusal(error)
        }
    }
}
