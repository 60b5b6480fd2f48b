import Inference
import SourceText
import Testing

@testable import NetworkFormats

/// XMLBIF and XDSL as found in the wild.
@Suite struct XMLReaderTests {
    private let pair = """
        <?xml version='1.0' encoding="US-ASCII"?>
        <!-- DTD for the XMLBIF 0.3 format -->
        <!DOCTYPE BIF [ <!ELEMENT BIF ( NETWORK )*> <!-- it's > --> <!ATTLIST BIF VERSION CDATA #REQUIRED> ]>
        <BIF VERSION="0.3"><NETWORK><NAME>Pair</NAME>
        <PROPERTY>a = b</PROPERTY>
        <VARIABLE TYPE="nature"><NAME> rain </NAME><OUTCOME>no</OUTCOME><OUTCOME>a &lt; b</OUTCOME>
          <PROPERTY>position = (1,2)</PROPERTY></VARIABLE>
        <VARIABLE TYPE="nature"><NAME>wet</NAME><OUTCOME>no</OUTCOME><OUTCOME>yes</OUTCOME></VARIABLE>
        <DEFINITION><FOR>rain</FOR><TABLE>0.8 0.2</TABLE></DEFINITION>
        <DEFINITION><FOR>wet</FOR><GIVEN>rain</GIVEN><TABLE>0.9 0.1 <!-- no -->
          0.25 0.75 </TABLE></DEFINITION>
        </NETWORK></BIF>
        """

    private func read(_ text: String, _ name: String = "x.xml") throws -> Network {
        let reading = NetworkFormat.read(SourceFile(name: name, text: text))
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        return try #require(reading.network)
    }

    /// What says the same in other words reads as the same network.
    @Test(arguments: [
        ("", ""), ("\n", "\r\n"), ("<?xml", "\u{FEFF}<?xml"), ("a &lt; b", "<![CDATA[a < b]]>"),
        ("a &lt; b", "a &#60; &#x62;"),
        ("<FOR>wet</FOR><GIVEN>rain</GIVEN>", "<GIVEN>rain</GIVEN><FOR>wet</FOR>"), ("\"nature\"", "'nature'"),
        ("TYPE=\"nature\"", ""), ("DEFINITION>", "PROBABILITY>"), ("OUTCOME>", "VALUE>"), ("TABLE>", "table>"),
        ("<NAME>wet</NAME>", "<NAME>wet</NAME><TYPE>discrete</TYPE>"), ("0.8 0.2", "0.8, 0.2"),
        ("<FOR>rain", "<FOR>r<!-- x -->ain"),
        ("US-ASCII", "ISO-8859-1"), ("US-ASCII", "KOI8-R"), ("</BIF>", "</BIF><!-- end --><?done?>\n"),
        ("<PROPERTY>a = b</PROPERTY>", "<PROPERTY name='>'/>"),
    ]) func otherWords(_ from: String, _ to: String) throws {
        let network = try read(from.isEmpty ? pair : pair.replacing(from, with: to))
        #expect(
            network.variables == [
                Variable(name: "rain", states: ["no", "a < b"]), Variable(name: "wet", states: ["no", "yes"]),
            ])
        #expect(network.table(of: 0) == [0.8, 0.2])
        #expect(network.table(of: 1) == [0.9, 0.1, 0.25, 0.75])
    }

    @Test func declaredLatin1IsNeverTakenForUTF8() throws {
        let text = pair.replacing("US-ASCII", with: "iso-8859-1").replacing("wet", with: "w#t")
        let bytes = Array(text.utf8).split(separator: UInt8(ascii: "#")).joined(separator: [0xC3, 0xA9])
        let reading = NetworkFormat.read(SourceFile(name: "x.xml", bytes: Array(bytes)))
        #expect(reading.network?.variables.map(\.name).contains("wÃ©t") == true)
    }

    /// A noisy-MAX as GeNIe writes it: the child's last state is the absent one, columns follow the strengths.
    @Test func noisyMaxOfGeNIe() throws {
        let network = try read(
            """
            <smile version="1.0" id="n"><nodes>
              <cpt id="flu"><state id="strong"/><state id="none"/><state id="weak"/>
                <probabilities>0.1 0.6 0.3</probabilities></cpt>
              <noisymax id="fever"><state id="high"/><state id="some"/><state id="no"/><parents>flu</parents>
                <strengths>0 2 1</strengths>
                <parameters>0.7 0.2 0.1  0.1 0.3 0.6  0 0 1  0.05 0.05 0.9</parameters></noisymax>
              <cpt id="call"><state id="yes"/><state id="not"/><parents>fever flu</parents>
                <probabilities>0.9 0.1 0.8 0.2 0.7 0.3 0.6 0.4 0.5 0.5
                0.4 0.6 0.3 0.7 0.2 0.8 0.1 0.9</probabilities></cpt>
              <deterministic id="sure"><state id="yes"/><state id="not"/><parents>fever</parents>
                <resultingstates>yes not not</resultingstates></deterministic>
            </nodes><extensions><genie><submodel id="shown"><node id="flu"/></submodel></genie></extensions></smile>
            """, "n.xdsl")
        #expect(network.variables[1].states == ["no", "some", "high"])
        guard case .noisyMax(let model) = network.families[1] else {
            Issue.record("the noisy-MAX is not kept")
            return
        }
        #expect(model.contributions == [[0.1, 0.2, 0.7, 1, 0, 0, 0.6, 0.3, 0.1]])
        #expect(model.leak == [0.9, 0.05, 0.05])
        // P(fever ≤ some | weak) = 0.9 · 0.95
        let table = try #require(network.table(of: 1))
        #expect(abs(table[6] - 0.54) < 1e-15)
        #expect(abs(table[7] - (0.9 * 0.95 - 0.54)) < 1e-15)
        // The rows of `call` stand in the file from "high" on.
        #expect(network.table(of: 2)?.prefix(6) == [0.3, 0.7, 0.2, 0.8, 0.1, 0.9])
        #expect(network.table(of: 3) == [0, 1, 0, 1, 1, 0])
    }

    @Test func entitiesNeverExpand() {
        let bomb = (1...30).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        let text = pair.replacing("<!-- it's > -->", with: "<!ENTITY a0 \"x\">\(bomb)").replacing(
            ">wet<", with: ">&a30;<")
        let reading = NetworkFormat.read(SourceFile(name: "bomb.xml", text: text))
        #expect(reading.diagnostics.first?.code == "unknown-entity")
    }

    @Test func deepNestingEndsInAnError() {
        let text = "<BIF>" + String(repeating: "<a>", count: 1_000_000)
        let reading = NetworkFormat.read(SourceFile(name: "deep.xml", text: text))
        #expect(reading.diagnostics.map(\.code) == ["deep-nesting"])
    }

    @Test func resultingStatesTakeNoMoreRoomThanAllowed() {
        let states = (0..<8_000).map { "<state id=\"s\($0)\"/>" }.joined()
        let text = """
            <smile><nodes><cpt id="a">\(states)<probabilities>1</probabilities></cpt>
            <deterministic id="b">\(states)<parents>a</parents>
            <resultingstates>\(String(repeating: "s0 ", count: 8_000))</resultingstates></deterministic></nodes></smile>
            """
        let reading = NetworkFormat.read(SourceFile(name: "big.xdsl", text: text))
        #expect(reading.diagnostics.contains { $0.code == "table-too-large" })
    }
}
