import Testing
import Threads

@Suite struct TogetherTests {
    /// Whatever thread does what first: results come in the order asked for.
    @Test(arguments: [0, 1, 2, 3, 50]) func keepsTheOrder(count: Int) {
        let works = (0..<count).map { number -> @Sendable () -> Int in
            {
                // Later ones are done sooner.
                (0..<(count - number) * 1000).reduce(number) { $0 ^ $1 ^ $1 }
            }
        }
        #expect(together(works) == Array(0..<count))
    }

    /// What is done together may itself do things together.
    @Test func nests() {
        let works = (0..<4).map { outer -> @Sendable () -> [Int] in
            { together((0..<4).map { inner -> @Sendable () -> Int in { 10 * outer + inner } }) }
        }
        #expect(together(works) == (0..<4).map { outer in (0..<4).map { 10 * outer + $0 } })
    }
}
