/// Where a bound is reached: an assignment, or what it can be worked out from when somebody asks.
///
/// An assignment has a value for every row of the network. Where thousands of bounds are asked for at once, and of hardly any the
/// place, writing all assignments down takes longer than the bounds.
enum BoundPlace: Sendable {
    case known(Assignment)
    /// Where the messages to a variable in a polytree come from, and `base` elsewhere.
    case sweep(PolytreeSweep, variable: Int, end: RangeEnd, base: Assignment)

    var assignment: Assignment {
        switch self {
        case .known(let assignment): assignment
        case .sweep(let sweep, let variable, let end, let base):
            sweep.witness(of: variable, at: end).assignment(from: base)
        }
    }
}
