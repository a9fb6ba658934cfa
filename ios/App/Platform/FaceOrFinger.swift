import Foundation
import LaybyKit
import LocalAuthentication
import Security

/// The sensor's key (the core made it; it is a way in of its own): an item that only the faces and fingers enrolled now
/// can read. Enrolling another makes the system forget it (`biometryCurrentSet`).
final class FaceOrFinger: Biometrics {
    private let item = KeychainItem(account: "key-behind-the-sensor", shared: false)
    private let setUp = "sensor-is-set-up"

    var state: BiometricState {
        let context = LAContext()
        guard context.canEvaluatePolicy(.deviceOwnerAuthenticationWithBiometrics, error: nil) else { return .none }
        let kind: BiometricKind
        switch context.biometryType {
        case .faceID: kind = .face
        case .touchID: kind = .finger
        case .opticID, .none: return .none
        @unknown default: return .none
        }
        return UserDefaults.standard.bool(forKey: setUp) ? .ready(kind) : .offered(kind)
    }

    func keep(_ key: Secret) throws(BiometricFailure) {
        guard
            let access = SecAccessControlCreateWithFlags(
                nil, kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly, .biometryCurrentSet, nil)
        else { throw .unavailable }
        item.remove()
        do {
            try key.lend { try item.add($0, [kSecAttrAccessControl: access]) }
        } catch {
            throw .unavailable
        }
        UserDefaults.standard.set(true, forKey: setUp)
    }

    func release(because reason: String) async throws(BiometricFailure) -> Secret {
        let context = LAContext()
        context.localizedReason = reason
        context.localizedFallbackTitle = ""  // the passcode has its own field on the page
        let item = item
        // SecItemCopyMatching waits for the person: never on the main thread.
        let outcome = await Task.detached { () -> Result<Secret, BiometricFailure> in
            var query = item.query
            query[kSecReturnData] = true
            query[kSecUseAuthenticationContext] = context
            var found: CFTypeRef?
            let status = SecItemCopyMatching(query as CFDictionary, &found)
            switch status {
            case errSecSuccess:
                guard var data = found as? Data else { return .failure(.changed) }
                defer { data.resetBytes(in: data.startIndex..<data.endIndex) }
                return .success(Secret(data))
            case errSecUserCanceled: return .failure(.cancelled)
            case errSecItemNotFound: return .failure(.changed)
            case errSecAuthFailed: return .failure(.notRecognised)
            default: return .failure(.unavailable)
            }
        }.value
        if case .failure(.changed) = outcome { forget() }
        return try outcome.get()
    }

    func forget() {
        item.remove()
        UserDefaults.standard.removeObject(forKey: setUp)
    }
}
