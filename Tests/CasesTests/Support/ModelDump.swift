import Cases

/// A readable dump of a checked model without places, so that two of the same meaning have the same dump.
enum ModelDump {
    static func of(_ model: Case) -> String {
        var lines: [String] = []
        dump(model, label: "case", depth: 0, into: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func dump(_ value: Any, label: String, depth: Int, into lines: inout [String]) {
        if value is Location { return }
        let indentation = String(repeating: "  ", count: depth)
        if let range = value as? Range<Int> {
            lines.append("\(indentation)\(label): \(range.lowerBound)–\(range.upperBound)")
            return
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional {
            if let inner = mirror.children.first?.value { dump(inner, label: label, depth: depth, into: &lines) }
            return
        }
        if mirror.children.isEmpty {
            if mirror.displayStyle == .collection { return }
            lines.append("\(indentation)\(label): \(value)")
            return
        }
        if let scale = value as? VerbalScale {
            lines.append("\(indentation)\(label): \(scale.name), \(scale.terms.count) terms")
            return
        }
        let name = mirror.displayStyle == .enum ? mirror.children.first?.label ?? "" : ""
        lines.append("\(indentation)\(label):\(name.isEmpty ? "" : " \(name)")")
        let children =
            mirror.displayStyle == .enum
            ? mirror.children.map { ("value", $0.value) } : mirror.children.map { ($0.label ?? "-", $0.value) }
        for (label, child) in children { dump(child, label: label, depth: depth + 1, into: &lines) }
    }
}
