import Foundation
import LaybyCore
import Observation

/// The lock page: opens at a touch, or by what was typed; a jot needs no opening.
@MainActor @Observable public final class LockModel {
    public enum Way: Equatable, Sendable, CaseIterable {
        case passcode
        case recoveryCode
    }

    public var way = Way.passcode
    public private(set) var trouble: Trouble?
    public private(set) var opening = false
    /// Seconds until a passcode can be tried; counted down for the eye, the core keeps the count.
    public private(set) var wait: UInt64 = 0
    @ObservationIgnored private var ticking: (any Alarm)?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell) {
        self.shell = shell
        if case .shut(let view?) = shell.gate { heed(view) }
    }

    public var view: LockView? {
        switch shell.gate {
        case .shut(let view): view
        case .starting, .open, .failed: nil
        }
    }

    public var sensor: BiometricState {
        guard let view, view.biometric else { return .none }
        return shell.ports.biometrics.state
    }

    /// Opens with what was typed.
    public func open(_ typed: Secret) async {
        let way = way
        await attempt { () async throws(Trouble) in
            switch way {
            case .passcode: try await shell.unlock(passcode: typed)
            case .recoveryCode: try await shell.unlock(recoveryCode: typed)
            }
        }
    }

    /// Opens by face or finger.
    public func touch() async {
        do throws(BiometricFailure) {
            let key = try await shell.ports.biometrics.release(because: shell.say(.lockSensorWhy))
            await attempt { () async throws(Trouble) in try await shell.unlock(biometric: key) }
            // The core has another key by now, or none: what the sensor holds opens nothing any more.
            if trouble == .notebook(.WrongBiometricKey) || trouble == .notebook(.NotSet) {
                shell.ports.biometrics.forget()
            }
        } catch {
            trouble = error == .cancelled ? nil : .biometric(error)
            if error == .changed { shell.sensorLostItsKey() }
        }
    }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        guard !opening else { return }
        opening = true
        defer { opening = false }
        do throws(Trouble) {
            try await work()
            trouble = nil
        } catch {
            trouble = error
            if let view { heed(view) }
        }
    }

    private func heed(_ view: LockView) {
        if view.recoveryCodeNeeded || !view.thisDevice { way = .recoveryCode }
        if view.recoveryCodeNeeded { sayWhy() }
        wait = view.waitSeconds
        tick()
    }

    /// Ten were wrong, now or before the app was started: the page says why it asks for the code.
    private func sayWhy() {
        switch trouble {
        case .none, .notebook(.WrongPasscode): trouble = .notebook(.RecoveryCodeNeeded)
        default: break
        }
    }

    private func tick() {
        ticking?.callOff()
        guard wait > 0 else { return }
        ticking = shell.ports.clock.after(.seconds(1)) { [weak self] in
            guard let self else { return }
            wait -= 1
            if wait == 0 {
                trouble = nil
                Task { await self.shell.lookAgain() }
            }
            tick()
        }
    }
}
