import Cases
import Testing

@Suite struct FullCaseTests {
    @Test func readsEveryStatement() {
        let loaded = Examples.load(Examples.full)
        let rendered = Examples.render(loaded)
        #expect(rendered == "")
        guard let model = loaded.model else { return }
        #expect(loaded.syntax.map(\.printed) == [Array(Examples.full.utf8)])
        #expect(model.claims.count == 9)
    }
}
