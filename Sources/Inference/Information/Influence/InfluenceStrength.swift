/// How much the distribution of a child changes with the state of one parent, from 0 (never) to 1 (it decides everything).
///
/// See ``Network/strengthOfInfluence(of:on:by:mostEntries:)``.
public struct InfluenceStrength: Sendable, Hashable {
    /// On average over every two states of the parent and all states of the other parents.
    public let average: Double
    /// Of the two states, and the states of the other parents, where it changes most.
    public let maximum: Double
}

/// An arc and how strong it is.
public struct ArcStrength: Sendable, Hashable {
    public let parent: Int
    public let child: Int
    /// Nil when the child is a ``NoisyMax`` of too many causes.
    public let strength: InfluenceStrength?
}

/// An arc and what its ends say about each other.
public struct ArcInformation: Sendable, Hashable {
    public let parent: Int
    public let child: Int
    /// The mutual information of parent and child in bits.
    public let information: Double
}
