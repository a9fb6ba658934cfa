import Foundation
import LaybyCore
import Observation

/// A jot while the notebook is shut: sealed as it is typed, and gone from the screen and the memory when done.
@MainActor @Observable public final class LockedJotModel {
    public enum State: Equatable, Sendable {
        case blank
        case sealing
        case sealed
        case trouble(Trouble)
    }

    public private(set) var state = State.blank
    public private(set) var hearing = Hearing.resting
    private var text = ""
    @ObservationIgnored private var before = ""
    @ObservationIgnored private let id = UUID().uuidString.lowercased()
    @ObservationIgnored private var sequence: UInt32 = 0
    @ObservationIgnored private var pending = false
    @ObservationIgnored private var work: Task<Void, Never>?
    @ObservationIgnored private let shell: Shell

    public init(shell: Shell, words: String = "") {
        self.shell = shell
        if !words.isEmpty { self.words = words }
    }

    public var words: String {
        get { text }
        set {
            guard newValue != text else { return }
            text = newValue
            pending = true
            begin()
        }
    }

    /// Waits until every word is sealed, or could not be.
    public func drain() async {
        begin()
        await work?.value
    }

    private func begin() {
        guard work == nil, pending else { return }
        state = .sealing
        work = Task { [weak self] in await self?.run() }
    }

    private func run() async {
        while pending {
            pending = false
            sequence += 1
            let (id, sequence, words) = (id, sequence, Words(text))
            do throws(Trouble) {
                try await shell.write { try $0.sealJot(id: id, sequence: sequence, words: words) }
                state = .sealed
            } catch {
                pending = true
                state = .trouble(error)
                work = nil
                return
            }
        }
        work = nil
    }

    /// Listens, and adds what it hears to what stands there; sealed as it is heard.
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

    /// Seals the rest, forgets the words and leaves. Stays where they could not be sealed.
    public func done() async {
        stopSpeaking()
        await drain()
        if case .trouble = state { return }
        text = ""
        await shell.lookAgain()
        shell.show(nil)
    }
}
