import Foundation
import LaybyCore
import LaybyKit

/// The letter box, for everything that runs outside the app: it seals, and can read nothing. It never learns where
/// the vault is, nor the secret that binds it to this phone.
enum Inbox {
    /// Seals words, on a locked phone too. On the disk when this returns.
    static func seal(_ words: String) throws {
        var secret = try KeychainItem.sealing.read()
        let inbox = try Folders.inbox().path
        try wiping(&secret) {
            try sealOnALockedPhone(
                inbox: inbox, sealingSecret: $0, id: UUID().uuidString.lowercased(), sequence: 1, words: Words(words))
        }
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
