// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
// What Foundation has on a phone and not here. Imported into every file by a compiler flag, as if it were Foundation.
@_exported import Foundation

extension FileManager {
    public func containerURL(forSecurityApplicationGroupIdentifier group: String) -> URL? { nil }
}
extension URL {
    public func startAccessingSecurityScopedResource() -> Bool { false }
    public func stopAccessingSecurityScopedResource() {}
}
public enum NSItemProviderRepresentationVisibility: Sendable { case all }
public final class NSItemProvider: @unchecked Sendable {
    public init() {}
    public var suggestedName: String?
    public func registerDataRepresentation(
        forTypeIdentifier type: String, visibility: NSItemProviderRepresentationVisibility,
        loadHandler: @escaping @Sendable (@escaping (Data?, (any Error)?) -> Void) -> Progress?
    ) {}
    public func hasItemConformingToTypeIdentifier(_ type: String) -> Bool { false }
    public func loadItem(forTypeIdentifier type: String) async throws -> any Sendable { "" }
}
public final class NSExtensionItem { public var attachments: [NSItemProvider]? }
@MainActor public final class NSExtensionContext {
    public var inputItems: [Any] { [] }
    public func completeRequest(returningItems items: [Any]?) {}
}
