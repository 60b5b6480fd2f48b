extension NetworkDraft {
    /// Variables on a directed cycle, each a parent of the next, beginning with the one declared first.
    func findCycle() -> [Int]? {
        var waiting = entries.map { $0.parents?.count ?? 0 }
        var children = [[Int]](repeating: [], count: entries.count)
        for (child, entry) in entries.enumerated() {
            for parent in entry.parents ?? [] { children[parent].append(child) }
        }
        var ready = entries.indices.filter { waiting[$0] == 0 }
        while let next = ready.popLast() {
            for child in children[next] {
                waiting[child] -= 1
                if waiting[child] == 0 { ready.append(child) }
            }
        }
        // Every variable left has a parent left: walking up must come round.
        guard var current = waiting.firstIndex(where: { $0 > 0 }) else { return nil }
        var positionOnPath: [Int: Int] = [:]
        var path: [Int] = []
        while positionOnPath[current] == nil {
            positionOnPath[current] = path.count
            path.append(current)
            guard let parent = entries[current].parents?.first(where: { waiting[$0] > 0 }) else { return nil }
            current = parent
        }
        let cycle = Array(path[(positionOnPath[current] ?? 0)...].reversed())
        let first = cycle.indices.min { entries[cycle[$0]].span < entries[cycle[$1]].span } ?? 0
        return Array(cycle[first...] + cycle[..<first])
    }
}
