/// Finds the element that holds the article.
enum ArticleRoot {
    /// What a marked element must hold of the page's text to be believed.
    private static let markedShare = 0.4
    /// What one child must hold of its parent's paragraphs for the rest to count as surroundings.
    private static let descentShare = 0.9
    /// Bytes from which a block counts as a paragraph of prose.
    private static let proseLength = 60

    static func find(in tree: HTMLTree, leftOut: [Bool]) -> Int {
        let mass = proseMass(tree, leftOut)
        let enough = Int(markedShare * Double(mass[0]))
        let bodies = tree.nodes.indices.filter { tree.nodes[$0]["itemprop"]?.lowercased() == "articlebody" }
        for marked in [bodies, tree.elements("article"), tree.elements("main"), mainRoles(tree)] {
            let best = marked.filter { !leftOut[$0] }.max { mass[$0] < mass[$1] }
            if let best, mass[best] > 0, mass[best] >= enough { return best }
        }
        return descend(from: tree.elements("body").first ?? 0, tree, mass)
    }

    private static func mainRoles(_ tree: HTMLTree) -> [Int] {
        tree.nodes.indices.filter { tree.nodes[$0]["role"]?.lowercased() == "main" }
    }

    private static func descend(from start: Int, _ tree: HTMLTree, _ mass: [Int]) -> Int {
        var root = start
        while mass[root] > 0 {
            let child = tree.children(of: root).first {
                Double(mass[$0]) >= descentShare * Double(mass[root]) && HTMLElements.isContainer(tree.nodes[$0].name)
            }
            guard let child else { break }
            root = child
        }
        return root
    }

    /// Bytes of prose inside each node: text in blocks that are long enough, links aside.
    private static func proseMass(_ tree: HTMLTree, _ leftOut: [Bool]) -> [Int] {
        var text = [Int](repeating: 0, count: tree.nodes.count)
        var mass = text
        for index in tree.nodes.indices.reversed() where index > 0 && !leftOut[index] {
            let node = tree.nodes[index]
            if node.isText { text[index] = node.text.count { $0 > 32 } }
            if HTMLElements.isBlock(node.name) {
                if text[index] >= proseLength { mass[index] += text[index] }
            } else if node.name != "a" {
                text[node.parent] += text[index]
            }
            mass[node.parent] += mass[index]
        }
        return mass
    }
}
