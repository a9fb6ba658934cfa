import LaybyCore
import Observation

/// The registration year: what is still to do, the pieces and where each stands, AMHP hours apart.
@MainActor @Observable public final class YearModel {
    public private(set) var showing: Showing<YearView>
    @ObservationIgnored private var year: Int32?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<YearView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let year = year
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.year(registrationYear: year) })
        } catch {
            showing = .trouble(error)
        }
    }

    /// Another year, by the calendar year in which it begins.
    public func show(_ year: Int32) async {
        self.year = year
        await load()
    }

    /// The year's records, before they leave.
    public func leave() {
        if let first = showing.content?.line.first { shell.go(.leavingYear(first)) }
    }

    public func open(_ card: RecordCard) { shell.go(.record(card.id)) }
}

extension YearModel: Forgetting {
    func forget() { showing = .waiting }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.entry) || kinds.contains(.setting) else { return }
        Task { await load() }
    }
}
