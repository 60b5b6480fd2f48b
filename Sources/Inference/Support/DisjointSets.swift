/// Union–find over numbered items.
struct DisjointSets {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    mutating func root(_ item: Int) -> Int {
        var item = item
        while parent[item] != item {
            parent[item] = parent[parent[item]]
            item = parent[item]
        }
        return item
    }

    /// Whether they were apart before.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (root(a), root(b))
        if a == b { return false }
        parent[max(a, b)] = min(a, b)
        return true
    }

    /// The root of every item.
    func roots() -> [Int] {
        var copy = self
        return parent.indices.map { copy.root($0) }
    }
}
