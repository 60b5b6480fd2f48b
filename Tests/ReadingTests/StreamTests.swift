import Foundation
import Reading
import Testing

/// Streams read on several threads.
@Suite struct StreamTests {
    /// Runs a stream from one file to another.
    private func read(_ input: String, threads: Int) throws -> (output: String, failures: Int?) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reading-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, target) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
        try Data(input.utf8).write(to: source)
        try Data().write(to: target)
        let (from, to) = (try FileHandle(forReadingFrom: source), try FileHandle(forWritingTo: target))
        let failures = ReadingStream.run(
            reader: Reader(), threads: threads, from: from.fileDescriptor, to: to.fileDescriptor)
        return (String(decoding: try Data(contentsOf: target), as: UTF8.self), failures)
    }

    /// The articles over and over, some long enough to fill a batch alone, with bad and empty lines among them.
    private func stream() throws -> String {
        let names = Files.names(in: "Articles", ending: ".txt")
        try #require(names.count > 2)
        let texts = try names.map { try #require(Files.read("Articles/\($0)")) }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        var lines: [String] = []
        for number in 0..<300 {
            if number % 40 == 7 { lines.append(#"{"id": "bad \#(number)"}"#) }
            if number % 50 == 11 { lines.append("  ") }
            var text = texts[number % texts.count]
            if number % 90 == 5 { text = String(repeating: text + "\n\n", count: 120) }
            let request = ["id": "d\(number)", "text": text, "date": "2024-05-17"]
            lines.append(String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self))
        }
        return lines.joined(separator: "\n")
    }

    @Test func isTheSameOnAnyNumberOfThreads() throws {
        let input = try stream()
        let one = try read(input, threads: 1)
        #expect(one.failures == 8)
        #expect(one.output.split(separator: "\n").count == 308)
        for threads in [2, 3, 8] {
            let several = try read(input, threads: threads)
            #expect(several.output == one.output, "\(threads) threads")
            #expect(several.failures == one.failures)
        }
    }

    @Test(arguments: [1, 2]) func emptyInputGivesNothing(threads: Int) throws {
        let (output, failures) = try read("", threads: threads)
        #expect(output.isEmpty)
        #expect(failures == 0)
    }

    /// What cannot be written ends the run, however much is still to be read.
    @Test(arguments: [1, 2]) func fullDiskIsAFailure(threads: Int) throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let source = FileManager.default.temporaryDirectory.appendingPathComponent("reading-\(UUID().uuidString)")
        try Data(try stream().utf8).write(to: source)
        defer { try? FileManager.default.removeItem(at: source) }
        let input = try FileHandle(forReadingFrom: source)
        let failures = ReadingStream.run(
            reader: Reader(), threads: threads, from: input.fileDescriptor, to: full.fileDescriptor)
        #expect(failures == nil)
    }

    /// An answer comes before the next document is asked about.
    @Test(.timeLimit(.minutes(5)), arguments: [1, 2]) func answersWhileTheStreamIsOpen(threads: Int) throws {
        let (input, output) = (Pipe(), Pipe())
        let (from, to) = (input.fileHandleForReading.fileDescriptor, output.fileHandleForWriting.fileDescriptor)
        let worker = Thread {
            _ = ReadingStream.run(reader: Reader(), threads: threads, from: from, to: to)
            try? output.fileHandleForWriting.close()
        }
        worker.start()
        for number in 0..<3 {
            let line = #"{"id": \#(number), "text": "He said that it rains."}"# + "\n"
            try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
            let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(answer.hasPrefix(#"{"v":1,"id":"\#(number)""#))
        }
        try input.fileHandleForWriting.close()
        #expect(output.fileHandleForReading.availableData.isEmpty)
    }
}
