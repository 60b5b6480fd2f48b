/// A credal network, given what was observed, as a tree of blocks that meet in single binary variables: there messages of
/// one interval each are exact. Most blocks are single families of binary variables with at most one shared parameter; what
/// loops or variables of more states tie together is a cluster.
///
/// Observed variables are cut out: what hangs on them falls apart. An observed variable with a single unobserved parent
/// becomes evidence about that parent. Ancestors of evidence form the *core*, in which messages run both ways; below it
/// they only run down.
struct Polytree {
    let blocks: [FamilyBlock]
    /// Where the messages of each block's ports start; one number more than blocks.
    let portBase: [Int]
    /// For each variable what is said about it alone.
    let alone: [VariableEvidence]
    /// For each variable of the core its blocks, and for one below the core the block that it is the child of.
    private let adjacent: [(block: Int, port: Int)]
    private let adjacentStart: [Int]
    /// Whether the polytree answers for a variable.
    let covers: [Bool]
    let isCore: [Bool]
    /// For each variable how many variables it depends on, with what is said about them, about.
    let partSize: [Int]
    /// Covered variables below the core, parents first.
    let below: [Int]
    /// For each member of a cluster that has more than two states the block, -1 for all others.
    let clusterOf: [Int]
    let clusterPorts: Int

    /// - Parameter asked: the variables that matter: below the core only they and what they depend on are taken up
    init(
        _ network: CredalNetwork, layout: ParameterLayout, findings: EvidenceWeights, asked: [Int],
        largestShare: Double = 0.5
    ) {
        var builder = PolytreeBuilder(
            network, layout: layout, findings: findings, largestShare: largestShare)
        builder.buildCore()
        builder.buildBelow(asked: asked)
        blocks = builder.blocks
        portBase = builder.portBase
        alone = builder.unary.map(VariableEvidence.init)
        partSize = builder.partSize
        adjacent = builder.adjacent.flatMap { $0 }
        adjacentStart = builder.adjacent.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        covers = builder.covers
        isCore = builder.isCore
        below = builder.below
        clusterOf = builder.clusterOf
        clusterPorts = builder.blocks.reduce(0) { $0 + ($1.cluster?.ports.count ?? 0) }
    }

    func places(of variable: Int) -> ArraySlice<(block: Int, port: Int)> {
        adjacent[adjacentStart[variable]..<adjacentStart[variable + 1]]
    }

    /// Whether a message that comes in at `block` must leave out what `other` says: the same block, or one whose families it holds.
    func isPart(_ other: Int, of block: Int) -> Bool {
        other == block || (block >= 0 && blocks[block].standsFor.contains(other))
    }

    /// The variables of the core that answers for others are read off: themselves, those that share a cluster with one of more
    /// than two states, and all that variables below the core hang on; ascending.
    func coreVariables(for asked: [Int]) -> [Int] {
        var isNeeded = [Bool](repeating: false, count: covers.count)
        for variable in asked {
            isNeeded[variable] = true
            guard clusterOf[variable] >= 0 else { continue }
            for member in blocks[clusterOf[variable]].ports { isNeeded[Int(member)] = true }
        }
        for variable in below {
            let block = places(of: variable).first?.block ?? clusterOf[variable]
            guard block >= 0 else { continue }
            for member in blocks[block].ports { isNeeded[Int(member)] = true }
        }
        return isNeeded.indices.filter { isNeeded[$0] && isAnsweringCore($0) }
    }

    func isAnsweringCore(_ variable: Int) -> Bool { isCore[variable] && covers[variable] }
}
