/// A discrete variable: a name and the states it can be in.
///
/// Variables are referred to by their position in ``Network/variables``, states by their position in ``states``.
///
///     let rain = Variable(name: "rain", states: ["false", "true"])
public struct Variable: Sendable, Hashable {
    public let name: String
    public let states: [String]

    public init(name: String, states: [String]) {
        self.name = name
        self.states = states
    }
}
