import Glibc

/// Prints a page with Chromium, the only program here that lays out HTML.
enum PrintedPage {
    /// Names under which Chromium and its relatives are installed, the first that is there is used. `PURPORT_CHROMIUM` names another.
    private static let programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    private static let mostSeconds = 90

    /// - Parameter page: a whole HTML document that needs no other file
    /// - Returns: the PDF
    /// - Throws: ``CommandFailure`` when Chromium is not installed, or does not print
    static func pdf(of page: [UInt8]) throws(CommandFailure) -> [UInt8] {
        let folder = try makeFolder()
        defer { removeWhenLeft(folder) }
        let (source, target) = ("\(folder)/report.html", "\(folder)/report.pdf")
        try OutputFile.write(page, to: source, replacing: false)
        let ended = try run(
            [
                "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run", "--no-pdf-header-footer",
                "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(target)", "file://\(source)",
            ])
        if ended.isTimedOut {
            throw CommandFailure(
                "Chromium did not finish within \(mostSeconds) seconds",
                remedy: "try again, or write HTML and print it from a browser")
        }
        guard access(target, R_OK) == 0 else {
            let said = ended.lastComplaint
            throw CommandFailure(
                "Chromium printed nothing" + (said.isEmpty ? "" : ": \(said)"),
                remedy: "write HTML and print it from a browser: -o report.html")
        }
        return try InputFile.bytes(target)
    }

    private static func run(_ arguments: [String]) throws(CommandFailure) -> Subprocess.Ended {
        // Chromium refuses its sandbox to root; nobody else goes without.
        let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
        let chosen = getenv("PURPORT_CHROMIUM").map { String(cString: $0) } ?? ""
        for program in chosen.isEmpty ? programs : [chosen] {
            switch Subprocess.run([program] + sandbox + arguments, seconds: mostSeconds) {
            case .success(let ended): return ended
            case .failure(let problem) where problem.code == ENOENT: continue
            case .failure(let problem):
                throw CommandFailure("cannot run \"\(program)\": \(CommandFailure.systemReason(problem.code))")
            }
        }
        throw CommandFailure(
            chosen.isEmpty
                ? "a PDF is printed by Chromium, and it is not installed" : "there is no program \"\(chosen)\"",
            remedy: chosen.isEmpty
                ? "install it (apt-get install chromium), name one in PURPORT_CHROMIUM, or write HTML: -o report.html"
                : "correct PURPORT_CHROMIUM, or unset it")
    }

    // MARK: A folder for the time being

    private static func makeFolder() throws(CommandFailure) -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/purport-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw CommandFailure(
                "cannot make a folder in \"\(base)\": \(CommandFailure.systemReason(errno))",
                remedy: "set TMPDIR to a folder that can be written")
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Helpers of a browser may outlive it by a moment, and write into the folder while it is being removed.
    private static func removeWhenLeft(_ folder: String) {
        for _ in 0..<40 {
            remove(folder)
            if access(folder, F_OK) != 0 { return }
            usleep(50_000)
        }
    }

    /// Removes what the browser left as well; links are removed, never followed.
    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove("\(path)/\(name)") }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
