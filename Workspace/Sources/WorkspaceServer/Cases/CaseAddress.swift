import Figures

/// The address of a case's page: which view, what is assumed, what of the map is unfolded. Every control of the page is one of its
/// variations, so that it works without JavaScript and can be sent to a colleague.
struct CaseAddress: Sendable {
    /// The views of a case, one model seen in three ways.
    enum View: String, Sendable, CaseIterable { case map, matrix, list }

    let links: Links
    let path: String
    /// View, assumptions and what is unfolded, as the page was asked for.
    private let parts: [Query.Part]

    init(links: Links, path: String, query: Query) {
        self.links = links
        self.path = path
        let own = Assumptions.names.union(["view", "unfold"])
        parts = query.parts.filter { own.contains($0.name) && Query.trimmed($0) != nil }
    }

    var view: View { parts.last { $0.name == "view" }.flatMap { View(rawValue: $0.value) } ?? .map }

    var unfolded: [String] { parts.filter { $0.name == "unfold" }.map(\.value) }

    /// The same page in another view.
    func showing(_ view: View) -> String {
        let others = parts.filter { $0.name != "view" }
        return address(others + (view == .map ? [] : [Query.Part(name: "view", value: view.rawValue)]), place: "views")
    }

    /// With a claim supposed `true` or `false`, or a hypothesis by its name; with nothing supposed of it for nil.
    func supposing(_ subject: String, _ value: String?) -> String {
        var parts = parts.filter { !($0.name == "suppose" && $0.value.hasPrefix(subject + ":")) }
        if let value { parts.append(Query.Part(name: "suppose", value: "\(subject):\(value)")) }
        return address(parts, place: "views")
    }

    func leavingOut(_ statement: String, _ isLeftOut: Bool) -> String {
        var parts = parts.filter { !($0.name == "without" && $0.value == statement) }
        if isLeftOut { parts.append(Query.Part(name: "without", value: statement)) }
        return address(parts, place: "views")
    }

    func unfolding(_ name: String) -> String {
        // What hangs together with nothing that is shown is folded behind no name.
        let value = name.isEmpty ? Self.loose : name
        return address(parts + [Query.Part(name: "unfold", value: value)], place: "views")
    }

    /// Names as the graph has them.
    var unfoldedNames: [String] { unfolded.map { $0 == Self.loose ? "" : $0 } }

    /// No statement can be called so: names begin with a letter.
    private static let loose = "-"

    /// Parts of the form that are no fields of it: what a supposition must not change.
    var kept: [Query.Part] { parts.filter { $0.name == "view" || $0.name == "unfold" } }

    private func address(_ parts: [Query.Part], place: String) -> String {
        links.caseFile(path, Query(parts: parts)) + "#" + place
    }
}

extension CaseAddress {
    /// Where the controls of the map lead.
    var mapActions: MapActions {
        MapActions(
            suppose: { supposing($0, $1) }, leaveOut: { leavingOut($0, $1) }, unfold: { unfolding($0) })
    }
}
