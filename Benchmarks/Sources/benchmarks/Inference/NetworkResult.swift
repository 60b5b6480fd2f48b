/// What was measured on one network.
struct NetworkResult {
    static let levels = [0, 20]

    var name: String
    var subject: EngineSubject
    var own: CaseTimes
    /// Largest resident set while answering, with everything else that the process holds.
    var megabytes: Double?
    /// In the order of ``EngineMeasurement/all``.
    var further: [Double?]
    var peers: [PyAgrumPeer.Answers]

    func ownTime(percent: Int) -> Double? { own.median(subject.cases, percent: percent) }

    /// The faster of the peer's engines.
    func peerTime(percent: Int) -> Double? {
        peers.compactMap { $0.times.median(subject.cases, percent: percent) }.min()
    }

    /// The peer's figure for a measurement: of its better engine.
    func best(_ measurement: EngineMeasurement) -> Double? {
        let values = peers.compactMap(measurement.peer)
        if case .atLeast = measurement.goal { return values.max() }
        return values.min()
    }

    func ratio(percent: Int) -> Double? {
        guard let own = ownTime(percent: percent), let peer = peerTime(percent: percent) else { return nil }
        return peer / own
    }

    /// The largest difference of a posterior from the peer's; nil when nothing can be compared.
    var largestDifference: Double? {
        var largest: Double?
        for peer in peers {
            for (mine, theirs) in zip(own.posteriors, peer.times.posteriors) {
                guard let mine, let theirs else { continue }
                for (left, right) in zip(mine.joined(), theirs.joined()) {
                    let difference = (left - right).magnitude
                    // Not-a-number is the largest difference of all.
                    if !(difference <= largest ?? -1) { largest = difference }
                }
            }
        }
        return largest
    }
}
