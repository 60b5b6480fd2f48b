/// The version of Purport: of the command line, of every command in it, and of the web workspace that must stand beside it.
public enum Version {
    public static let current = "0.1.0"
}
