import Articles
import Synchronization

/// What the articles of the folder say about themselves, each kept for as long as its file does not change.
final class ArticleHeads: Sendable {
    /// Headline, outlet and day, as far as the file tells.
    struct Head: Sendable, Hashable {
        var title: String?
        var origin: String?
        var date: String?
    }

    private struct Kept {
        var head: Head
        var stamp: FileStamp
    }

    /// Larger files are listed by their names: a list keeps nobody waiting.
    private static let largestRead = 512 << 10
    /// So many heads are kept; with one more, none of the old ones.
    private static let mostKept = FolderListing.mostFiles

    private let folder: WorkspaceFolder
    private let shelf = Mutex<[String: Kept]>([:])

    init(folder: WorkspaceFolder) { self.folder = folder }

    /// Nil for what cannot be read, or is too large to be read for a list.
    func head(_ path: String) -> Head? {
        guard let stamp = FileStamp(path, in: folder), stamp.size <= Self.largestRead else { return nil }
        if let kept = shelf.withLock({ $0[path] }), kept.stamp == stamp { return kept.head }
        guard let bytes = try? folder.read(path), let article = ArticleReader.read(bytes: bytes, name: path).0
        else { return nil }
        let head = Head(title: article.title, origin: article.origin, date: article.date)
        if stamp.isSettled {
            shelf.withLock { shelf in
                if shelf.count >= Self.mostKept { shelf = [:] }
                shelf[path] = Kept(head: head, stamp: stamp)
            }
        }
        return head
    }
}
