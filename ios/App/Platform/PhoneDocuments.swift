import LaybyCore
import LaybyKit
import UIKit
import UniformTypeIdentifiers

/// Files in and out through the system's pages.
///
/// Only what is sealed is ever written to a file of ours (the page that puts it away takes it from there, and the
/// file goes at once). Plain text is handed to the share sheet from memory.
final class PhoneDocuments: NSObject, Documents, UIDocumentPickerDelegate {
    private var waiting: CheckedContinuation<URL?, Never>?

    func save(_ document: Document) async throws(FileTrouble) -> Data? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString, isDirectory: true)
        let file = folder.appendingPathComponent(document.fileName)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            try document.contents.value.write(to: file, options: .completeFileProtection)
        } catch {
            throw .notWritten
        }
        guard let put = await shown(UIDocumentPickerViewController(forExporting: [file], asCopy: true)) else {
            return nil
        }
        return try read(put)
    }

    func share(_ document: Document) async throws(FileTrouble) -> Bool {
        guard let front = Self.front else { throw .notWritten }
        let provider = NSItemProvider()
        provider.suggestedName = document.fileName
        let contents = document.contents.value
        let type = UTType(mimeType: String(document.mediaType.prefix { $0 != ";" })) ?? .data
        provider.registerDataRepresentation(forTypeIdentifier: type.identifier, visibility: .all) { done in
            done(contents, nil)
            return nil
        }
        let sheet = UIActivityViewController(
            activityItemsConfiguration: UIActivityItemsConfiguration(itemProviders: [provider]))
        sheet.popoverPresentationController?.sourceView = front.view
        return await withCheckedContinuation { done in
            sheet.completionWithItemsHandler = { _, taken, _, _ in done.resume(returning: taken) }
            front.present(sheet, animated: true)
        }
    }

    func pick() async throws(FileTrouble) -> Data? {
        let picker = UIDocumentPickerViewController(forOpeningContentTypes: [.data])
        guard let picked = await shown(picker) else { return nil }
        return try read(picked)
    }

    private func read(_ file: URL) throws(FileTrouble) -> Data {
        let scoped = file.startAccessingSecurityScopedResource()
        defer { if scoped { file.stopAccessingSecurityScopedResource() } }
        do { return try Data(contentsOf: file) } catch { throw .notRead }
    }

    private func shown(_ picker: UIDocumentPickerViewController) async -> URL? {
        guard waiting == nil, let front = Self.front else { return nil }
        picker.delegate = self
        return await withCheckedContinuation { done in
            waiting = done
            front.present(picker, animated: true)
        }
    }

    func documentPicker(_ picker: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
        answer(urls.first)
    }

    func documentPickerWasCancelled(_ picker: UIDocumentPickerViewController) { answer(nil) }

    private func answer(_ url: URL?) {
        waiting?.resume(returning: url)
        waiting = nil
    }

    /// The page on the screen.
    private static var front: UIViewController? {
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        var front = scenes.flatMap(\.windows).first { $0.isKeyWindow }?.rootViewController
        while let over = front?.presentedViewController { front = over }
        return front
    }
}
