import Foundation
import LaybyCore
import Observation

/// Whether the notebook is open, and if not, how it is shut.
public enum Gate: Equatable, Sendable {
    /// The core has not answered yet.
    case starting
    /// Shut. `nil` for the moment between shutting and the core's answer.
    case shut(LockView?)
    case open
    /// It could not even be looked at.
    case failed(Trouble)
}

/// What holds a person's words and drops them when the notebook shuts.
@MainActor protocol Forgetting: AnyObject {
    func forget()
    /// Reads its screen again, where what it shows may have changed.
    func changed(_ kinds: [ChangeKind])
}

/// The app behind every screen, one for as long as the process lives: the notebook, the lock, where the person is,
/// and what can be taken back.
@MainActor @Observable public final class Shell {
    public private(set) var gate = Gate.starting
    public private(set) var notice: Notice?
    public private(set) var cover: Cover?
    public var tab = Tab.today
    /// What is open over each place.
    public var paths: [Tab: [Place]] = [:]
    /// No passcode is set: it opens to whoever holds this phone unlocked.
    public private(set) var needsPasscode = false
    /// The screen is wide enough for a list and what was chosen from it, side by side.
    public var sideBySide = false
    /// A car is connected, and nobody said yet that it is parked: there is nothing to write in.
    public private(set) var parkFirst = false
    /// Out of sight: the app switcher sees the cover, never a page.
    public private(set) var hidden = false

    @ObservationIgnored public let ports: Ports
    @ObservationIgnored public let say: Phrasebook
    @ObservationIgnored public let forms = Forms()
    @ObservationIgnored private let make: @MainActor (Data) throws -> any NotebookProtocol
    @ObservationIgnored private var keeper: Keeper?
    @ObservationIgnored private var lockTimer: LockTimer
    @ObservationIgnored private var lockAlarm: (any Alarm)?
    @ObservationIgnored private var noticeAlarm: (any Alarm)?
    @ObservationIgnored private var models: [WeakModel] = []
    @ObservationIgnored private(set) lazy var reminding = Reminding(shell: self)
    @ObservationIgnored private var savers: [any Draining] = []
    #if DEBUG
        /// For previews: the core never answers, so that a screen stays in the state it was given.
        @ObservationIgnored public var still = false
    #endif
    @ObservationIgnored private var shutting: Task<Void, Never>?
    @ObservationIgnored private var sensorLost = false
    /// Where to go once it is open.
    @ObservationIgnored var waitingDoor: Door?
    /// The page that begins by listening.
    @ObservationIgnored var listening: EntryId?
    @ObservationIgnored var links: [EntryId: String] = [:]

    /// How long an offer to take something back stands (`look/README.md`: ten seconds at least).
    public static let undoStands = Duration.seconds(10)

    /// `make` makes the notebook from the phone's secret; it is wiped afterwards.
    public init(
        ports: Ports, say: Phrasebook,
        make: @escaping @MainActor (Data) throws -> any NotebookProtocol
    ) {
        self.ports = ports
        self.say = say
        self.make = make
        lockTimer = LockTimer(after: .seconds(ports.settings.lockAfterSeconds))
    }

    public var language: Language { say.language }

    // MARK: - The core

    /// One call to the core, beside whatever else is going on.
    func read<T: Sendable>(
        _ work: @escaping @Sendable (any NotebookProtocol) throws -> T
    ) async throws(Trouble) -> T {
        #if DEBUG
            if still { try? await Task.sleep(for: .seconds(86_400)) }
        #endif
        do {
            return try await notebook().read(work)
        } catch {
            throw refused(error)
        }
    }

    /// One call to the core, after every write before it.
    func write<T: Sendable>(
        _ work: @escaping @Sendable (any NotebookProtocol) throws -> T
    ) async throws(Trouble) -> T {
        do {
            return try await notebook().write(work)
        } catch {
            throw refused(error)
        }
    }

    /// A write that can be taken back: said, with the way back, and every screen it touches reads again.
    func change(
        _ what: Notice.What, _ work: @escaping @Sendable (any NotebookProtocol) throws -> Changes
    ) async throws(Trouble) -> Changes {
        let changes = try await write(work)
        tell(Notice(what, undo: changes.undo))
        spread(changes)
        return changes
    }

