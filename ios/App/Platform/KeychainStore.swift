import Foundation
import LaybyKit
import Security

/// The secret that binds the notebook to this phone: 32 random bytes, made once.
final class KeychainStore: Keystore {
    func deviceSecret() throws(KeystoreLost) -> Data {
        do {
            return try KeychainItem.deviceSecret.read()
        } catch let refused as KeychainItem.Refused where refused.status == errSecItemNotFound {
            return try made()
        } catch {
            throw KeystoreLost()
        }
    }

    func letLockedPhoneSeal(with secret: Secret) {
        // Without it the share sheet says that nothing was sealed; nothing of the notebook hangs on it.
        KeychainItem.sealing.remove()
        try? secret.lend {
            try KeychainItem.sealing.add($0, [kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly])
        }
        try? Folders.letLockedPhoneReadRecipient()
    }

    /// A new secret. With a notebook already there it opens nothing by itself: the core then says that the notebook was
    /// locked on another device, and the recovery code opens it. That is right for a restored or repaired phone.
    private func made() throws(KeystoreLost) -> Data {
        do { return try fresh() } catch { throw KeystoreLost() }
    }

    private func fresh() throws -> Data {
        var secret = Data(count: 32)
        let status = secret.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { SecRandomCopyBytes(kSecRandomDefault, bytes.count, $0) } ?? errSecParam
        }
        guard status == errSecSuccess else { throw KeychainItem.Refused(status: status) }
        try KeychainItem.deviceSecret.add(
            secret, [kSecAttrAccessible: kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly])
        return secret
    }
}
