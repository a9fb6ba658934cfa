import Foundation
import LaybyCore
import Observation

/// Settings: the lock, the look, and what the app can and cannot promise.
@MainActor @Observable public final class SettingsModel {
    public private(set) var trouble: Trouble?
    public private(set) var lockAfter: Int
    public private(set) var appearance: Appearance
    @ObservationIgnored public let shell: Shell

    /// The choices, in seconds.
    public static let lockChoices = [0, 30, 60, 120]

    public init(shell: Shell) {
        self.shell = shell
        lockAfter = shell.ports.settings.lockAfterSeconds
        appearance = shell.ports.settings.appearance
    }

    public func lock(after seconds: Int) {
        guard Self.lockChoices.contains(seconds) else { return }
        shell.ports.settings.lockAfterSeconds = seconds
        lockAfter = seconds
    }

    public func choose(_ appearance: Appearance) {
        shell.ports.settings.appearance = appearance
        self.appearance = appearance
    }

    public func promises() throws(Trouble) -> CareWords { try shell.forms.care() }

    public var sensor: BiometricState { shell.ports.biometrics.state }

    /// Lets a face or a finger stand in for the passcode, once it was typed and is right.
    public func useSensor(_ typed: Secret) async {
        do throws(Trouble) {
            // A change of the passcode to itself is the core's own way of checking it; a wrong one is counted.
            try await shell.write { notebook in
                try typed.lend { try notebook.changePasscode(current: $0, new: $0) }
            }
            do throws(BiometricFailure) {
                try shell.ports.biometrics.keep(typed)
                trouble = nil
            } catch {
                trouble = .biometric(error)
            }
        } catch {
            trouble = error
        }
    }

    public func forgetSensor() { shell.ports.biometrics.forget() }

    public func lockNow() { shell.shut() }
}
