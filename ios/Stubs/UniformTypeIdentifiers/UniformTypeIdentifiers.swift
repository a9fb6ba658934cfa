// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
import Foundation

public struct UTType: Sendable {
    public let identifier: String
    public init?(mimeType: String) { nil }
    private init(_ identifier: String) { self.identifier = identifier }
    public static let data = UTType("public.data")
    public static let plainText = UTType("public.plain-text")
    public static let utf8PlainText = UTType("public.utf8-plain-text")
}
