import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// Safe, and out: a backup proved from where it was put, brought back, everything out, and the notebook wiped.
@MainActor @Suite struct OutTests {
    @Test func aBackupIsGoodOnlyAfterItWasReadAgainAndRestored() async throws {
        let phone = try Phone()
        let (shell, code) = try await phone.begun()
        await shell.jotted("On the step")
        let backup = BackupModel(shell: shell)
        await backup.load()
        #expect(backup.showing.content == BackupState(possible: true, codeNeeded: true, proved: nil))

        // Turned away: nothing was put anywhere, and nothing is called good.
        phone.documents.turnsAway = true
        await backup.make()
        #expect(backup.step == .resting && backup.trouble == nil)
        phone.documents.turnsAway = false

        // The first one takes the code from the paper.
        await backup.make()
        #expect(backup.step == .asksCode)
        #expect(phone.documents.saved.map(\.mediaType) == ["application/age"])
        await backup.prove(Secret(typed: code.lowercased()))
        guard case .proved(let view) = backup.step else { return #expect(Bool(false), "\(backup.trouble as Any)") }
        #expect((view.entries, view.lacks) == (1, 0))
        #expect(backup.showing.content?.proved != nil && backup.showing.content?.codeNeeded == false)

        // The next needs no code; a place that spoils files is found out.
        await backup.make()
        #expect(backup.step == .proved(view) || backup.trouble == nil)
        phone.documents.spoils = { $0.dropLast(20) }
        await backup.make()
        #expect(backup.trouble == .notebook(.BackupDamaged))
        phone.documents.failure = .notWritten
        await backup.make()
        #expect(backup.trouble == .file(.notWritten))
        #expect(backup.work.thousandths == nil)
    }

    @Test func aFileMadeBeforeIsProvedByTheCodeAndByNoOther() async throws {
        let phone = try Phone()
        let (shell, code) = try await phone.begun()
        let made = try await shell.read { try $0.makeBackup() }
        let backup = BackupModel(shell: shell)
        await backup.pick()
        #expect(backup.step == .resting)
        phone.documents.ready = made.contents.value
        await backup.pick()
        #expect(backup.step == .asksCode)
        await backup.prove(Secret(typed: "not a code"))
        #expect(backup.trouble == .notebook(.RecoveryCodeMistyped) && backup.step == .asksCode)
        await backup.prove(Secret(typed: code))
        guard case .proved = backup.step else { return #expect(Bool(false), "\(backup.trouble as Any)") }
        await shell.shut().value
        #expect(backup.step == .resting)
    }

    @Test func aBackupIsBroughtBackOnAnotherPhoneAndSaysWhatWouldBeGone() async throws {
        let old = try Phone()
        let (first, code) = try await old.begun()
        let id = await first.jotted("On the step")
        let made = try await first.read { try $0.makeBackup() }

        let phone = try Phone()
        let shell = try await phone.start()
        await shell.jotted("Only here")
        let restore = RestoreModel(shell: shell)
        phone.documents.ready = made.contents.value
        await restore.pick()
        await restore.look(Secret(typed: code))
        guard case .looked(let view) = restore.step else { return #expect(Bool(false), "\(restore.trouble as Any)") }
        #expect((view.entries, view.lacks) == (1, 1) && !restore.beginsAnew)

        // What was looked into is not what is here any more: it is refused, and looked into anew.
        await shell.jotted("And this")
        await restore.restore()
        #expect(restore.trouble == .notebook(.Stale))
        await restore.look(Secret(typed: code))
        await restore.restore()
        guard case .done = restore.step else { return #expect(Bool(false), "\(restore.trouble as Any)") }
        // It opens to whoever holds the phone, so a passcode is asked for.
        #expect(shell.cover == .setPasscode)
        let notes = NotesModel(shell: try await phone.start())
        await notes.load()
        #expect(notes.showing.content?.map(\.id) == [id])
    }

    @Test func aNewPhoneBeginsFromABackupWithTheCodeThatIsOnThePaper() async throws {
        let old = try Phone()
        let (first, code) = try await old.begun()
        let id = await first.jotted("On the step")
        let made = try await first.read { try $0.makeBackup() }

        let phone = try Phone()
        let shell = try await phone.start()
        let restore = RestoreModel(shell: shell)
        phone.documents.ready = made.contents.value
        await restore.pick()
        await restore.look(Secret(typed: code))
        #expect(restore.beginsAnew)
        let new = Secret(typed: "copper kettle on the step")
        await restore.begin(passcode: new, again: Secret(typed: "copper kettle on the shelf"))
        #expect(restore.trouble == .passcodesDiffer)
        await restore.begin(passcode: Secret(typed: "short"), again: Secret(typed: "short"))
        guard case .notebook(.PasscodeTooShort) = restore.trouble else {
            return #expect(Bool(false), "\(restore.trouble as Any)")
        }
        #expect(shell.gate == .open)  // an empty notebook, as it was
        await restore.begin(passcode: new, again: new)
        guard case .done = restore.step else { return #expect(Bool(false), "\(restore.trouble as Any)") }
        #expect(shell.gate == .open && !shell.needsPasscode && shell.cover == nil)

        // The same paper opens it, and the new passcode does.
        let again = try await phone.start()
        try await again.unlock(recoveryCode: Secret(typed: code))
        await again.shut().value
        try await again.unlock("copper kettle on the step")
        let notes = NotesModel(shell: again)
        await notes.load()
        #expect(notes.showing.content?.map(\.id) == [id])
    }

    @Test func everythingIsCountedFirstAndTheSealedFileComesWithItsWordsOnce() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        await shell.jotted("I rang 07700 900142 about it")
        let out = EverythingModel(shell: shell)
        await out.load()
        #expect(out.showing.content?.entries == 1 && out.showing.content?.findings == 1)

        await out.seal(Secret(typed: "four swans at dawn"))
        guard case .notebook(.WrongPasscode) = out.trouble else { return #expect(Bool(false), "\(out.trouble as Any)") }
        #expect(phone.documents.saved == [])
        phone.documents.turnsAway = true
        await out.seal(Secret(typed: Phone.passcode))
        #expect(out.passphrase == nil)
        phone.documents.turnsAway = false
        await out.seal(Secret(typed: Phone.passcode))
        #expect(out.words.split(separator: "-").count > 3 || out.words.count > 20)
        #expect(phone.documents.saved.map { $0.fileName.hasSuffix(".json.age") } == [true])
        out.written()
        #expect(out.words == "")

        // In plain text: exactly what was counted, or nothing.
        await shell.jotted("One more")
        await out.plain(Secret(typed: Phone.passcode))
        #expect(out.trouble == .notebook(.Stale) && phone.documents.shared == [])
        #expect(out.showing.content?.entries == 2)
        await out.plain(Secret(typed: Phone.passcode))
        #expect(phone.documents.shared.map(\.mediaType) == ["application/json"])
        #expect(shell.notice?.what == .shared)
        let text = String(decoding: try #require(phone.documents.shared.last).contents.value, as: UTF8.self)
        #expect(text.contains("One more"))
    }

    @Test func aWipedNotebookLeavesNothingAndANewOneBegins() async throws {
        let phone = try Phone(sensor: .face)
        let (shell, _) = try await phone.begun()
        await shell.jotted("On the step")
        try phone.biometrics.keep(Secret(typed: Phone.passcode))
        let wipe = WipeModel(shell: shell)
        #expect(wipe.asksPasscode)
        await wipe.wipe(Secret(typed: "four swans at dawn"))
        guard case .notebook(.WrongPasscode) = wipe.trouble else {
            return #expect(Bool(false), "\(wipe.trouble as Any)")
        }
        shell.go(.settings)
        await wipe.wipe(Secret(typed: Phone.passcode))
        #expect(wipe.trouble == nil)
        #expect(shell.gate == .open && shell.needsPasscode && shell.paths == [:])
        #expect(shell.notice?.what == .wiped && phone.biometrics.kept == nil)
        let today = TodayModel(shell: try await phone.start())
        await today.load()
        #expect(today.first)
    }
}
