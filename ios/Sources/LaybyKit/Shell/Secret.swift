import Foundation

/// A passcode or a recovery code on its way to the core: bytes that are zeroed when the last holder lets go.
public final class Secret: Sendable {
    // Filled in `init`, only read afterwards, and zeroed in `deinit`, when nobody else holds it any more: no write
    // ever meets another access, so it may cross threads although the compiler cannot see why.
    private nonisolated(unsafe) let bytes: UnsafeMutableRawBufferPointer

    /// Takes the bytes of `data`, which keeps its own: wipe it.
    public init(_ data: Data) {
        bytes = .allocate(byteCount: data.count, alignment: 1)
        data.copyBytes(to: bytes)
    }

    /// Takes what stands in a field. The system's fields give a `String`, which nobody can wipe; the caller empties
    /// the field at once (docs/ios.md, "What cannot be kept").
    public convenience init(typed: String) {
        var data = Data(typed.utf8)
        self.init(data)
        data.resetBytes(in: data.startIndex..<data.endIndex)
    }

    deinit {
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
        bytes.deallocate()
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// Whether both hold the same bytes.
    public func same(as other: Secret) -> Bool { bytes.elementsEqual(other.bytes) }

    /// Lends the bytes where they are. What `use` copies out of them is its own to wipe.
    public func lend<R>(_ use: (Data) throws -> R) rethrows -> R {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return try use(Data()) }
        return try use(Data(bytesNoCopy: start, count: bytes.count, deallocator: .none))
    }
}

extension Secret: CustomStringConvertible, CustomReflectable {
    public var description: String { "Secret(\(bytes.count))" }
    public var customMirror: Mirror { Mirror(self, children: ["length": bytes.count]) }
}
