// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
import Foundation

public enum LAPolicy: Sendable { case deviceOwnerAuthenticationWithBiometrics }
public enum LABiometryType: Sendable { case none, touchID, faceID, opticID }
public final class LAContext: @unchecked Sendable {
    public init() {}
    public var localizedReason = ""
    public var localizedFallbackTitle: String?
    public var biometryType: LABiometryType { .none }
    public func canEvaluatePolicy(_ policy: LAPolicy, error: UnsafeMutablePointer<NSError?>?) -> Bool { false }
}
