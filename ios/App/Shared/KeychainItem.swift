import Foundation
import Security

/// One item of the keychain, on this device only.
struct KeychainItem {
    let account: String
    /// Shared with the extensions.
    let shared: Bool

    /// Binds the notebook to this phone: only while it has a passcode and is unlocked, and for the app alone.
    static let deviceSecret = KeychainItem(account: "device-secret", shared: false)
    /// What sealing needs to see that the inbox's public key is ours. It opens nothing, so a locked phone may read it.
    static let sealing = KeychainItem(account: "sealing", shared: true)
    private static let service = "app.layby"

    struct Refused: Error {
        let status: OSStatus
    }

    var query: [CFString: Any] {
        var query: [CFString: Any] = [
            kSecClass: kSecClassGenericPassword,
            kSecAttrService: Self.service,
            kSecAttrAccount: account,
            kSecUseDataProtectionKeychain: true,
        ]
        if shared, let group = Bundle.main.object(forInfoDictionaryKey: "LaybyKeychainGroup") as? String {
            query[kSecAttrAccessGroup] = group
        }
        return query
    }

    func read() throws -> Data {
        var query = query
        query[kSecReturnData] = true
        query[kSecMatchLimit] = kSecMatchLimitOne
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &found)
        guard status == errSecSuccess, let data = found as? Data else { throw Refused(status: status) }
        return data
    }

    func add(_ data: Data, _ more: [CFString: Any]) throws {
        var item = query.merging(more) { _, new in new }
        item[kSecValueData] = data
        let status = SecItemAdd(item as CFDictionary, nil)
        guard status == errSecSuccess else { throw Refused(status: status) }
    }

    func remove() {
        SecItemDelete(query as CFDictionary)
    }
}
