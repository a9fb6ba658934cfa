#if DEBUG
    import Foundation
    import LaybyCore

    // Stand-ins for the phone, for tests and previews. Never in a release.

    /// A clock that moves when it is told to.
    public final class HandClock: AppClock {
        public private(set) var now: Date
        public var zone: TimeZone
        public private(set) var elapsed: Duration = .zero
        private var alarms: [HandAlarm] = []

        public init(now: Date = Date(), zone: TimeZone = TimeZone(identifier: "Europe/London") ?? .gmt) {
            self.now = now
            self.zone = zone
        }

        public func after(_ wait: Duration, _ act: @escaping @MainActor () -> Void) -> any Alarm {
            let alarm = HandAlarm(at: elapsed + wait, act)
            alarms.append(alarm)
            return alarm
        }

        /// Alarms that still stand.
        public var waiting: Int { alarms.filter { !$0.over }.count }

        /// Moves on; whatever falls due on the way happens, in its order and at its time.
        public func advance(by time: Duration) {
            let until = elapsed + time
            while let next = alarms.filter({ !$0.over && $0.at <= until }).min(by: { $0.at < $1.at }) {
                move(to: next.at)
                next.ring()
            }
            move(to: until)
            alarms.removeAll { $0.over }
        }

        private func move(to time: Duration) {
            now += Double((time - elapsed).components.seconds)
            elapsed = time
        }

        private final class HandAlarm: Alarm {
            let at: Duration
            private let act: @MainActor () -> Void
            private(set) var over = false

            init(at: Duration, _ act: @escaping @MainActor () -> Void) {
                self.at = at
                self.act = act
            }

            func ring() {
                over = true
                act()
            }

            func callOff() { over = true }
        }
    }

    public final class KeystoreDouble: Keystore {
        public var secret: Data
        public var lost = false
        /// What a locked phone can read.
        public private(set) var sealing: Secret?

        public init(secret: Data = Data("keystore-secret-of-a-test-phone!".utf8)) { self.secret = secret }

        public func deviceSecret() throws(KeystoreLost) -> Data {
            if lost { throw KeystoreLost() }
            return secret
        }

        public func letLockedPhoneSeal(with secret: Secret) { sealing = secret }
    }

    public final class BiometricsDouble: Biometrics {
        public var kind: BiometricKind?
        public var failure: BiometricFailure?
        public private(set) var kept: Secret?

        public init(kind: BiometricKind? = nil) { self.kind = kind }

        public var state: BiometricState {
            guard let kind else { return .none }
            return kept == nil ? .offered(kind) : .ready(kind)
        }

        public func keep(_ key: Secret) throws(BiometricFailure) {
            if kind == nil { throw .unavailable }
            kept = key
        }

        public func release(because reason: String) async throws(BiometricFailure) -> Secret {
            if let failure {
                if failure == .changed { kept = nil }
                throw failure
            }
            guard let kept else { throw .changed }
            return kept
        }

        public func forget() { kept = nil }
    }

    public final class SpeechDouble: Speech {
        public var answer = Hearing.listening
        public private(set) var languages: [String] = []
        private var understood: (@MainActor (String) -> Void)?

        public init() {}

        public func listen(in language: String, understood: @escaping @MainActor (String) -> Void) async -> Hearing {
            languages.append(language)
            self.understood = answer == .listening ? understood : nil
            return answer
        }

        /// Somebody speaks.
        public func hears(_ words: String) { understood?(words) }
        public func stop() { understood = nil }
    }

    public final class ClipboardDouble: Clipboard {
        public private(set) var copied: [(words: String, seconds: Int)] = []
        public var held: String?

        public init() {}

        public func copy(_ words: String, seconds: Int) {
            copied.append((words, seconds))
            held = words
        }

        public func paste() -> String? { held }
    }

    /// Files: what was put away, what was shared, and what lies ready to be picked.
    public final class DocumentsDouble: Documents {
        public private(set) var saved: [Document] = []
        public private(set) var shared: [Document] = []
        public var ready: Data?
        public var turnsAway = false
        public var failure: FileTrouble?
        /// What the place does to a file between writing and reading.
        public var spoils: (Data) -> Data = { $0 }

        public init() {}

        public func save(_ document: Document) async throws(FileTrouble) -> Data? {
            if let failure { throw failure }
            if turnsAway { return nil }
            saved.append(document)
            return spoils(document.contents.value)
        }

        public func share(_ document: Document) async throws(FileTrouble) -> Bool {
            if let failure { throw failure }
            if !turnsAway { shared.append(document) }
            return !turnsAway
        }

        public func pick() async throws(FileTrouble) -> Data? {
            if let failure { throw failure }
            return ready
        }
    }

    public final class RemindersDouble: Reminders {
        public var yes = true
        public private(set) var standing: [PhoneReminder] = []

        public init() {}

        public func allowed() async -> Bool { yes }
        public func replace(with reminders: [PhoneReminder]) async { standing = reminders }
    }

    public final class ScreenDouble: PhoneScreen {
        public private(set) var awake = false
        public var guidedAccess = false
        public var carConnected = false

        public init() {}

        public func stayAwake(_ awake: Bool) { self.awake = awake }
    }

    public final class SettingsDouble: Settings {
        public var lockAfterSeconds = 60
        public var reminds = false
        public var appearance = Appearance.system
        public private(set) var counts: WidgetCounts?

        public init() {}

        public func show(_ counts: WidgetCounts) { self.counts = counts }
    }
#endif
