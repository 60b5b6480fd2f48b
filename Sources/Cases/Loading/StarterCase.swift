/// The commented example that `purport init` writes.
public enum StarterCase {
    public static var text: [UInt8] { Conventions.builtInFile("starter.purport") ?? [] }
}
