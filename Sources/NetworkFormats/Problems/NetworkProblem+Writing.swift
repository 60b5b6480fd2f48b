/// What a format cannot hold of a network.
extension NetworkProblem {
    static func nameChanged(_ name: String, to written: String, format: String) -> NetworkProblem {
        NetworkProblem(
            .nameChanged, "\(format) cannot hold the name \(quoted(name)): it is written as \(quoted(written))",
            remedy: "rename the variable, or use a format that holds any name, such as xmlbif", severity: .warning)
    }

    static func stateChanged(_ state: String, of variable: String, to written: String, format: String)
        -> NetworkProblem
    {
        NetworkProblem(
            .nameChanged,
            "\(format) cannot hold the name \(quoted(state)) of a state of \(quoted(variable)): "
                + "it is written as \(quoted(written))",
            remedy: "rename the state, or use a format that holds any name, such as xmlbif", severity: .warning)
    }

    static func moreNamesChanged(_ number: Int, format: String) -> NetworkProblem {
        let names = number == 1 ? "1 more name is" : "\(number) more names are"
        return NetworkProblem(
            .nameChanged, "\(names) written differently, which \(format) cannot hold",
            remedy: "use a format that holds any name, such as xmlbif", severity: .warning)
    }

    static let namesDropped = NetworkProblem(
        .namesDropped, "uai holds no names: variables and states are numbered from 0 in their order",
        remedy: "keep the names elsewhere, or use another format", severity: .warning)

    static func writtenAsTable(_ variable: String, format: String) -> NetworkProblem {
        NetworkProblem(
            .writtenAsTable, "\(format) cannot hold the noisy-MAX of \(quoted(variable)): it is written as a table",
            remedy: "use xdsl to keep it", severity: .warning)
    }

    static func modelTooLarge(_ variable: String, format: String) -> NetworkProblem {
        NetworkProblem(
            .modelTooLarge,
            "\(format) cannot hold the noisy-MAX of \(quoted(variable)), and its table would be too large",
            remedy: "use xdsl, or give the variable fewer parents")
    }

    static func noAbsentState(_ parent: String, of variable: String) -> NetworkProblem {
        NetworkProblem(
            .noAbsentState,
            "no state of \(quoted(parent)) leaves \(quoted(variable)) certainly absent, as GeNIe wants of one",
            remedy: "other programs may read the file differently", severity: .warning)
    }
}
