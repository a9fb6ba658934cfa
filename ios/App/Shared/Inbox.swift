import Foundation
import LaybyCore
import LaybyKit

/// The letter box, for everything that runs outside the app: it seals, and can read nothing. It never learns where
/// the vault is.
struct Inbox {
    private let notebook: Notebook

    init() throws {
        let inbox = try Folders.inbox()
        var secret = try KeychainItem.deviceSecret.read()
        let nowhere = inbox.deletingLastPathComponent().appendingPathComponent("no-vault-here", isDirectory: true)
        notebook = try wiping(&secret) {
            try Notebook(folder: nowhere.path, inbox: inbox.path, keystoreSecret: $0)
        }
    }

    /// Seals words. On the disk when this returns.
    func seal(_ words: String) throws {
        try notebook.sealJot(id: notebook.mintId(), sequence: 1, words: Words(words))
        WidgetShelf.countOneMore()
    }
}

/// The counts that widgets show. Nothing else ever lies here.
enum WidgetShelf {
    private static let key = "counts"
    private static var shelf: UserDefaults? { UserDefaults(suiteName: Folders.group) }

    static var counts: WidgetCounts {
        let data = shelf?.data(forKey: key) ?? Data()
        return (try? JSONDecoder().decode(WidgetCounts.self, from: data)) ?? WidgetCounts(waiting: 0, drafts: 0)
    }

    static func show(_ counts: WidgetCounts) {
        shelf?.set(try? JSONEncoder().encode(counts), forKey: key)
    }

    static func countOneMore() {
        var now = counts
        now.waiting += 1
        show(now)
    }
}
