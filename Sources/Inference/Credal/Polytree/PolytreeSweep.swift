/// One run of messages through a polytree: towards chosen roots, and on demand back out to everything.
final class PolytreeSweep {
    let tree: Polytree
    /// Variables reached from the roots, nearest first, with the port through which the root is reached (-1 at a root).
    private(set) var order: [(variable: Int, up: (block: Int, port: Int)?)] = []
    /// Ranges of the shared parameters.
    private(set) var parameterRanges: [LogOddsRange] = []
    /// By port: what the rest says about the variable, and what the block says about it.
    private let toBlock: UnsafeMutablePointer<LogOddsRange>
    private let toVariable: UnsafeMutablePointer<BlockMessage>
    private let unaryRange: UnsafeMutablePointer<LogOddsRange>
    /// Messages computed, as a measure of work.
    private(set) var spent = 0

    init(_ tree: Polytree, roots: [Int]) {
        self.tree = tree
        let ports = tree.portBase.last ?? 0
        toBlock = .allocate(capacity: max(1, ports))
        toBlock.initialize(repeating: .neutral, count: ports)
        toVariable = .allocate(capacity: max(1, ports))
        toVariable.initialize(repeating: .neutral, count: ports)
        unaryRange = .allocate(capacity: max(1, tree.covers.count))
        unaryRange.initialize(repeating: .neutral, count: tree.covers.count)
        var reached = [Bool](repeating: false, count: tree.covers.count)
        for root in roots where !reached[root] {
            reached[root] = true
            var next = order.count
            order.append((root, nil))
            while next < order.count {
                let (variable, up) = order[next]
                next += 1
                for (block, port) in tree.adjacent[variable] where block != up?.block {
                    for (other, member) in tree.blocks[block].ports.enumerated() where other != port {
                        let member = Int(member)
                        if reached[member] { continue }
                        reached[member] = true
                        order.append((member, (block, other)))
                    }
                }
            }
        }
    }

    deinit {
        toBlock.deallocate()
        toVariable.deallocate()
        unaryRange.deallocate()
    }

    /// Sends messages to the roots.
    func collect(_ parameterRanges: [LogOddsRange]) {
        self.parameterRanges = parameterRanges
        spent += order.count
        for (variable, up) in order.reversed() {
            var total = tree.alone[variable].range(parameterRanges)
            unaryRange[variable] = total
            for (block, port) in tree.adjacent[variable] where block != up?.block {
                send(block, to: port)
                total = total.combined(with: toVariable[tree.portBase[block] + port].range)
            }
            if let up { toBlock[tree.portBase[up.block] + up.port] = total }
        }
    }

    /// Sends messages from the roots to everything, after ``collect(_:)``; then to what lies below the core.
    func distribute() {
        for (variable, _) in order {
            let around = tree.adjacent[variable]
            // What all blocks but one say: from those before it and those after it.
            var after = [LogOddsRange](repeating: .neutral, count: around.count + 1)
            for (index, place) in around.enumerated().reversed() {
                after[index] = after[index + 1].combined(with: message(place).range)
            }
            var before = unaryRange[variable]
            for (index, place) in around.enumerated() {
                toBlock[tree.portBase[place.block] + place.port] = before.combined(with: after[index + 1])
                before = before.combined(with: message(place).range)
            }
            for (block, port) in around where !isUp(block, of: variable) {
                for other in tree.blocks[block].ports.indices where other != port { send(block, to: other) }
            }
        }
        for variable in tree.below {
            guard let (block, port) = tree.adjacent[variable].first else {
                unaryRange[variable] = tree.alone[variable].range(parameterRanges)
                continue
            }
            for (other, member) in tree.blocks[block].ports.enumerated() where other != port {
                toBlock[tree.portBase[block] + other] = posterior(of: Int(member))
            }
            send(block, to: port)
        }
    }

    private lazy var upBlock: [Int] = {
        var up = [Int](repeating: -1, count: tree.covers.count)
        for (variable, through) in order { up[variable] = through?.block ?? -1 }
        return up
    }()

    private func isUp(_ block: Int, of variable: Int) -> Bool { upBlock[variable] == block }

    private func message(_ place: (block: Int, port: Int)) -> BlockMessage {
        toVariable[tree.portBase[place.block] + place.port]
    }

