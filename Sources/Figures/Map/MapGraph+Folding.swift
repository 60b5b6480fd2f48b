extension MapGraph {
    /// More nodes than these are folded, those furthest from the question first.
    public static let mostShown = 48

    /// The same graph with what lies far from the question folded into nodes that say how many they stand for.
    ///
    /// Nodes are taken in order of their distance from the headline, along arcs in either direction, until `most` are shown. All
    /// that is left is folded behind the shown node that it is reached through; what hangs together with none, behind no name.
    ///
    /// - Parameter unfolded: names of shown nodes behind which as many again are shown
    public func folded(most: Int = mostShown, unfolded: [String] = []) -> MapGraph {
        guard nodes.count > most else { return self }
        let search = Search(self)
        var isShown = [Bool](repeating: false, count: nodes.count)
        for index in search.order.prefix(most) { isShown[index] = true }
        for name in unfolded {
            let wanted = name.isEmpty ? nil : nodes.firstIndex { $0.name == name }
            let hidden = search.order.filter { index in
                !isShown[index] && search.ancestor(of: index, where: { isShown[$0] }) == wanted
            }
            for index in hidden.prefix(most) { isShown[index] = true }
        }
        return folded(isShown, search)
    }

    private func folded(_ isShown: [Bool], _ search: Search) -> MapGraph {
        var folded = MapGraph()
        var number = [Int?](repeating: nil, count: nodes.count)
        for index in nodes.indices where isShown[index] {
            number[index] = folded.nodes.count
            folded.nodes.append(nodes[index])
        }
        var group: [Int?: Int] = [:]
        for index in nodes.indices where !isShown[index] {
            let ancestor = search.ancestor(of: index, where: { isShown[$0] })
            if let known = group[ancestor] {
                number[index] = known
                if case .group(let count) = folded.nodes[known].kind { folded.nodes[known].kind = .group(count + 1) }
                continue
            }
            group[ancestor] = folded.nodes.count
            number[index] = folded.nodes.count
            folded.nodes.append(Node(name: ancestor.map { nodes[$0].name } ?? "", text: "", kind: .group(1)))
        }
        var known: Set<Arc> = []
        for arc in arcs {
            guard let from = number[arc.from], let to = number[arc.to], from != to else { continue }
            let isWhole = isShown[arc.from] && isShown[arc.to]
            let own = Arc(from: from, to: to, kind: isWhole ? arc.kind : .folded)
            // Between a node and a group one arc is enough, whichever way most run.
            if !isWhole, known.contains(Arc(from: to, to: from, kind: .folded)) { continue }
            if known.insert(own).inserted { folded.arcs.append(own) }
        }
        return folded
    }

    /// A breadth-first search from the headline, then from whatever it did not reach.
    private struct Search {
        private(set) var order: [Int] = []
        /// Through which node each was reached.
        private var parent: [Int?]

        init(_ graph: MapGraph) {
            let count = graph.nodes.count
            var neighbours = [[Int]](repeating: [], count: count)
            for arc in graph.arcs {
                neighbours[arc.from].append(arc.to)
                neighbours[arc.to].append(arc.from)
            }
            parent = [Int?](repeating: nil, count: count)
            var isFound = [Bool](repeating: false, count: count)
            let starts = (graph.headline.map { [$0] } ?? []) + Array(0..<count)
            for start in starts where !isFound[start] {
                isFound[start] = true
                order.append(start)
                var next = order.count - 1
                while next < order.count {
                    for other in neighbours[order[next]] where !isFound[other] {
                        isFound[other] = true
                        parent[other] = order[next]
                        order.append(other)
                    }
                    next += 1
                }
            }
        }

        func ancestor(of index: Int, where isWanted: (Int) -> Bool) -> Int? {
            var next = parent[index]
            while let found = next {
                if isWanted(found) { return found }
                next = parent[found]
            }
            return nil
        }
    }
}
