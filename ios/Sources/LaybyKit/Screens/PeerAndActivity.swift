import LaybyCore
import Observation

/// A peer group's session.
@MainActor @Observable public final class PeerModel {
    public let draft: Draft
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, id: EntryId) {
        self.shell = shell
        draft = Draft(shell: shell, id: id, blank: .peerSession(session: Self.blank))
    }

    static let blank = PeerSession(
        topic: .none, groundRules: [], noManagers: false, method: nil, minutes: .none, takeAway: .none)

    public func load() async { await draft.load() }

    public func form() throws(Trouble) -> PeerForm { try shell.forms.peer() }

    public var session: PeerSession {
        get {
            switch draft.content {
            case .peerSession(let session): session
            case .reflection, .feedback, .informalSupervision, .activity: Self.blank
            }
        }
        set { draft.write(.peerSession(session: newValue)) }
    }

    /// Takes one of the ideas, or takes it out again: the group sets its own rules.
    public func toggle(rule: String) {
        if let place = session.groundRules.firstIndex(of: Words(rule)) {
            session.groundRules.remove(at: place)
        } else {
            session.groundRules.append(Words(rule))
        }
    }

    public func keep() async { if await draft.keep() { shell.back() } }
    public func discard() async { if await draft.discard() { shell.back() } }
}

/// A podcast, a course, a book, a mentor.
@MainActor @Observable public final class ActivityModel {
    public let draft: Draft
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, id: EntryId) {
        self.shell = shell
        draft = Draft(shell: shell, id: id, blank: .activity(activity: Self.blank))
    }

    static let blank = Activity(
        activity: .podcast, title: .none, minutes: nil, amhp: false, what: .none, soWhat: .none)

    public func load() async { await draft.load() }

    public func form() throws(Trouble) -> ActivityForm { try shell.forms.activity() }

    public var activity: Activity {
        get {
            switch draft.content {
            case .activity(let activity): activity
            case .reflection, .feedback, .informalSupervision, .peerSession: Self.blank
            }
        }
        set { draft.write(.activity(activity: newValue)) }
    }

    /// Minutes as typed; what is not a number leaves them as they were, and an empty field empties them.
    public var minutes: String {
        get { activity.minutes.map(String.init) ?? "" }
        set {
            if newValue.isEmpty { activity.minutes = nil }
            if let minutes = UInt32(newValue) { activity.minutes = minutes }
        }
    }

    public func keep() async { if await draft.keep() { shell.back() } }
    public func discard() async { if await draft.discard() { shell.back() } }
}
