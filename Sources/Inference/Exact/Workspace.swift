/// Room for one question to a compiled network at a time. Kept between questions, so that they take no memory anew.
final class Workspace: @unchecked Sendable {
    // Unchecked: handed from question to question, never used by two at once.

    var findings = Findings()
    var builder = ScheduleBuilder()
    /// A schedule made for the question at hand.
    var schedule = Schedule()
    var memory = PropagationMemory()
    var possible = PossibleStates()
    /// What the schedule was made for, if not for the network as it is.
    var reduction: Reduction?
}

/// The numbers of one propagation.
struct PropagationMemory: ~Copyable {
    /// Messages towards the roots, each scaled to sum 1.
    var messages = Growing<Double>()
    /// What every message was divided by.
    var scales = Growing<Double>()
    /// Beliefs about what cliques share with their parents; then these divided by the messages.
    var beliefs = Growing<Double>()
    /// Products of cliques that are kept.
    var tables = Growing<Double>()
    var block = Growing<Double>()
    var marginals = Growing<Double>()
    /// Logarithms of all that message and product of each clique were divided by.
    var logScales = Growing<Double>()
    /// Whether message and product of each clique are those of the findings at hand.
    var isCurrent = Growing<Bool>()

    /// - Parameter keeping: whether what is marked as current stays so; else everything is to be worked out anew
    mutating func prepare(for schedule: borrowing Schedule, keeping: Bool) {
        beliefs.fill(0, count: schedule.messageSize)
        marginals.fill(0, count: schedule.marginalSize)
        if keeping { return }
        messages.resize(schedule.messageSize)
        scales.resize(schedule.cliques.count)
        logScales.fill(0, count: schedule.cliques.count)
        isCurrent.fill(false, count: schedule.cliques.count)
        tables.resize(schedule.storedSize)
        block.resize(schedule.largestBlock)
    }
}
