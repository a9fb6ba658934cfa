import Foundation
import LaybyCore
import Observation

/// Choosing a passcode: what the employer says and who may read it, the passcode, the recovery code to write down.
/// Right after the first jot, or from settings.
@MainActor @Observable public final class PasscodeModel {
    public enum Step: Equatable, Sendable {
        /// Who may come to read this, and whether the employer allows it.
        case notice
        case passcode
        /// To be written down: shown once.
        case recoveryCode(WordsInBytes)
    }

    public private(set) var step: Step
    public private(set) var trouble: Trouble?
    public private(set) var working = false
    /// What the employer says of keeping notes.
    public var employer: EmployerAnswer?
    /// A passcode is set: the one there is now has to be typed first.
    public let changing: Bool
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, changing: Bool = false) {
        self.shell = shell
        self.changing = changing
        step = changing ? .passcode : .notice
    }

    public func words() throws(Trouble) -> FirstEntryWords { try shell.forms.firstEntry() }

    /// The notice was read; what the employer says is kept, with today's date.
    public func noticeRead() async {
        guard let employer else { return }
        do throws(Trouble) {
            _ = try await shell.write { try $0.answerFirstEntry(employer: employer) }
            trouble = nil
            step = .passcode
        } catch {
            trouble = error
        }
    }

    /// Sets it. `current` is the one there is now, where it is changed.
    public func set(current: Secret, new: Secret, again: Secret) async {
        guard new.same(as: again) else {
            trouble = .passcodesDiffer
            return
        }
        working = true
        defer { working = false }
        let changing = changing
        do throws(Trouble) {
            try await shell.write { notebook in
                try new.lend { new in
                    if changing {
                        try current.lend { try notebook.changePasscode(current: $0, new: new) }
                    } else {
                        try notebook.setPasscode(new: new)
                    }
                }
            }
            shell.passcodeWasSet()
            trouble = nil
            if changing { return shell.show(nil) }
            await issue()
        } catch {
            trouble = error
        }
    }

    /// Makes a new recovery code; the one before stops working.
    public func issue() async {
        do throws(Trouble) {
            step = .recoveryCode(try await shell.write { try $0.issueRecoveryCode() })
        } catch {
            trouble = error
        }
    }

    /// In groups of four, to be read aloud and written down.
    public var groups: [String] {
        switch step {
        case .recoveryCode(let code):
            String(decoding: code.value, as: UTF8.self).split(separator: "-").map(String.init)
        case .notice, .passcode: []
        }
    }

    /// It is on paper: it leaves the screen and the memory.
    public func written() {
        step = .passcode
        shell.show(nil)
    }

    /// Not now: Today offers it again.
    public func later() { shell.show(nil) }
}
