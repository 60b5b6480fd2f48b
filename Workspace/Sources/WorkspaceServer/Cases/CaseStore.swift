import Assessment
import Figures
import SourceText
import Synchronization

/// What was found under the suppositions that were made last, and the layouts of the maps that were looked at last: what is worked out once
/// is not worked out again for the next view, and a map keeps its layout while only numbers change.
final class CaseStore: Sendable {
    private struct Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
        var kept: [Key: (value: Value, lastUse: Int)] = [:]
        var uses = 0
        let most: Int

        /// What is kept, or is made now: nothing that takes long.
        mutating func value(_ key: Key, make: () -> Value) -> Value {
            uses += 1
            let value = kept[key]?.value ?? make()
            kept[key] = (value, uses)
            if kept.count > most, let oldest = kept.min(by: { $0.value.lastUse < $1.value.lastUse }) {
                kept[oldest.key] = nil
            }
            return value
        }
    }

    private struct Asked: Hashable {
        /// The files of the case, to the letter.
        var files: [SourceFile.Content]
        var assumptions: [Query.Part]
        var effort = Effort.standard
    }

    private struct Drawn: Hashable {
        var graph: MapGraph
        var isInteractive: Bool
    }

    private let findings = Mutex(Shelf<Asked, CaseFindings>(most: 48))
    /// Of cases of which something is left out, or changed.
    private let sessions = Mutex(Shelf<Asked, CaseSession>(most: 8))
    private let layouts = Mutex(Shelf<Drawn, Once<MapLayout>>(most: 48))

    /// What is found of a case under assumptions.
    ///
    /// - Parameters:
    ///   - plain: of the case with nothing assumed
    ///   - effort: how far to look
    func findings(
        _ plain: CaseSession, _ sources: [SourceFile], _ assumptions: Assumptions, effort: Effort
    ) -> CaseFindings {
        let files = sources.map(SourceFile.Content.init)
        let lasting = assumptions.parts.filter { $0.name != "suppose" }
        let session =
            lasting.isEmpty
            ? plain
            : sessions.withLock { shelf in
                shelf.value(Asked(files: files, assumptions: lasting)) { CaseSession(plain.model, assumptions.options) }
            }
        let asked = Asked(files: files, assumptions: assumptions.parts, effort: effort)
        return findings.withLock { shelf in
            shelf.value(asked) {
                CaseFindings(session, supposing: assumptions.options.suppositions, effort: effort)
            }
        }
    }

    func layout(_ graph: MapGraph) -> MapLayout {
        let drawn = Drawn(graph: graph, isInteractive: true)
        return layouts.withLock { $0.value(drawn) { Once() } }.value { MapLayout(graph, isInteractive: true) }
    }
}

extension SourceFile {
    /// A file by its name and its bytes.
    struct Content: Hashable {
        var name: String
        var bytes: [UInt8]

        init(_ file: SourceFile) {
            name = file.name
            bytes = file.bytes
        }
    }
}
