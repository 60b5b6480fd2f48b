import Wording

/// The text of a case, exactly as it is stored, as plain text.
struct SourcePage: Sendable {
    let frame: PageFrame
    let workspace: WorkspaceFolder
    let path: String

    func page() -> PageResponse {
        do throws(WorkspaceFolder.Refusal) {
            return .plain(bytes: try workspace.read(path))
        } catch {
            return MessagePage(frame: frame).refusal(error)
        }
    }
}
