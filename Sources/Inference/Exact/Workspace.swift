/// Room for one question to a compiled network at a time. Kept between questions, so that they take no memory anew.
final class Workspace: @unchecked Sendable {
    // Unchecked: handed from question to question, never used by two at once.

    var findings = Findings()
    var builder = ScheduleBuilder()
    /// A schedule made for the question at hand.
    var schedule = Schedule()
    var memory = PropagationMemory()
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
    var counter = Growing<Int32>()
    var places = Growing<Int>()
    var logEvidence = 0.0

    mutating func prepare(for schedule: borrowing Schedule) {
        messages.resize(schedule.messageSize)
        beliefs.fill(0, count: schedule.messageSize)
        scales.resize(schedule.cliques.count)
        tables.resize(schedule.storedSize)
        block.resize(schedule.largestBlock)
        marginals.fill(0, count: schedule.marginalSize)
        logEvidence = schedule.logConstant
    }
}
