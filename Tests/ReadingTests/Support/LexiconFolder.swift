import Glibc
import Reading

/// A folder with the lexicon of one made-up language, `xx`, in one file; removed with ``remove()``.
struct LexiconFolder {
    let path: String
    /// The lexicon's file.
    let file: String

    /// - Parameter name: tells the folders of tests apart that run at the same time
    init?(_ name: String, lexicon: String) {
        path = "/tmp/purport-lexicon-\(getpid())-\(name)"
        file = "\(path)/lexicon/xx/words.txt"
        for folder in [path, "\(path)/lexicon", "\(path)/lexicon/xx"] { mkdir(folder, 0o755) }
        guard let handle = fopen(file, "w") else { return nil }
        fputs(lexicon, handle)
        fclose(handle)
    }

    var reader: Reader { Reader(language: "xx", share: path) }

    func remove() {
        for path in [file, "\(path)/lexicon/xx", "\(path)/lexicon", path] { _ = Glibc.remove(path) }
    }
}
