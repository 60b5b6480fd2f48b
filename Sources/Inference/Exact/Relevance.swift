/// The part of a network that a question depends on.
///
/// Left out are families that are barren (of variables neither asked for, found out about, nor above such) and those that
/// what has been observed separates from the question (Geiger, Verma & Pearl 1990). They cannot change the answer.
struct Relevance {
    /// Families, by child, that matter.
    private(set) var isIn: [Bool]
    /// Open variables that matter, ascending.
    private(set) var members: [Int32] = []

    /// - Parameter scopes: by child, its parents and itself
    init(of asked: [Int], scopes: Scopes, findings: borrowing Findings) {
        let count = scopes.count
        // Above what is asked for or found out: all other children sum to one.
        var isAbove = [Bool](repeating: false, count: count)
        var stack = asked
        for variable in 0..<count where findings.isFound[variable] { stack.append(variable) }
        while let variable = stack.popLast() {
            if isAbove[variable] { continue }
            isAbove[variable] = true
            if findings.isCut[variable] { continue }
            for other in scopes[variable] { stack.append(Int(other)) }
        }
        var familiesOf = [[Int32]](repeating: [], count: count)
        for family in 0..<count where isAbove[family] && !findings.isCut[family] {
            for variable in scopes[family] where findings.state[Int(variable)] < 0 {
                familiesOf[Int(variable)].append(Int32(family))
            }
        }
        // Whoever shares a family with what matters, matters.
        isIn = [Bool](repeating: false, count: count)
        var isMember = isIn
        stack = asked.filter { findings.state[$0] < 0 }
        while let variable = stack.popLast() {
            if isMember[variable] { continue }
            isMember[variable] = true
            for family in familiesOf[variable] where !isIn[Int(family)] {
                isIn[Int(family)] = true
                for other in scopes[Int(family)] where findings.state[Int(other)] < 0 { stack.append(Int(other)) }
            }
        }
        members = (0..<count).filter { isMember[$0] }.map { Int32($0) }
    }
}