    private func range(of parameter: Int) -> LogOddsRange {
        parameter < 0 ? .neutral : parameterRanges[parameter]
    }

    private func send(_ block: Int, to port: Int) {
        let base = tree.portBase[block]
        let family = tree.blocks[block]
        spent += family.entries.count + 2
        if family.isArc {
            toVariable[base + port] = family.arcMessage(to: port, given: toBlock[base + 1 - port])
            return
        }
        toVariable[base + port] = family.message(
            to: port, incoming: Array(UnsafeBufferPointer(start: toBlock + base, count: family.ports.count)),
            parameterRange: range(of: family.parameter))
    }

    /// Log-odds of a variable given everything, once all messages to it have been sent.
    func posterior(of variable: Int) -> LogOddsRange {
        tree.adjacent[variable].reduce(unaryRange[variable]) { $0.combined(with: message($1).range) }
    }

    // MARK: What reaches an end

    /// Follows the messages back from one end of a variable's range to the rows and parameters that it comes from, the
    /// nearest first.
    func witness(of variable: Int, at end: RangeEnd) -> PolytreeWitness {
        var witness = PolytreeWitness()
        var queue: [(variable: Int, except: Int, end: RangeEnd, whole: LogOddsRange)] = [
            (variable, -1, end, posterior(of: variable))
        ]
        var next = 0
        while next < queue.count {
            let (variable, except, end, whole) = queue[next]
            next += 1
            tree.alone[variable].note(end, in: whole, parameterRanges, &witness)
            for place in tree.adjacent[variable] where place.block != except {
                let message = message(place)
                let end = message.range.end(in: whole, at: end)
                let origin = end == .low ? message.atLow : message.atHigh
                let block = tree.blocks[place.block]
                block.note(origin, target: place.port, range(of: block.parameter), in: &witness)
                for (port, member) in block.ports.enumerated() where port != place.port {
                    let next: RangeEnd = origin.highPorts >> UInt32(port) & 1 == 1 ? .high : .low
                    queue.append((Int(member), place.block, next, toBlock[tree.portBase[place.block] + port]))
                }
            }
        }
        return witness
    }
}

/// The rows and parameters that reach one end of a range.
struct PolytreeWitness {
    /// Rows and their extreme points.
    var points: [(row: Int32, point: Int32)] = []
    /// Shared parameters and the log-odds at which each use of them wants it.
    var uses: [(parameter: Int, value: Double)] = []

    mutating func use(_ parameter: Int, _ value: Double) { uses.append((parameter, value)) }

    /// Parameters that are wanted at different values, ascending, with the value that the use nearest to the query wants.
    var conflicts: [(parameter: Int, nearest: Double)] {
        guard uses.count > 1, let last = uses.max(by: { $0.parameter < $1.parameter }) else { return [] }
        var wanted = [Double](repeating: .nan, count: last.parameter + 1)
        var differs = [Bool](repeating: false, count: wanted.count)
        for (parameter, value) in uses {
            if wanted[parameter].isNaN {
                wanted[parameter] = value
            } else if wanted[parameter] != value {
                differs[parameter] = true
            }
        }
        return differs.indices.filter { differs[$0] }.map { ($0, wanted[$0]) }
    }

    /// The assignment that takes these choices, and `base` elsewhere.
    func assignment(from base: Assignment) -> Assignment {
        var result = base
        for (row, point) in points { result.choices[Int(row)] = point }
        for (parameter, value) in uses { result.parameterLogOdds[parameter] = value }
        return result
    }
}

extension FamilyBlock {
    /// Notes the rows and the parameter at which the message to `target` has this origin.
    func note(
        _ origin: BlockMessage.Origin, target: Int, _ parameterRange: LogOddsRange, in witness: inout PolytreeWitness
    ) {
        let isParent = target < parentCount
        let run = isParent ? parentCount - 1 - target : 0
        for (index, entry) in entries.enumerated() where entry.slope == 0 && entry.lowPoint != entry.highPoint {
            let isOne = isParent && (index >> run) & 1 == 1
            let high = isOne ? origin.highWhereOne : origin.highElsewhere
            witness.points.append((entry.row, high ? entry.highPoint : entry.lowPoint))
        }
        if parameter >= 0 { witness.use(parameter, origin.parameterHigh ? parameterRange.high : parameterRange.low) }
    }
}
