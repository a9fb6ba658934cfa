import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

@MainActor @Suite struct LockTests {
    @Test func outOfSightItStaysOpenForTheChosenTimeAndNoLonger() {
        var timer = LockTimer(after: .seconds(60))
        #expect(timer.hears(.left, at: .seconds(10)) == .stayOpenFor(.seconds(60)))
        #expect(timer.hears(.alarm, at: .seconds(69)) == .stayOpen)
        #expect(timer.hears(.returned, at: .seconds(69)) == .stayOpen)
        #expect(timer.hears(.alarm, at: .seconds(200)) == .stayOpen)
        #expect(timer.hears(.left, at: .seconds(200)) == .stayOpenFor(.seconds(60)))
        #expect(timer.hears(.left, at: .seconds(230)) == .stayOpenFor(.seconds(60)))
        // Inactive, then in the background: the time runs from the first of them.
        #expect(timer.hears(.returned, at: .seconds(260)) == .shut)
        timer.after = .zero
        #expect(timer.hears(.left, at: .seconds(300)) == .shut)
    }

    @Test func aLockedPhoneOrASuspendedAppShutsAtOnce() {
        var timer = LockTimer(after: .seconds(60))
        #expect(timer.hears(.phoneLocked, at: .zero) == .shut)
        #expect(timer.hears(.aboutToBeSuspended, at: .zero) == .shut)
    }

    @Test func theNotebookShutsWhenTheTimeIsOverAndNothingIsLeftOnAScreen() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        await shell.jotted("The quiet after I asked about bedtimes")
        let today = TodayModel(shell: shell)
        let field = QuickJot(shell: shell)
        await today.load()
        #expect(today.showing.content?.recent.count == 1)
        field.words = "half a thou"

        shell.hears(.left)
        #expect(shell.hidden)
        phone.clock.advance(by: .seconds(59))
        #expect(shell.gate == .open)
        phone.clock.advance(by: .seconds(1))
        #expect(shell.gate == .shut(nil))  // at once, before the core has answered
        await shell.shut().value
        guard case .shut(let view?) = shell.gate else { return #expect(Bool(false), "not shut") }
        #expect(!view.open && view.stage == .passcode)
        #expect(today.showing.content == nil)
        #expect(field.words == "")
        await #expect(throws: Trouble.notebook(.Locked)) { try await shell.read { try $0.today() } }

        // What was being typed was saved first: it is a draft when the notebook opens again.
        shell.hears(.returned)
        #expect(!shell.hidden)
        try await shell.unlock(Phone.passcode)
        await today.load()
        #expect(today.showing.content?.drafts.map(\.opening) == [Words("half a thou")])
    }