    /// Screens read again what was changed; not the one that changed it as it was typed.
    func spread(_ changes: Changes, except author: (any Forgetting)? = nil) {
        models.removeAll { $0.model == nil }
        for held in models where held.model !== author { held.model?.changed(changes.kinds) }
    }

    private func notebook() throws -> Keeper {
        if let keeper { return keeper }
        var secret = try ports.keystore.deviceSecret()
        let made = try wiping(&secret) { try make($0) }
        let keeper = Keeper(made)
        self.keeper = keeper
        return keeper
    }

    private func refused(_ error: any Error) -> Trouble {
        let trouble = Trouble(error)
        if trouble == .notebook(.Locked), gate == .open { shut() }
        return trouble
    }

    // MARK: - The lock

    /// Looks at the notebook; begins or opens it where that needs nothing of a person.
    public func start() async {
        await shutting?.value
        do {
            let language = language
            let now = Moment(at: ports.clock.now, offsetSeconds: Int32(ports.clock.zone.secondsFromGMT()))
            let words = forms.missing
            let (look, held) = try await read { notebook in
                (try notebook.lockView(), words ? try Forms.Held(notebook, language, now: now) : nil)
            }
            if let held { forms.hold(held) }
            switch look.stage {
            case .notBegun:
                opened(try await write { try $0.begin() })
            case .provisional:
                if look.thisDevice {
                    opened(try await write { try $0.unlockWithDevice() })
                } else {
                    gate = .shut(look)
                }
            case .passcode:
                gate = .shut(look)
            }
        } catch {
            gate = .failed(error)
        }
    }

    /// Opens it with the passcode.
    public func unlock(passcode: Secret) async throws(Trouble) {
        try await enter { notebook in try passcode.lend { try notebook.unlockWithPasscode(passcode: $0) } }
    }

    /// Opens it with the key that the sensor keeps.
    public func unlock(biometric: Secret) async throws(Trouble) {
        try await enter { notebook in try biometric.lend { try notebook.unlockWithBiometric(key: $0) } }
    }

    /// The phone threw the sensor's key away: that way in is taken away when the notebook opens by another.
    func sensorLostItsKey() { sensorLost = true }

    /// Opens it with the recovery code.
    public func unlock(recoveryCode: Secret) async throws(Trouble) {
        try await enter { notebook in try recoveryCode.lend { try notebook.unlockWithRecoveryCode(code: $0) } }
    }

    private func enter(_ work: @escaping @Sendable (any NotebookProtocol) throws -> UnlockView) async throws(Trouble) {
        await shutting?.value
        do throws(Trouble) {
            opened(try await write(work))
        } catch {
            await lookAgain()
            throw error
        }
    }

    /// It is open: what came of it is said, and whatever waited for it is done.
    func opened(_ came: UnlockView) {
        gate = .open
        remember(reminding)
        needsPasscode = came.needsPasscode
        if cover == .lockedJot || cover == .lockedDictation { cover = nil }
        if came.olderHeader {
            tell(Notice(.olderHeader))
        } else if came.inboxChanged {
            tell(Notice(.inboxChanged))
        } else if came.unreadableJots > 0 {
            tell(Notice(.unreadable(Int(came.unreadableJots))))
        } else if came.mergedJots > 0 {
            tell(Notice(.merged(Int(came.mergedJots))))
        }
        // What could not be saved before it shut is saved now.
        for saver in savers { Task { await saver.drain() } }
        spreadAll()
        if let door = waitingDoor {
            waitingDoor = nil
            enter(door)
        }
        let lost = sensorLost
        sensorLost = false
        Task {
            if lost { _ = try? await write { try $0.forgetBiometric() } }
            await letLockedPhoneSeal()
        }
    }

    /// Gives the phone what sealing needs: read again each time, because the inbox may be a new one.
    private func letLockedPhoneSeal() async {
        guard let secret = try? await read({ Secret(try $0.sealingSecret().value) }) else { return }
        ports.keystore.letLockedPhoneSeal(with: secret)
    }

    /// Everything may be another now.
    func spreadAll() {
        let kinds: [ChangeKind] = [.draft, .entry, .record, .finding, .standard, .ownName, .setting]
        spread(Changes(kinds: kinds, newIds: [], newRecords: [], undo: nil))
    }

