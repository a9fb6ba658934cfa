import Foundation
import LaybyCore

/// Where the secret lives that binds the notebook to this phone.
@MainActor public protocol Keystore: AnyObject {
    /// This phone's secret for this app: always the same, at least 16 bytes, made on first use. The caller wipes it.
    func deviceSecret() throws(KeystoreLost) -> Data
    /// Keeps what sealing needs where a locked phone can read it, for the share sheet and shortcuts. It opens nothing.
    func letLockedPhoneSeal(with secret: Secret)
}

/// The phone cannot give its secret back: only the recovery code opens the notebook.
public struct KeystoreLost: Error, Equatable {
    public init() {}
}

/// A face or a finger that stands in for typing the passcode. The core makes a key for it, a way in of its own; the
/// phone keeps that key behind the sensor, and forgets it by itself when another face or finger is enrolled. The
/// passcode is never kept.
@MainActor public protocol Biometrics: AnyObject {
    /// What this phone has, and whether it was set up for this notebook.
    var state: BiometricState { get }
    /// Keeps the key behind the sensor.
    func keep(_ key: Secret) throws(BiometricFailure)
    /// Asks for the face or the finger, and gives the key.
    func release(because reason: String) async throws(BiometricFailure) -> Secret
    /// Forgets it.
    func forget()
}

/// A phone's sensor, as far as this notebook is concerned.
public enum BiometricState: Equatable, Sendable {
    /// It has none, or nothing is enrolled.
    case none
    /// It has one, and it is not used here.
    case offered(BiometricKind)
    /// It opens the notebook.
    case ready(BiometricKind)
}

/// What the sensor looks at.
public enum BiometricKind: Equatable, Sendable, CaseIterable {
    case face
    case finger
}

/// Why the sensor did not open it. Nothing is lost by any of these: the passcode opens it still.
public enum BiometricFailure: Error, Equatable, Sendable, CaseIterable {
    /// The person turned away. Nothing is to be said.
    case cancelled
    /// It did not know them.
    case notRecognised
    /// Another face or finger was enrolled since, so the phone forgot the key.
    case changed
    /// There is no sensor now.
    case unavailable
}

/// What a spoken sentence is doing.
public enum Hearing: Equatable, Sendable, CaseIterable {
    case resting
    case listening
    /// Not on this phone; the network is never asked instead.
    case notOnThisPhone
    /// The person said no to the microphone or to speech.
    case notAllowed
}

/// Speech to words on this phone, and nowhere else.
@MainActor public protocol Speech: AnyObject {
    /// Listens until `stop`. Hands over the whole of what was understood so far, each time more is.
    func listen(in language: String, understood: @escaping @MainActor (String) -> Void) async -> Hearing
    func stop()
}

/// The clipboard: on this phone only, and for a minute.
@MainActor public protocol Clipboard: AnyObject {
    /// Copies words for `seconds`. They go to no other device.
    func copy(_ words: String, seconds: Int)
    /// What lies on it, if it is text. The system may ask the person first.
    func paste() -> String?
}

/// Files in and out, through the system's own pages: where they go is the person's to say, each time.
@MainActor public protocol Documents: AnyObject {
    /// Puts a file where the person says, and reads it again from there. None where they turned away.
    func save(_ document: Document) async throws(FileTrouble) -> Data?
    /// Offers it to other apps, through the share sheet. Whether one took it.
    func share(_ document: Document) async throws(FileTrouble) -> Bool
    /// A file that the person picks. None where they turned away.
    func pick() async throws(FileTrouble) -> Data?
}

/// Why a file did not go out or come in.
public enum FileTrouble: Error, Equatable, Sendable, CaseIterable {
    case notWritten
    case notRead
}

/// The phone's own reminders.
@MainActor public protocol Reminders: AnyObject {
    /// Asks the person, once; whether they let us.
    func allowed() async -> Bool
    /// Makes these the only ones there are.
    func replace(with reminders: [PhoneReminder]) async
}

/// What a reminder offers beside leading into Layby.
public enum ReminderAct: String, CaseIterable, Sendable {
    /// A jot, without opening the notebook.
    case jot
    /// The same line again in an hour.
    case later

    /// How long it is put off.
    public static let wait: TimeInterval = 3600

    public func words(_ say: Phrasebook) -> String {
        switch self {
        case .jot: say(.actJot)
        case .later: say(.reminderLater)
        }
    }
}

/// One reminder: neutral words, never one of an entry's.
public struct PhoneReminder: Equatable, Sendable {
    public let id: String
    public let at: DateComponents
    public let title: String

    public init(id: String, at: DateComponents, title: String) {
        self.id = id
        self.at = at
        self.title = title
    }
}

/// The screen itself.
@MainActor public protocol PhoneScreen: AnyObject {
    /// Keeps it from going dark.
    func stayAwake(_ awake: Bool)
    /// Whether the phone is connected to a car's own screen. Whether the car moves, no app is told.
    var carConnected: Bool { get }
    /// Whether Guided Access holds this phone in this app now.
    var guidedAccess: Bool { get }
}

/// What a shell remembers beside the notebook. Never a word that a person wrote.
@MainActor public protocol Settings: AnyObject {
    /// Seconds out of sight after which the notebook shuts.
    var lockAfterSeconds: Int { get set }
    /// The phone reminds of what falls due.
    var reminds: Bool { get set }
    /// The look, whatever the system's.
    var appearance: Appearance { get set }
    /// What widgets show: counts.
    func show(_ counts: WidgetCounts)
}

/// Light or dark.
public enum Appearance: String, CaseIterable, Sendable {
    case system
    case light
    case dark
}

/// All that a widget ever learns: numbers.
public struct WidgetCounts: Codable, Equatable, Sendable {
    /// Sealed jots waiting.
    public var waiting: Int
    /// Drafts not kept yet.
    public var drafts: Int

    public init(waiting: Int, drafts: Int) {
        self.waiting = waiting
        self.drafts = drafts
    }
}

/// Everything of the phone that a model may touch.
@MainActor public struct Ports {
    public let clock: any AppClock
    public let keystore: any Keystore
    public let biometrics: any Biometrics
    public let speech: any Speech
    public let clipboard: any Clipboard
    public let documents: any Documents
    public let reminders: any Reminders
    public let screen: any PhoneScreen
    public let settings: any Settings

    public init(
        clock: any AppClock, keystore: any Keystore, biometrics: any Biometrics, speech: any Speech,
        clipboard: any Clipboard, documents: any Documents, reminders: any Reminders, screen: any PhoneScreen,
        settings: any Settings
    ) {
        self.clock = clock
        self.keystore = keystore
        self.biometrics = biometrics
        self.speech = speech
        self.clipboard = clipboard
        self.documents = documents
        self.reminders = reminders
        self.screen = screen
        self.settings = settings
    }
}
