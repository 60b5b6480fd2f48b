import SourceText

extension Diagnostic {
    /// What an assessment says of the options it was given, in terms of an address and a form instead of a command line.
    var aboutAddress: Diagnostic {
        guard file == "command line" else { return self }
        var diagnostic = self
        diagnostic.file = "address"
        switch code {
        case "unknown-value": diagnostic.remedy = "choose true or not true"
        case "not-removable": diagnostic.remedy = "suppose it true or not true instead"
        case "prior-beside-rules": diagnostic.remedy = "leave the field empty, or suppose something of what it hangs on"
        case "impossible-supposition": diagnostic.remedy = "suppose something else, or leave out what clashes"
        default: break
        }
        return diagnostic
    }
}
