import LaybyCore
import Observation

/// Taking the notebook off this phone. The one page that asks whether one is sure.
@MainActor @Observable public final class WipeModel {
    public private(set) var trouble: Trouble?
    public private(set) var working = false
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell) { self.shell = shell }

    /// Without a passcode none is asked for.
    public var asksPasscode: Bool { !shell.needsPasscode }

    public func wipe(_ passcode: Secret) async {
        working = true
        defer { working = false }
        do throws(Trouble) {
            try await shell.write { notebook in try passcode.lend { try notebook.wipe(passcode: $0) } }
            trouble = nil
            await shell.wiped()
        } catch {
            trouble = error
        }
    }
}
