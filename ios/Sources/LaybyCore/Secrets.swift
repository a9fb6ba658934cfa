import Foundation

/// Lends `secret` to the core, and fills it with zeros afterwards, whatever happens. The core reads the bytes where
/// they are. Whoever keeps a second `Data` of the same bytes keeps them; up to 14 bytes Foundation holds inside the
/// value itself, and copies of that on the stack cannot be reached. A secret never becomes a `String`.
public func wiping<R>(_ secret: inout Data, _ use: (Data) throws -> R) rethrows -> R {
    defer { secret.resetBytes(in: secret.startIndex..<secret.endIndex) }
    return try use(secret)
}

/// The same for two, such as the current passcode and the new one.
public func wiping<R>(_ first: inout Data, _ second: inout Data, _ use: (Data, Data) throws -> R) rethrows -> R {
    try wiping(&first) { one in try wiping(&second) { two in try use(one, two) } }
}
