import Foundation
import LaybyCore
import Observation

/// What else there is to say of an entry: when, theme, theory, standards, how sure, how long to keep it. All of it may
/// stay empty, and none of it is asked before the words.
@MainActor @Observable public final class DetailsModel {
    public private(set) var showing: Showing<DetailsForm>
    public let draft: Draft
    /// Elements of the standards that answer to what was typed.
    public private(set) var found: [ElementCard] = []
    private var typed = ""
    @ObservationIgnored private var asked = 0
    @ObservationIgnored public let shell: Shell

    public init(draft: Draft, showing: Showing<DetailsForm> = .waiting) {
        self.draft = draft
        self.showing = showing
        shell = draft.shell
        shell.remember(self)
    }

    /// Reads what is said so far, and the words for it; both hang on the day on which it happened.
    public func load() async {
        await draft.settle()
        let (id, language, before) = (draft.id, shell.language, draft.details)
        do throws(Trouble) {
            let view = try await shell.read { try $0.details(id: id, language: language) }
            draft.learnt(view.entry, since: before)
            showing = .showing(view.form)
        } catch .notebook(.NotFound) {
            await loadUnwritten()
        } catch {
            showing = .trouble(error)
        }
    }

    /// Nothing is written yet: the words alone.
    private func loadUnwritten() async {
        let (kind, happened, language) = (draft.content.kind, draft.happened ?? now, shell.language)
        do throws(Trouble) {
            showing = .showing(
                try await shell.read { try $0.detailsForm(kind: kind, happened: happened, language: language) })
        } catch {
            showing = .trouble(error)
        }
    }

    private var now: Moment {
        let clock = shell.ports.clock
        return Moment(at: clock.now, offsetSeconds: Int32(clock.zone.secondsFromGMT(for: clock.now)))
    }

    /// There is a first word to hang it on.
    public var ready: Bool { draft.details != nil }

    public var happened: Date { draft.happened?.at ?? shell.ports.clock.now }

    /// When it happened. The date it is kept until moves along, as far as nobody chose one.
    public func happened(at date: Date) async {
        await draft.happened(at: date)
        await load()
    }

    public func choose(theme: String?) async { await draft.describe { $0.theme = theme } }

    public var theory: String {
        get { draft.details?.theory.value ?? "" }
        set {
            guard newValue != theory else { return }
            Task { await draft.describe { $0.theory = Words(newValue) } }
        }
    }

    // MARK: - Standards

    /// An element's number, or words of it.
    public var query: String {
        get { typed }
        set {
            guard newValue != typed else { return }
            typed = newValue
            Task { await find() }
        }
    }

    /// An answer that comes after a newer question is not shown.
    public func find() async {
        asked += 1
        let mine = asked
        guard !typed.isEmpty else {
            found = []
            return
        }
        let (query, language) = (Words(typed), shell.language)
        do throws(Trouble) {
            let answer = try await shell.read { try $0.findStandards(query: query, language: language) }
            if mine == asked { found = answer.elements }
        } catch {
            if mine == asked { showing = .trouble(error) }
        }
    }

    public func toggle(standard number: String) async {
        await draft.describe { details in
            if let place = details.standards.firstIndex(of: number) {
                details.standards.remove(at: place)
            } else {
                details.standards.append(number)
            }
        }
    }

    // MARK: - How sure

    public func confidence(in capability: String) -> Confidence {
        draft.details?.confidence.first { $0.capability == capability }
            ?? Confidence(capability: capability, before: nil, after: nil)
    }

    /// How sure, before or after; with neither, nothing is said of it.
    public func rate(_ capability: String, _ side: WritableKeyPath<Confidence, UInt8?> & Sendable, _ value: UInt8?)
        async
    {
        var rated = confidence(in: capability)
        rated[keyPath: side] = value
        await draft.describe { details in
            details.confidence.removeAll { $0.capability == capability }
            if rated.before != nil || rated.after != nil { details.confidence.append(rated) }
        }
    }

    // MARK: - How long

    /// Until when it is kept; none for no date.
    public func keep(until: CivilDate?) async { await draft.describe { $0.keepUntil = until } }
}

extension DetailsModel: Forgetting {
    func forget() {
        showing = .waiting
        found = []
        typed = ""
    }
    func changed(_ kinds: [ChangeKind]) {}
}
