import Foundation
import LaybyCore
import Observation

/// The field that rides on the tab bar. A word in it is a draft on the disk; Keep makes it an entry and the field is
/// empty again. The first one ever asks for a passcode right after it is kept.
@MainActor @Observable public final class QuickJot {
    public private(set) var id: EntryId
    public private(set) var hearing = Hearing.resting
    public private(set) var trouble: Trouble?
    public private(set) var saver: Saver<EntryContent>
    private var text = ""
    @ObservationIgnored private var before = ""
    @ObservationIgnored private let shell: Shell

    public init(shell: Shell) {
        self.shell = shell
        let id = UUID().uuidString.lowercased()
        self.id = id
        saver = Self.saver(id, shell)
        shell.remember(self)
    }

    private static func saver(_ id: EntryId, _ shell: Shell) -> Saver<EntryContent> {
        Saver { [weak shell] content async throws(Trouble) in
            guard let shell else { throw .fault }
            _ = try await shell.write { try $0.saveDraft(id: id, content: content) }
        }
    }

    public var words: String {
        get { text }
        set {
            guard newValue != text else { return }
            text = newValue
            shell.remember(saver)
            saver.changed(JotModel.free(newValue))
        }
    }

    /// Keeps what stands in the field.
    public func keep() async {
        stopSpeaking()
        await saver.drain()
        if case .trouble(let trouble) = saver.state {
            self.trouble = trouble
            return
        }
        let id = id
        do throws(Trouble) {
            let first = shell.needsPasscode
            _ = try await shell.change(.kept) { try $0.keep(id: id) }
            fresh()
            if first { shell.show(.setPasscode) }
        } catch {
            trouble = error
        }
    }

    /// Goes on in the jot page, with more room.
    public func expand() async {
        await saver.drain()
        let id = id
        fresh()
        shell.go(.jot(id))
    }

    private func fresh() {
        shell.release(saver)
        text = ""
        trouble = nil
        id = UUID().uuidString.lowercased()
        saver = Self.saver(id, shell)
    }

    public func speak() async {
        before = text
        hearing = await shell.ports.speech.listen(in: shell.say.identifier) { [weak self] understood in
            guard let self else { return }
            words = before.isEmpty ? understood : before + " " + understood
        }
    }

    public func stopSpeaking() {
        shell.ports.speech.stop()
        hearing = .resting
    }

    public func calm() { trouble = nil }
}

extension QuickJot: Forgetting {
    /// The draft stands on Today when the notebook opens again; the field is empty.
    func forget() {
        stopSpeaking()
        if !saver.holdsWords { fresh() }
    }
    func changed(_ kinds: [ChangeKind]) {}
}
