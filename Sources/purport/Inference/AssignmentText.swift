/// Reads `A=yes,B=no` as it stands on the command line.
///
/// A name or state that holds a comma, a name that holds an equals sign, and what begins with a double quote stands in double
/// quotes, in which `\"` is a quote and `\\` a backslash: `Age="40,50"`.
struct AssignmentText {
    private let text: String
    private let bytes: [UInt8]
    private var offset = 0

    private init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    /// `A=yes,B=no` as pairs of a variable and a state.
    static func assignments(_ text: String) throws(NameProblem) -> [(variable: String, state: String)] {
        var reader = AssignmentText(text)
        var pairs: [(String, String)] = []
        repeat {
            let variable = try reader.word(endingAt: "=,")
            guard reader.take("="), !variable.isEmpty else { throw reader.problem("write it as VARIABLE=STATE") }
            pairs.append((variable, try reader.word(endingAt: ",")))
        } while reader.take(",")
        return pairs
    }

    /// `B=0.2,0.8` as a variable and its weights.
    static func weights(_ text: String) throws(NameProblem) -> (variable: String, weights: [Double]) {
        let remedy = "write it as VARIABLE=WEIGHT,WEIGHT with one weight for each state"
        var reader = AssignmentText(text)
        let variable = try reader.word(endingAt: "=")
        guard reader.take("="), !variable.isEmpty else { throw reader.problem(remedy) }
        var weights: [Double] = []
        repeat {
            guard let weight = Double(try reader.word(endingAt: ",")) else { throw reader.problem(remedy) }
            weights.append(weight)
        } while reader.take(",")
        return (variable, weights)
    }

    /// `X,Y` as names.
    static func names(_ text: String) throws(NameProblem) -> [String] {
        var reader = AssignmentText(text)
        var names: [String] = []
        repeat { names.append(try reader.word(endingAt: ",")) } while reader.take(",")
        return names
    }

    /// A name or state as it may stand in an assignment: in quotes where it has to.
    static func quoted(_ name: String) -> String {
        let isPlain =
            !name.isEmpty && !name.hasPrefix("\"") && !name.hasPrefix(" ") && !name.hasSuffix(" ")
            && !name.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "=") }
        if isPlain { return name }
        var quoted = "\""
        for scalar in name.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private func problem(_ remedy: String) -> NameProblem {
        NameProblem(message: "\"\(text)\" cannot be read", remedy: remedy, isSyntax: true)
    }

    private mutating func take(_ separator: Unicode.Scalar) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: separator) else { return false }
        offset += 1
        return true
    }

    /// A word in quotes, or everything up to a separator or the end without the spaces around it.
    private mutating func word(endingAt separators: StaticString) throws(NameProblem) -> String {
        let ends = separators.withUTF8Buffer { Array($0) }
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        var word: [UInt8] = []
        if take("\"") {
            while true {
                guard offset < bytes.count else { throw problem("close the double quote") }
                if take("\"") { break }
                if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count { offset += 1 }
                word.append(bytes[offset])
                offset += 1
            }
            while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
            guard offset == bytes.count || ends.contains(bytes[offset]) else {
                throw problem("put the whole name or state in double quotes")
            }
        } else {
            while offset < bytes.count, !ends.contains(bytes[offset]) {
                word.append(bytes[offset])
                offset += 1
            }
            while word.last == 0x20 { word.removeLast() }
        }
        return String(decoding: word, as: UTF8.self)
    }
}
