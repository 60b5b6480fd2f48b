import Assessment
import Cases
import Wording

extension MapGraph {
    /// - Parameter names: what reports and doubts are called
    public init(_ model: Case, names: StatementNames) {
        var builder = MapGraphBuilder(model)
        builder.build(names)
        self = builder.graph
    }
}

private struct MapGraphBuilder {
    let model: Case
    var graph = MapGraph()
    /// Index of the node of each statement.
    private var number: [String: Int] = [:]
    private var known: Set<MapGraph.Arc> = []

    init(_ model: Case) { self.model = model }

    mutating func build(_ names: StatementNames) {
        addClaims()
        for report in model.reports { add(report.name, names.describeAlone(report.name), .report(report.stance)) }
        for doubt in model.doubts { add(doubt.name, names.describeAlone(doubt.name), .doubt) }
        for claim in model.claims { addArcs(claim) }
        for report in model.reports { addArcs(report) }
        for doubt in model.doubts { connect(doubt.name, doubt.claim, .doubt) }
    }

    /// The headline first: the layout begins there.
    private mutating func addClaims() {
        let headline = model.headline?.name
        let ordered = model.claims.filter { $0.name == headline } + model.claims.filter { $0.name != headline }
        for claim in ordered {
            let isSeen = claim.role == .evidence && !claim.observation.isUnobserved
            add(claim.name, claim.text, isSeen ? .finding : .claim(claim.role), isHeadline: claim.name == headline)
        }
        for set in model.hypotheses {
            let hypotheses = set.hypotheses.map {
                MapGraph.Hypothesis(name: $0.name, text: $0.text.isEmpty ? $0.name : $0.text)
            }
            add(set.name, set.text, .hypotheses(hypotheses))
        }
    }

    private mutating func add(_ name: String, _ text: String, _ kind: MapGraph.Kind, isHeadline: Bool = false) {
        guard number[name] == nil else { return }
        number[name] = graph.nodes.count
        graph.nodes.append(MapGraph.Node(name: name, text: text, kind: kind, isHeadline: isHeadline))
    }

    /// What was seen stands before what it tells of, though its likelihood hangs on that.
    private mutating func addArcs(_ claim: Claim) {
        for subject in claim.subjects {
            if claim.role == .evidence {
                connect(claim.name, subject, .evidence)
            } else {
                connect(subject, claim.name, .condition)
            }
        }
    }

    private mutating func addArcs(_ report: Report) {
        connect(report.name, report.proposition.subject, .testimony(report.stance))
        let origin = model.reports.first {
            $0.source == report.relays && $0.proposition == report.proposition && $0.relays == nil
        }
        if let origin, origin.name != report.name { connect(origin.name, report.name, .relay) }
    }

    private mutating func connect(_ from: String, _ to: String, _ kind: MapGraph.ArcKind) {
        guard let from = number[from], let to = number[to], from != to else { return }
        let arc = MapGraph.Arc(from: from, to: to, kind: kind)
        if known.insert(arc).inserted { graph.arcs.append(arc) }
    }
}

extension Claim.Observation {
    /// Whether nobody looked.
    var isUnobserved: Bool {
        if case .unobserved = self { true } else { false }
    }
}
