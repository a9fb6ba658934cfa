import Foundation
import LaybyCore
import Testing

@Suite final class CanaryTests {
    private let phone: Phone
    private let copies: URL

    init() throws {
        phone = try Phone(keystoreSecret: Canary.keystore)
        copies = phone.folder.appendingPathExtension("copies")
        try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: copies) }

    @Test func theScannerFindsEveryPlantedWordInEveryForm() throws {
        let scanner = Scanner(planted: Canary.known)
        let folder = copies.appendingPathComponent("control/deep")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("file")
        for word in Canary.known {
            for form in Scanner.forms(word) {
                try (Data((0..<333).map { UInt8($0 % 7 * 31) }) + form + Data(count: 99)).write(to: file)
                #expect(try scanner.found(under: copies) == ["\(word) in control/deep/file"])
            }
            var dumped = ""
            dump(Data(word.utf8), to: &dumped)
            #expect(scanner.found(dumped) == [word])
            #expect(scanner.found("Words(\(word.uppercased()))") == [word])
            #expect(scanner.found(Words("a \(word) b").value) == [word])
            #expect(scanner.found("\(Words("a \(word) b"))") == [])
        }
        try FileManager.default.moveItem(at: file, to: folder.appendingPathComponent(Canary.kept))
        #expect(try scanner.found(under: copies).contains("\(Canary.kept) in control/deep/\(Canary.kept)"))
    }

    @Test func noPlantedWordIsPrintedThrownLoggedOrWritten() async throws {
        var codes: [String] = []
        let notebook = WatchedNotebook(try phone.notebook())
        let output = try await captured {
            print("control: printed by the journey")
            FileHandle.standardError.write(Data("control: written by native code\n".utf8))
            do { codes = try await travel(notebook) } catch { Issue.record(error) }
        }
        let text = String(decoding: output, as: UTF8.self)

        // The net was where it should be: both outputs, every method of the facade, every view there is.
        for control in ["control: printed by the journey", "control: written by native code"] {
            #expect(text.contains(control))
        }
        #expect(text.contains("WrongPasscode(failed: 1"))
        #expect(text.contains("WordsInBytes(39)"))  // a recovery code
        for view in views { #expect(text.contains("LaybyCore.\(view)("), "no \(view) was printed") }
        #expect(try facade().subtracting(notebook.called) == [])

        #expect(codes.prefix(2).map(\.count) == [39, 39] && codes.count == 3)  // and the passphrase of everything
        let plain = codes.map { $0.replacing("-", with: "") }
        let scanner = Scanner(planted: Canary.known + codes + plain)
        #expect(codes.first.map { scanner.found("control: \($0)") == [$0] } == true)
        #expect(scanner.found(output) == [])

        let names = try [phone.folder, copies].flatMap { try FileManager.default.subpathsOfDirectory(atPath: $0.path) }
        for name in ["header", "attempts", "notebook.db", "notebook.db-wal", "recipient"] {
            #expect(names.contains { $0.hasSuffix(name) })
        }
        #expect(try scanner.found(under: phone.folder) == [])
        #expect(try scanner.found(under: copies) == [])
    }

    private let views = [
        "Changes", "CheckView", "CopyBox", "CopySheetView", "Document", "DraftCard", "EntryCard", "EntryView",
        "FindingView", "LockView", "Moment", "NotesView", "RecordBox", "RecordCard", "RecordSource", "RecordView",
        "Reflection", "InformalSupervision", "ChecklistAnswer", "EntryDetails", "PromptAnswer", "SearchHit",
        "SearchView", "TextSpan", "TodayView", "UnlockView", "BackupState", "BackupView", "EverythingView",
        "ExportedEverything", "RemindersView", "Reminder", "CraftView", "QueueView", "YearView", "RulesView",
        "RecordBinCard", "OwnNameView", "RetentionView", "ReflectionForm", "ChecklistForm", "DetailsForm", "CareWords",
        "FirstEntryWords", "MadeDocument", "ImportView", "AccountView", "OutboxView", "OutboxItem", "DeliveryView",
        "LeavingView", "LeavingAccount",
    ]

    /// The facade's methods, out of the generated protocol.
    private func facade() throws -> Set<String> {
        let file = URL(fileURLWithPath: #filePath)
            .appendingPathComponent("../../../Sources/LaybyCore/Generated/LaybyCore.swift").standardized
        let generated = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(generated.range(of: "public protocol NotebookProtocol"))
        let end = try #require(generated.range(of: "\n}", range: start.upperBound..<generated.endIndex))
        let methods = generated[start.upperBound..<end.lowerBound].matches(of: /func (\w+)\(/).map { String($0.1) }
        #expect(methods.count > 20)
        return Set(methods)
    }

    private func refused(_ expected: NotebookError, _ work: () throws -> Any) {
        do {
            spill(try work())
            Issue.record("not refused: \(expected)")
        } catch {
            print("refused:")
            spill(error)
            #expect(error as? NotebookError == expected)
        }
    }

    /// A whole journey full of failures. The recovery codes it was given, the first of them replaced.
    private func travel(_ notebook: WatchedNotebook) async throws -> [String] {
        refused(.DeviceSecretTooShort) {
            try Notebook(folder: phone.folder.path, inbox: nil, keystoreSecret: Data(Canary.keystore.utf8.prefix(15)))
        }
        refused(.NotBegun) { try notebook.unlockWithDevice() }
        _ = try notebook.begin()
        refused(.AlreadyBegun) { try notebook.begin() }
        _ = try notebook.unlockWithDevice()

        // Jotting, and finding it again.
        let kept = notebook.mintId()
        _ = try notebook.saveDraft(id: kept, content: reflection("The walk with \(Canary.kept) and what was said"))
        _ = try notebook.keep(id: kept)
        let draft = notebook.mintId()
        _ = try notebook.saveDraft(id: draft, content: reflection("\(Canary.draft) at the gate"))
        _ = try notebook.saveDraft(id: kept, content: reflection("The walk with \(Canary.kept) and \(Canary.draft)"))
        _ = try notebook.today()
        _ = try notebook.entry(id: kept)
        _ = try notebook.entry(id: draft)
        _ = try notebook.notes(cursor: nil, limit: 10)
        _ = try notebook.search(query: Words(Canary.kept), cursor: nil, limit: 10)
        _ = try notebook.search(query: Words("\"\(Canary.query) AND ("), cursor: nil, limit: 10)
        refused(.NotACursor) { try notebook.notes(cursor: Canary.misplaced, limit: 10) }
        refused(.NotACursor) { try notebook.search(query: Words("x"), cursor: Canary.misplaced, limit: 10) }
        refused(.NotAnId) { try notebook.entry(id: Canary.misplaced) }
        refused(.NotFound(what: .entry)) { try notebook.entry(id: notebook.mintId()) }
        refused(.TooLong(limit: 1 << 20)) {
            try notebook.saveDraft(id: draft, content: reflection(String(repeating: Canary.draft, count: 100_000)))
        }
        let discarded = try #require(try notebook.discardDraft(id: kept).undo)
        _ = try notebook.undo(token: discarded)
        refused(.NotFound(what: .entry)) { try notebook.deleteEntry(id: notebook.mintId()) }
        _ = try notebook.undo(token: #require(try notebook.deleteEntry(id: draft).undo))
        _ = try notebook.undo(token: #require(try notebook.deleteEntry(id: kept).undo))
        refused(.UndoGone) { try notebook.undo(token: discarded) }
        let sure = Confidence(capability: "pcf:knowledge", before: 2, after: 4)
        _ = try notebook.saveDetails(
            id: kept,
            details: EntryDetails(
                theme: "learning", theory: Words(Canary.kept), standards: ["2.5"], confidence: [sure],
                keepUntil: "2027-11-30", riskConsidered: true))
        _ = try notebook.setHappened(id: kept, happened: notebook.entry(id: kept).happened)
        _ = try notebook.changeFrame(id: kept, frame: .driscoll)
        _ = try notebook.entry(id: kept)
        spill(checklist(Canary.kept, butWhy: Canary.draft))
        let gone = notebook.mintId()
        _ = try notebook.saveDraft(id: gone, content: reflection(Canary.kept))
        _ = try notebook.keep(id: gone)
        _ = try notebook.deleteEntry(id: gone)
        _ = try notebook.bin()
        _ = try notebook.restoreEntry(id: gone)
        _ = try notebook.eraseEntry(id: gone)

        // The standards, and a wording pasted from the regulator's page.
        let page = Words("2.7 Consider \(Canary.kept) and agree what to do.")
        let compared = try notebook.compareWording(text: page)
        _ = try notebook.acceptWording(text: page, fingerprint: compared.fingerprint, numbers: ["2.7"])
        _ = try notebook.element(number: "2.7", language: .english)
        _ = try notebook.standards(language: .welsh)
        _ = try notebook.findStandards(query: Words(Canary.query), language: .english)
        _ = try notebook.forgetWording(number: "2.7")
        refused(.NotFound(what: .standard)) { try notebook.element(number: Canary.misplaced, language: .english) }
        spill(reflection(Canary.kept))
        spill(try checkText(text: Words("Write to \(Canary.email) soon")))

        // A record, the check and the ways out.
        _ = try notebook.keep(id: kept)
        let record = try #require(try notebook.craft(sources: [kept]).newIds.first)
        let learnt = Words("Use \(Canary.email) for \(Canary.box)")
        _ = try notebook.answer(id: record, field: "learnt", words: learnt)
        refused(.NotADate) { try notebook.answer(id: record, field: "date", words: Words(Canary.box)) }
        refused(.NotFound(what: .field)) {
            try notebook.answer(id: record, field: Canary.misplaced, words: Words("x"))
        }
        _ = try notebook.record(id: record)
        _ = try notebook.records()
        refused(.Unanswered(findings: 2)) { try notebook.copySheet(id: record) }
        refused(.Unanswered(findings: 2)) { try notebook.markdown(id: record) }
        let fingerprint = try notebook.check(id: record).fingerprint
        let finding = try #require(try notebook.check(id: record).findings.first { $0.kind == .email })
        refused(.Stale) {
            try notebook.replaceFinding(
                id: record, fingerprint: Canary.misplaced, field: finding.field, span: finding.span,
                with: Words(Canary.replacement))
        }
        refused(.NotFound(what: .finding)) {
            try notebook.keepFinding(
                id: record, fingerprint: fingerprint, field: Canary.misplaced, span: finding.span,
                because: Words(Canary.reason))
        }
        for found in try notebook.check(id: record).findings {
            _ = try notebook.keepFinding(
                id: record, fingerprint: fingerprint, field: found.field, span: found.span,
                because: Words(Canary.reason))
        }
        _ = try notebook.check(id: record)
        _ = try notebook.copySheet(id: record)
        _ = try notebook.markdown(id: record)
        _ = try notebook.replaceFinding(
            id: record, fingerprint: fingerprint, field: finding.field, span: finding.span,
            with: Words(Canary.replacement))
        _ = try notebook.copySheet(id: record)
        try travelThroughTheYear(notebook, record: record, kept: kept)
        try await carryOut(notebook, record: record)
        try notebook.startInspection()
        _ = try notebook.inspection()
        try notebook.cancelInspection()

        // Keys, and doors that stay shut.
        refused(.PasscodeTooShort(minimum: 6)) { try notebook.setPasscode(new: Data("short".utf8)) }
        try notebook.setPasscode(new: Data(Canary.passcode.utf8))
        refused(.CurrentPasscodeNeeded) { try notebook.setPasscode(new: Data(Canary.wrongPasscode.utf8)) }
        let replaced = try notebook.issueRecoveryCode().value
        let code = try notebook.issueRecoveryCode().value
        refused(.WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9)) {
            try notebook.enrolBiometric(passcode: Data(Canary.wrongPasscode.utf8))
        }
        let finger = try notebook.enrolBiometric(passcode: Data(Canary.passcode.utf8)).value
        let passphrase = try travelOutAndBack(notebook, record: record, replaced: replaced, code: code)
        notebook.lock()
        _ = try notebook.lockView()
        refused(.Locked) { try notebook.search(query: Words(Canary.query), cursor: nil, limit: 10) }
        refused(.Locked) { try notebook.saveDraft(id: draft, content: reflection(Canary.draft)) }
        refused(.NotSet) { try notebook.unlockWithDevice() }
        refused(.WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9)) { try notebook.unlock(Canary.wrongPasscode) }
        refused(.WrongBiometricKey) { try notebook.unlockWithBiometric(key: finger.dropLast()) }
        _ = try notebook.unlockWithBiometric(key: finger)
        try notebook.forgetBiometric()
        notebook.lock()
        refused(.WrongRecoveryCode) { try notebook.unlockWithRecoveryCode(code: replaced) }
        refused(.RecoveryCodeMistyped) { try notebook.unlockWithRecoveryCode(code: code.dropLast()) }
        let sealed = checklist(Canary.sealed, butWhy: Canary.sealed)
        try notebook.sealEntry(id: notebook.mintId(), sequence: 1, content: sealed)
        try notebook.sealJot(id: notebook.mintId(), sequence: 1, words: Words("Sealed: \(Canary.sealed)"))
        refused(.TooLong(limit: 1 << 20)) {
            let words = Words(String(repeating: Canary.sealed, count: 100_000))
            return try notebook.sealJot(id: notebook.mintId(), sequence: 1, words: words)
        }
        let sealing = try notebook.sealingSecret().value
        try sealOnALockedPhone(
            inbox: phone.folder.appendingPathComponent("inbox").path, sealingSecret: sealing, id: notebook.mintId(),
            sequence: 1, words: Words("Sealed: \(Canary.sealed)"))
        let recipient = phone.folder.appendingPathComponent("inbox/recipient")
        let honest = try Data(contentsOf: recipient)
        try Data(honest.reversed()).write(to: recipient)
        refused(.InboxChanged) {
            try notebook.sealJot(id: notebook.mintId(), sequence: 1, words: Words(Canary.sealed))
        }
        try honest.write(to: recipient)

        // Copies of the folder: on another phone, damaged, cut short.
        func copy(_ name: String) throws -> URL {
            let folder = copies.appendingPathComponent(name)
            try FileManager.default.copyItem(at: phone.folder, to: folder)
            return folder
        }
        func watched(_ folder: URL, _ secret: String) throws -> WatchedNotebook {
            WatchedNotebook(try Notebook(folder: folder.path, inbox: nil, keystoreSecret: Data(secret.utf8)))
        }
        let elsewhere = try watched(copy("another"), Canary.otherKeystore)
        _ = try elsewhere.lockView()
        refused(.AnotherDevice) { try elsewhere.unlock(Canary.passcode) }
        _ = try elsewhere.unlockWithRecoveryCode(code: code)
        let damaged = try copy("damaged")
        let header = damaged.appendingPathComponent("vault/header")
        var bytes = try Data(contentsOf: header)
        bytes[bytes.count / 2] = 0
        try bytes.write(to: header)
        refused(.Damaged(what: .header)) { try watched(damaged, Canary.keystore).unlock(Canary.passcode) }
        let cut = try copy("cut")
        let database = cut.appendingPathComponent("vault/notebook.db")
        try Data(contentsOf: database).prefix(5000).write(to: database)
        try? FileManager.default.removeItem(at: cut.appendingPathComponent("vault/notebook.db-wal"))
        refused(.Damaged(what: .databaseTruncated)) { try watched(cut, Canary.keystore).unlock(Canary.passcode) }

        // And in again. Left open, so that the write-ahead log is there to be read.
        try notebook.unlock(Canary.passcode)
        try notebook.changePasscode(current: Data(Canary.passcode.utf8), new: Data(Canary.newPasscode.utf8))
        notebook.lock()
        try notebook.unlock(Canary.newPasscode)
        _ = try notebook.search(query: Words(Canary.sealed), cursor: nil, limit: 10)
        _ = try notebook.saveDraft(id: draft, content: reflection("\(Canary.draft) once more"))
        return [replaced, code, passphrase].map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words of every screen; the year, the queue, lists by filter, a record to the bin and back, the own list.
    private func travelThroughTheYear(_ notebook: WatchedNotebook, record: RecordId, kept: EntryId) throws {
        _ = try notebook.reflectionForm(language: .english)
        _ = try notebook.feedbackForm(language: .welsh)
        _ = try notebook.handOverForm(language: .english)
        _ = try notebook.checklistForm(wording: .childrensHearing, due: "2026-11-24", language: .welsh)
        _ = try notebook.peerForm(language: .english)
        _ = try notebook.activityForm(language: .english)
        let happened = try notebook.entry(id: kept).happened
        _ = try notebook.details(id: kept, language: .english)
        _ = try notebook.detailsForm(kind: .reflection, happened: happened, language: .english)
        _ = try notebook.careWords(language: .english)
        _ = try notebook.licences()
        _ = try notebook.answerFirstEntry(employer: .asked)
        _ = try notebook.firstEntryWords(language: .english)
        refused(.NotFound(what: .code)) { try notebook.setRetention(kind: .reflection, option: Canary.misplaced) }
        _ = try notebook.keepUntil(ids: [kept], until: "2027-11-30")
        _ = try notebook.retention(language: .english)
        _ = try notebook.putRetentionAway()

        _ = try notebook.crafting(id: record)
        _ = try notebook.goTo(id: record, field: "learnt")
        refused(.NotFound(what: .field)) { try notebook.goTo(id: record, field: Canary.misplaced) }
        refused(.NotFound(what: .peerTalk)) { try notebook.fillPeer(id: record, talk: kept) }
        let filter = NotesFilter(kind: nil, theme: "learning", standard: "2.5", crafted: true)
        let misplaced = NotesFilter(kind: nil, theme: Canary.misplaced, standard: nil, crafted: nil)
        refused(.NotFound(what: .code)) { try notebook.notesBy(filter: misplaced, cursor: nil, limit: 10) }
        _ = try notebook.notesBy(filter: filter, cursor: nil, limit: 10)
        refused(.NotACursor) { try notebook.notesBy(filter: filter, cursor: Canary.misplaced, limit: 10) }
        _ = try notebook.craftQueue()
        _ = try notebook.markRecorded(id: record, on: "2026-01-05")
        _ = try notebook.unmarkRecorded(id: record)
        _ = try notebook.year(registrationYear: nil)
        let spare = try #require(try notebook.craft(sources: [kept]).newRecords.first)
        _ = try notebook.deleteRecord(id: spare)
        _ = try notebook.recordBin()
        _ = try notebook.restoreRecord(id: spare)
        _ = try notebook.eraseRecord(id: spare)
        refused(.NotFound(what: .code)) { try notebook.setNation(nation: Canary.misplaced) }
        _ = try notebook.setNation(nation: "england")
        _ = try notebook.setBoxLimit(field: "learnt", characters: 500)
        _ = try notebook.rules()
        _ = try notebook.addOwnName(name: Words(Canary.reason), listed: .neverName)
        _ = try notebook.lookOver(text: Words("Spoke with \(Canary.reason) and \(Canary.kept)"))
        _ = try notebook.removeOwnName(id: #require(try notebook.ownNames().first).id)
        _ = try notebook.answer(id: record, field: "impact", words: Words("Rang 07700 900142 about it"))
        let shown = try notebook.crafting(id: record).check
        let phone = try #require(shown.findings.first { $0.field == "impact" })
        _ = try notebook.takeBetterWords(
            id: record, fingerprint: shown.fingerprint, field: phone.field, span: phone.span)
    }

    /// Documents, a portfolio out and in, statements; a record store that nobody answers for, and what waits for it.
    private func carryOut(_ notebook: WatchedNotebook, record: RecordId) async throws {
        let chosen = DocumentScope.chosen(records: [record])
        let options = DocumentOptions(
            language: .welsh, name: Words(Canary.reason), registrationNumber: Words(Canary.query), standards: true,
            jottings: [])
        for format in [DocumentFormat.pdf, .word] {
            _ = try notebook.document(scope: chosen, format: format, options: options)
        }
        refused(.NotFound(what: .record)) {
            try notebook.document(scope: .year(holding: "1999-06-01"), format: .pdf, options: options)
        }
        let holder = StatementActor(
            homePage: Words("https://\(Canary.store).example.org"), name: Words(Canary.holder))
        _ = try notebook.statements(scope: chosen, actor: holder, language: .english)
        refused(.NotAnActor) {
            let nobody = StatementActor(homePage: Words(Canary.store), name: holder.name)
            return try notebook.statements(scope: chosen, actor: nobody, language: .english)
        }
        _ = try notebook.recordsJson(scope: chosen, options: options)
        let portfolio = try notebook.leap2a(scope: chosen, options: options).contents.value
        _ = try notebook.importLeap2a(archive: portfolio)
        refused(.ImportRefused(why: .notAnArchive)) {
            try notebook.importLeap2a(archive: Data(Canary.sealed.utf8))
        }

        // The discard port: nobody listens, and nothing leaves this machine.
        var account = NewAccount(
            address: Words("http://\(Canary.store).example.org"), user: Words(Canary.holder), actor: holder,
            language: .english)
        let secret = Data(Canary.storeSecret.utf8)
        refused(.NotAStoresAddress) { try notebook.addAccount(account: account, secret: secret) }
        account.address = Words("https://127.0.0.1:9/\(Canary.store)")
        refused(.NotCredentials) { try notebook.addAccount(account: account, secret: Data()) }
        let id = try #require(try notebook.addAccount(account: account, secret: secret).newIds.first)
        _ = try notebook.setCredentials(account: id, user: Words(Canary.holder), secret: secret)
        _ = try notebook.accounts()
        _ = try notebook.leaving(scope: chosen)
        refused(.NotFound(what: .record)) { try notebook.leaving(scope: .year(holding: "1999-06-01")) }
        let source = try #require(try notebook.record(id: record).sources.first)
        let blank = try #require(try notebook.craft(sources: [source.id]).newRecords.first)
        refused(.Incomplete(boxes: 2)) { try notebook.queueRecord(account: id, record: blank) }
        _ = try notebook.deleteRecord(id: blank)
        _ = try notebook.eraseRecord(id: blank)
        let unsent = try #require(try notebook.queueRecord(account: id, record: record).newIds.first)
        _ = try notebook.withdraw(statement: unsent)
        let statement = try #require(try notebook.queueRecord(account: id, record: record).newIds.first)
        _ = try await notebook.testAccount(account: id)
        _ = try await notebook.deliver()
        notebook.cancelDelivery()
        refused(.AlreadySent) { try notebook.withdraw(statement: statement) }
        _ = try notebook.sendAgain(statement: statement)
        _ = try notebook.retractRecord(account: id, record: record)
        _ = try notebook.outbox()
        _ = try notebook.removeAccount(account: id)
        refused(.NotFound(what: .account)) { try notebook.removeAccount(account: id) }
    }

    /// What falls due; everything, out; a backup, proved and put back, here and on a new phone. The passphrase that
    /// everything left under.
    private func travelOutAndBack(
        _ notebook: WatchedNotebook, record: RecordId, replaced: Data, code: Data
    ) throws -> Data {
        _ = try notebook.setProtectedTime(time: .week(day: .friday, hour: 14, minute: 30))
        refused(.NotAMoment) { try notebook.setProtectedTime(time: .week(day: .friday, hour: 25, minute: 0)) }
        _ = try notebook.reminders()
        _ = try notebook.calendar(language: .welsh)
        _ = try notebook.plainText(id: record)
        _ = try notebook.yearCsv(within: "2026-06-01")
        refused(.NotADate) { try notebook.yearCsv(within: Canary.misplaced) }
        let everything = try notebook.everythingView()
        let passcode = Data(Canary.passcode.utf8)
        let sealed = try notebook.exportEverything(passcode: passcode)
        _ = try notebook.exportEverythingInPlainText(passcode: passcode, fingerprint: everything.fingerprint)
        refused(.Stale) {
            try notebook.exportEverythingInPlainText(passcode: passcode, fingerprint: Canary.misplaced)
        }
        _ = try notebook.backupState()
        let backup = try notebook.makeBackup().contents.value
        refused(.TypeRecoveryCode) { try notebook.proveLastBackup(backup: backup) }
        refused(.WrongRecoveryCode) { try notebook.proveBackup(backup: backup, code: replaced) }
        _ = try notebook.proveBackup(backup: backup, code: code)
        _ = try notebook.proveLastBackup(backup: backup)
        let inside = try notebook.lookIntoBackup(backup: backup, code: code)
        var broken = backup
        broken[broken.count - 9] ^= 1
        refused(.BackupDamaged) { try notebook.lookIntoBackup(backup: broken, code: code) }
        refused(.Stale) { try notebook.restoreOver(backup: backup, code: code, accepting: Canary.misplaced) }
        _ = try notebook.restoreOver(backup: backup, code: code, accepting: inside.fingerprint)
        let folder = copies.appendingPathComponent("restored")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let secret = Data(Canary.otherKeystore.utf8)
        let restored = WatchedNotebook(try Notebook(folder: folder.path, inbox: nil, keystoreSecret: secret))
        _ = try restored.restore(backup: backup, code: code, newPasscode: Data(Canary.newPasscode.utf8))
        restored.lock()
        refused(.Locked) { try restored.wipe(passcode: Data(Canary.newPasscode.utf8)) }
        notebook.join(restored)
        spill(try backupIdentity(code: code))
        _ = notebook.task()
        notebook.cancelTask()
        return sealed.passphrase.value
    }
}