    @Test func backInTimeItIsStillOpen() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        shell.hears(.left)
        phone.clock.advance(by: .seconds(30))
        shell.hears(.returned)
        phone.clock.advance(by: .seconds(600))
        #expect(shell.gate == .open)
        #expect(!shell.hidden)
    }

    @Test func theLockTimeIsTheOneThatWasChosen() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        let settings = SettingsModel(shell: shell)
        settings.lock(after: 7)
        #expect(settings.lockAfter == 60)
        settings.lock(after: 0)
        settings.choose(.dark)
        #expect(phone.settings.appearance == .dark)
        shell.hears(.left)
        #expect(shell.gate == .shut(nil))
        await shell.shut().value
    }

    @Test func wrongPasscodesAreCountedWaitedForAndEndInTheRecoveryCode() async throws {
        let phone = try Phone()
        let (first, code) = try await phone.begun()
        let id = await first.jotted("Kept through all of it")
        await first.shut().value

        let shell = try await phone.start()
        let model = LockModel(shell: shell)
        #expect(model.way == .passcode)
        await model.open(Secret(typed: "five swans at dusk"))
        #expect(model.trouble == .notebook(.WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9)))
        #expect(shell.gate != .open)
        for _ in 0..<4 { await model.open(Secret(typed: "six swans at dusk")) }
        #expect(model.trouble == .notebook(.WrongPasscode(failed: 5, waitSeconds: 30, triesLeft: 5)))
        // The core keeps the wait; the page counts it down for the eye.
        let waits = model.wait
        #expect((25...30).contains(waits))
        #expect(model.sensor == .none)
        phone.clock.advance(by: .seconds(10))
        #expect(model.wait == waits - 10)
        await model.open(Secret(typed: Phone.passcode))
        guard case .notebook(.Wait) = model.trouble else {
            return #expect(Bool(false), "\(String(describing: model.trouble))")
        }

        model.way = .recoveryCode
        await model.open(Secret(typed: code))
        #expect(model.trouble == nil)
        #expect(shell.gate == .open)
        #expect(shell.needsPasscode)  // the old one is forgotten: a new one is asked for
        let entry = EntryModel(shell: shell, id: id)
        await entry.load()
        #expect(entry.showing.content?.id == id)
    }

    /// After the tenth, and after every start from then on. The waits before it come to an hour and a half; Android's
    /// tests go through them, here the core's view is put in its mouth.
    @Test func thePageThatAsksForTheRecoveryCodeSaysWhy() async throws {
        let phone = try Phone()
        let (shell, core) = try await phone.watched()
        var view = try core.lockView()
        view.recoveryCodeNeeded = true
        view.failed = 10
        core.given["lockView"] = view
        await shell.shut().value
        await shell.lookAgain()
        let model = LockModel(shell: shell)
        #expect(model.way == .recoveryCode)
        #expect(model.trouble == .notebook(.RecoveryCodeNeeded))
        await model.open(Secret(typed: "four swans"))
        #expect(model.trouble == .notebook(.RecoveryCodeMistyped))
    }

    @Test func aMistypedRecoveryCodeIsNotAWrongOne() async throws {
        let phone = try Phone()
        let (first, code) = try await phone.begun()
        await first.shut().value
        let shell = try await phone.start()
        let model = LockModel(shell: shell)
        model.way = .recoveryCode
        await model.open(Secret(typed: String(code.dropLast()) + (code.hasSuffix("0") ? "1" : "0")))
        #expect(model.trouble == .notebook(.RecoveryCodeMistyped))
        await model.open(Secret(typed: ""))
        #expect(model.trouble == .notebook(.RecoveryCodeMistyped))
        #expect(shell.gate != .open)
    }

    @Test func aFaceOpensItUntilAnotherFaceIsEnrolled() async throws {
        let phone = try Phone(sensor: .face)
        let (shell, _) = try await phone.begun()
        let settings = SettingsModel(shell: shell)
        #expect(settings.sensor == .offered(.face))
        await settings.useSensor(Secret(typed: "not the passcode"))
        #expect(settings.trouble == .notebook(.WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9)))
        #expect(settings.sensor == .offered(.face))
        await settings.useSensor(Secret(typed: Phone.passcode))
        #expect(settings.trouble == nil)
        #expect(settings.sensor == .ready(.face))

        await shell.shut().value
        let model = LockModel(shell: shell)
        #expect(model.sensor == .ready(.face))
        phone.biometrics.failure = .cancelled
        await model.touch()
        #expect(model.trouble == nil && shell.gate != .open)
        phone.biometrics.failure = .notRecognised
        await model.touch()
        #expect(model.trouble == .biometric(.notRecognised))
        phone.biometrics.failure = nil
        await model.touch()
        #expect(shell.gate == .open)

        await shell.shut().value
        phone.biometrics.failure = .changed
        await model.touch()
        #expect(model.trouble == .biometric(.changed))
        #expect(model.sensor == .offered(.face))
        try await shell.unlock(Phone.passcode)
        #expect(shell.gate == .open)
        // The phone threw the key away, so the way in goes too.
        await shell.shut().value
        #expect(LockModel(shell: shell).sensor == .none)
    }

    @Test func theSensorKeepsAKeyOfItsOwnAndNeverThePasscode() async throws {
        let phone = try Phone(sensor: .finger)
        let (shell, _) = try await phone.begun()
        let settings = SettingsModel(shell: shell)
        await settings.useSensor(Secret(typed: Phone.passcode))
        let key = try #require(phone.biometrics.kept)
        #expect(!key.same(as: Secret(typed: Phone.passcode)) && key.lend { $0.count } == 32)

        // Another passcode is no other key; the old passcode opens nothing.
        let change = PasscodeModel(shell: shell, changing: true)
        #expect(change.step == .passcode)
        let new = "copper kettle on the step"
        await change.set(current: Secret(typed: Phone.passcode), new: Secret(typed: new), again: Secret(typed: new))
        #expect(change.trouble == nil)
        await shell.shut().value
        await #expect(throws: Trouble.notebook(.WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9))) {
            try await shell.unlock(Phone.passcode)
        }
        await LockModel(shell: shell).touch()
        #expect(shell.gate == .open)

        // Switched off: the key opens nothing, even for who kept a copy of it.
        await settings.forgetSensor()
        #expect(settings.trouble == nil && phone.biometrics.kept == nil)
        await shell.shut().value
        #expect(LockModel(shell: shell).sensor == .none)
        try phone.biometrics.keep(key)
        let model = LockModel(shell: shell)
        await model.touch()
        #expect(model.trouble != nil && shell.gate != .open && phone.biometrics.kept == nil)
    }

    @Test func aSensorThatCannotKeepTheKeyIsNoWayIn() async throws {
        let phone = try Phone(sensor: .face)
        let (shell, _) = try await phone.begun()
        phone.biometrics.kind = nil
        let settings = SettingsModel(shell: shell)
        await settings.useSensor(Secret(typed: Phone.passcode))
        #expect(settings.trouble == .biometric(.unavailable))
        #expect(try await shell.read { try $0.lockView() }.biometric == false)
    }

    @Test func aLockedPhoneSealsWithASecretThatOpensNothing() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        await eventually("the phone was given what sealing needs") { phone.keystore.sealing != nil }
        let sealing = try #require(phone.keystore.sealing)
        #expect(sealing.lend { $0.count } == 32 && !sealing.same(as: Secret(phone.keystore.secret)))
        await shell.shut().value
        let inbox = phone.folder.appendingPathComponent("inbox").path
        try sealing.lend { secret in
            try sealOnALockedPhone(
                inbox: inbox, sealingSecret: secret, id: UUID().uuidString.lowercased(), sequence: 1,
                words: Words("From the lock screen"))
        }
        try await shell.unlock(Phone.passcode)
        #expect(shell.notice?.what == .merged(1))
    }

    @Test func twoDifferentPasscodesSetNoneAndAShortOneIsRefused() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let model = PasscodeModel(shell: shell)
        #expect(model.step == .notice)
        let none = Secret(typed: "")
        await model.set(current: none, new: Secret(typed: "one swan at dusk"), again: Secret(typed: "two swans"))
        #expect(model.trouble == .passcodesDiffer)
        await model.set(current: none, new: Secret(typed: "short"), again: Secret(typed: "short"))
        guard case .notebook(.PasscodeTooShort) = model.trouble else {
            return #expect(Bool(false), "\(String(describing: model.trouble))")
        }
        #expect(shell.needsPasscode)
        // Nothing was set: the phone alone opens it still.
        await shell.shut().value
        #expect(try await phone.start().gate == .open)
    }

    @Test func aPhoneThatLostItsKeyOpensNothingAndLosesNothing() async throws {
        let phone = try Phone()
        let (first, _) = try await phone.begun()
        await first.jotted("Still here")
        await first.shut().value
        phone.keystore.lost = true
        #expect(try await phone.start().gate == .failed(.keystoreLost))
        phone.keystore.lost = false
        let again = try await phone.start()
        try await again.unlock(Phone.passcode)
        let notes = NotesModel(shell: again)
        await notes.load()
        #expect(notes.showing.content?.count == 1)
    }

    @Test func aSecretIsWipedAndPrintsOnlyItsLength() {
        var typed = Data("four swans at dusk".utf8)
        let secret = Secret(typed)
        typed.resetBytes(in: 0..<typed.count)
        #expect(secret.lend { $0 == Data("four swans at dusk".utf8) })
        var dumped = ""
        dump(secret, to: &dumped)
        for printed in ["\(secret)", String(reflecting: secret), dumped] { #expect(!printed.contains("swans")) }
        #expect("\(secret)" == "Secret(18)")
        #expect(secret.same(as: Secret(typed: "four swans at dusk")))
        #expect(!secret.same(as: Secret(typed: "four swans at dawn")))
        #expect(Secret(typed: "").isEmpty)
    }
}
