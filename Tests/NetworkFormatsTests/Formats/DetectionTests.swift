import NetworkFormats
import SourceText
import Testing

/// The format is told by what a file holds, and else by its name.
@Suite struct DetectionTests {
    @Test(
        arguments: [
            ("a.bif", "network x { }", .bif), ("a.txt", "// x\nvariable a { }", .bif),
            ("a.bif", "<?xml?><BIF>", .xmlbif),
            ("a.xml", "<!-- x --><smile>", .xdsl), ("a", "BAYES 1", .uai), ("a.net", "MARKOV 1", .uai),
            ("a.net", "% x\nnet { }", .net),
            ("a", "potential (a) { }", .net), ("a.dat", "class A { }", .net), ("a.xdsl", "", .xdsl),
            ("A.BIF", "?", .bif),
            ("x.xmlbif", "<a>", .xmlbif), ("x.bifxml", "\u{FEFF}", .xmlbif), ("dir.bif/x", "?", nil), ("x", "", nil),
            ("x.json", "{}", nil),
            ("<stdin>", "<html>", nil),
        ] as [(String, String, NetworkFormat?)]) func detects(
            _ name: String, _ text: String, _ expected: NetworkFormat?
        )
    {
        #expect(NetworkFormat.detect(SourceFile(name: name, text: text)) == expected)
    }
}