    /// The notebook was taken off the phone: nothing of it stays in memory, on the sensor or among the reminders, and
    /// a new one begins.
    func wiped() async {
        gate = .starting
        waitingDoor = nil
        for held in models { held.model?.forget() }
        savers.removeAll()
        links.removeAll()
        paths = [:]
        tab = .today
        ports.biometrics.forget()
        await ports.reminders.replace(with: [])
        ports.settings.show(WidgetCounts(waiting: 0, drafts: 0))
        await start()
        tell(Notice(.wiped))
    }

    /// Reads the lock page again: a wait has passed, or a jot was sealed.
    public func lookAgain() async {
        guard gate != .open, let look = try? await read({ try $0.lockView() }), gate != .open else { return }
        gate = .shut(look)
    }

    /// Shuts it at once: nothing is on the screen any more when this returns. What is being typed is saved before the
    /// core shuts; await the task for that.
    @discardableResult public func shut() -> Task<Void, Never> {
        if let shutting { return shutting }
        gate = .shut(nil)
        hush()
        let task = Task { await finishShutting() }
        shutting = task
        return task
    }

    private func finishShutting() async {
        for saver in savers { await saver.drain() }
        for held in models { held.model?.forget() }
        savers.removeAll { !$0.holdsWords }
        _ = try? await write { $0.lock() }
        do throws(Trouble) {
            let look = try await read { try $0.lockView() }
            gate = .shut(look)
            ports.settings.show(WidgetCounts(waiting: Int(look.waitingJots), drafts: 0))
        } catch {
            gate = .failed(error)
        }
        shutting = nil
    }

    /// What the system tells the app.
    public func hears(_ event: LockTimer.Event) {
        switch event {
        case .left, .phoneLocked, .aboutToBeSuspended: hidden = true
        case .returned:
            hidden = false
            parkFirst = ports.screen.carConnected
        case .alarm: break
        }
        lockTimer.after = .seconds(ports.settings.lockAfterSeconds)
        let verdict = lockTimer.hears(event, at: ports.clock.elapsed)
        if event == .returned {
            lockAlarm?.callOff()
            lockAlarm = nil
        }
        switch verdict {
        case .stayOpen:
            break
        case .stayOpenFor(let wait):
            lockAlarm = ports.clock.after(wait) { [weak self] in self?.hears(.alarm) }
        case .shut:
            if gate == .open { shut() }
        }
        // Without a passcode the phone alone opens it.
        if event == .returned, needsPasscode, gate != .open, cover == nil { Task { await start() } }
    }

    /// Shuts the notebook and gives the screen to somebody else. Without a passcode there is no lock to stand behind,
    /// so one is asked for first.
    func handOver(_ id: EntryId) async {
        guard !needsPasscode else { return show(.setPasscode) }
        cover = .handOver(id)
        await shut().value
    }

    /// A passcode was set: it shuts from now on.
    func passcodeWasSet() {
        needsPasscode = false
        Task { await letLockedPhoneSeal() }
    }

    // MARK: - Where the person is

    public func show(_ cover: Cover?) { self.cover = cover }

    /// The person says that the car stands.
    public func parked() { parkFirst = false }

    // MARK: - What was done

    func tell(_ notice: Notice) {
        self.notice = notice
        noticeAlarm?.callOff()
        noticeAlarm = ports.clock.after(Self.undoStands) { [weak self] in self?.hush() }
    }

    /// With a screen reader the offer stands until it is touched (look/README.md, "Parts and their states").
    public func keepNotice() { noticeAlarm?.callOff() }

    public func hush() {
        noticeAlarm?.callOff()
        notice = nil
    }

    /// Takes back what was said last.
    public func undo() async throws(Trouble) {
        guard let token = notice?.undo else { return }
        hush()
        _ = try await change(.undone) { try $0.undo(token: token) }
    }

    // MARK: - Models

    func remember(_ model: any Forgetting) {
        models.removeAll { $0.model == nil }
        models.append(WeakModel(model))
    }

    /// Words begin to pass through it: it is drained before the notebook shuts.
    func remember(_ saver: any Draining) {
        if !savers.contains(where: { $0 === saver }) { savers.append(saver) }
    }

    func release(_ saver: any Draining) { savers.removeAll { $0 === saver && !saver.holdsWords } }

    private struct WeakModel {
        weak var model: (any Forgetting)?
        init(_ model: any Forgetting) { self.model = model }
    }
}
