import LaybyCore
import Observation

/// The registration year: what is still to do, the pieces and where each stands, AMHP hours apart.
@MainActor @Observable public final class YearModel {
    public private(set) var showing: Showing<YearView>
    public private(set) var trouble: Trouble?
    /// Records with findings that wait for an answer, where they hold the spreadsheet back.
    public private(set) var unanswered: [RecordId] = []
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

    /// The year's records as a spreadsheet for other apps. The core lets them out only when every finding in them has
    /// an answer; else it names the records, and the first of them is opened at its check.
    public func share() async {
        guard let first = showing.content?.line.first else { return }
        unanswered = []
        do throws(Trouble) {
            try await shell.share(try await shell.read { try $0.yearCsv(within: first) })
            trouble = nil
        } catch {
            trouble = error
            if case .notebook(.UnansweredRecords(let records)) = error { unanswered = records }
        }
    }

    /// To the check of the first record that holds the spreadsheet back.
    public func checkFirst() {
        if let record = unanswered.first { shell.go(.check(record)) }
    }

    public func open(_ card: RecordCard) { shell.go(.record(card.id)) }
}

extension YearModel: Forgetting {
    func forget() {
        showing = .waiting
        trouble = nil
        unanswered = []
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.entry) || kinds.contains(.setting) else { return }
        Task { await load() }
    }
}
