import LaybyCore
import Observation

/// What others wrote, and their licences.
@MainActor @Observable public final class LicencesModel {
    public private(set) var showing: Showing<LicencesView>
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<LicencesView> = .waiting) {
        self.shell = shell
        self.showing = showing
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.licences() })
        } catch {
            showing = .trouble(error)
        }
    }
}
