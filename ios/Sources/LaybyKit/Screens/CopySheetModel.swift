import Foundation
import LaybyCore
import Observation

/// The copy sheet: one tap copies one box, and the next comes up.
@MainActor @Observable public final class CopySheetModel {
    public let id: RecordId
    public private(set) var showing: Showing<CopySheetView>
    /// Boxes copied, by number.
    public private(set) var copied: Set<UInt32> = []
    @ObservationIgnored public let shell: Shell

    /// The clipboard is cleared after this long (look/tokens.json).
    public static let clears = 60

    public init(shell: Shell, id: RecordId, showing: Showing<CopySheetView> = .waiting) {
        self.shell = shell
        self.id = id
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let id = id
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.copySheet(id: id) })
        } catch {
            showing = .trouble(error)
        }
    }

    /// The first box with words that was not copied yet.
    public var next: CopyBox? {
        showing.content?.boxes.first { !copied.contains($0.number) && !$0.content.words.isEmpty }
    }

    /// The person says that they have put it into their account. Layby puts nothing there.
    public func recorded() async {
        let id = id
        let today = Phrasebook.civil(shell.ports.clock.now, zone: TimeZone(identifier: "Europe/London") ?? .gmt)
        do throws(Trouble) {
            _ = try await shell.change(.recorded) { try $0.markRecorded(id: id, on: today) }
        } catch {
            showing = .trouble(error)
        }
    }

    /// It is not in the account after all.
    public func unmark() async {
        let id = id
        do throws(Trouble) {
            _ = try await shell.change(.changed) { try $0.unmarkRecorded(id: id) }
        } catch {
            showing = .trouble(error)
        }
    }

    /// Whether the person said that it is in the account, as it is or as it was.
    public var isRecorded: Bool {
        switch showing.content?.state {
        case .recorded, .submitAgain: true
        case .draft, .ready, nil: false
        }
    }

    /// The record as a document, for a portfolio, or for another app.
    public func leave() { shell.go(.leaving(id)) }

    public func copy(_ box: CopyBox) {
        shell.ports.clipboard.copy(box.content.words.value, seconds: Self.clears)
        copied.insert(box.number)
        shell.tell(Notice(.copied(box: Int(box.number))))
    }
}

extension CopySheetModel: Forgetting {
    func forget() {
        showing = .waiting
        copied = []
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) else { return }
        Task {
            let before = showing.content?.boxes
            await load()
            // The words are others now: what was copied is out of date.
            if showing.content?.boxes != before { copied = [] }
        }
    }
}
