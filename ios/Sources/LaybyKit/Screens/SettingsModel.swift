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

    /// Lets a face or a finger stand in for the passcode, once it was typed and is right. The core makes the key.
    public func useSensor(_ typed: Secret) async {
        do throws(Trouble) {
            let key = try await shell.write { notebook in
                try typed.lend { Secret(try notebook.enrolBiometric(passcode: $0).value) }
            }
            do throws(BiometricFailure) {
                try shell.ports.biometrics.keep(key)
                trouble = nil
            } catch {
                trouble = .biometric(error)
                // A key that nobody keeps is no way in.
                _ = try await shell.write { try $0.forgetBiometric() }
            }
        } catch {
            trouble = error
        }
    }

    public func forgetSensor() async {
        shell.ports.biometrics.forget()
        do throws(Trouble) {
            try await shell.write { try $0.forgetBiometric() }
            trouble = nil
        } catch {
            trouble = error
        }
    }

    public func lockNow() { shell.shut() }
}
