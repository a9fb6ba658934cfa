import Foundation
import LaybyCore

/// Files in and out, with their troubles among the others.
extension Shell {
    /// Lets the person put a file away, and reads it again from there.
    func save(_ document: Document) async throws(Trouble) -> Data? {
        do throws(FileTrouble) { return try await ports.documents.save(document) } catch { throw .file(error) }
    }

    /// Offers a file to other apps, and says so where one took it. Whether one did.
    @discardableResult func share(_ document: Document) async throws(Trouble) -> Bool {
        do throws(FileTrouble) {
            let taken = try await ports.documents.share(document)
            if taken { tell(Notice(.shared)) }
            return taken
        } catch {
            throw .file(error)
        }
    }

    /// A file that the person picks.
    func pick() async throws(Trouble) -> Data? {
        do throws(FileTrouble) { return try await ports.documents.pick() } catch { throw .file(error) }
    }
}
