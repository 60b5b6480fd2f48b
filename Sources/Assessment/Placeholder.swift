// Replaced by the first feature of this module.
enum Placeholder {}
