import Foundation

/// What a person wrote. It prints only its length, in every way Swift prints a value, so that a log line, a crash
/// report or a record's mirror never holds their words. `value` is the one way to the text.
public struct Words: Hashable, Sendable {
    public let value: String

    public init(_ value: String) {
        self.value = value
    }

    public static let none = Words("")

    public var isEmpty: Bool { value.isEmpty }
}

extension Words: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The length in UTF-16 units, the unit that the core's spans are in.
    public var description: String { "Words(\(value.utf16.count))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["length": value.utf16.count]) }
}

/// Bytes that print only their length: what a person wrote (a sealed file, an export), or a code to write down.
public struct WordsInBytes: Hashable, Sendable {
    public let value: Data

    public init(_ value: Data) {
        self.value = value
    }
}

extension WordsInBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "WordsInBytes(\(value.count))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["length": value.count]) }
}
