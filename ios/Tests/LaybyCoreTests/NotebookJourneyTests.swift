import Foundation
import LaybyCore
import Testing

/// What a person does with the notebook, step by step as in NotebookJourneyTest.kt.
@Suite final class NotebookJourneyTests {
    private let phone: Phone
    private let passcode = "four swans at dusk"

    init() throws { phone = try Phone() }

    @Test func aDraftSavedBeforeAnyPasscodeComesBackWhenTheAppIsStartedAgain() throws {
        func theFirstEvening() throws -> EntryId {
            let notebook = try phone.notebook()
            #expect(try notebook.lockView().stage == .notBegun)
            #expect(throws: NotebookError.NotBegun) { try notebook.unlockWithDevice() }
            #expect(try notebook.begin().needsPasscode)
            let id = notebook.mintId()
            let first = try notebook.saveDraft(id: id, content: reflection("He said"))
            #expect(first.newIds == [id])
            #expect(first.kinds == [.draft])
            #expect(try notebook.saveDraft(id: id, content: reflection("He said it himself")).newIds == [])
            return id
        }
        let id = try theFirstEvening()

        let notebook = try phone.notebook()
        #expect(try notebook.lockView().stage == .provisional)
        #expect(try !notebook.lockView().open)
        #expect(try notebook.unlockWithDevice().needsPasscode)
        let drafts = try notebook.today().drafts
        #expect(drafts.map(\.id) == [id])
        #expect(drafts.map(\.opening) == [Words("He said it himself")])

        let kept = try notebook.keep(id: id)
        #expect(Set(kept.kinds) == [.draft, .entry])
        let entry = try notebook.entry(id: id)
        #expect(entry.words == "He said it himself")
        #expect(!entry.draft)
        #expect(try notebook.today().drafts == [])
        #expect(try notebook.notes(cursor: nil, limit: 10).cards.map(\.id) == [id])
    }

    @Test func aLockedNotebookShowsNothingTakesAJotAndHoldsItOnceAfterUnlock() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let id = try notebook.kept("Waited on the step")
        try notebook.setPasscode(new: Data(passcode.utf8))
        #expect(try notebook.issueRecoveryCode().value.split(separator: UInt8(ascii: "-")).count == 8)
        notebook.lock()

        let shut = try notebook.lockView()
        #expect(shut.stage == .passcode)
        #expect(!shut.open)
        #expect(shut.recoveryCode && shut.thisDevice)
        #expect(throws: NotebookError.Locked) { try notebook.today() }
        #expect(throws: NotebookError.Locked) { try notebook.notes(cursor: nil, limit: 10) }
        #expect(throws: NotebookError.Locked) { try notebook.search(query: Words("step"), cursor: nil, limit: 10) }
        #expect(throws: NotebookError.Locked) { try notebook.entry(id: id) }
        #expect(throws: NotebookError.Locked) { try notebook.records() }
        #expect(throws: NotebookError.Locked) { try notebook.saveDraft(id: id, content: reflection("not now")) }
        #expect(throws: NotebookError.Locked) { try notebook.craft(sources: [id]) }
        #expect(throws: NotebookError.Locked) { try notebook.issueRecoveryCode() }
        #expect(throws: NotebookError.NotSet) { try notebook.unlockWithDevice() }

        let jot = notebook.mintId()
        try notebook.sealJot(id: jot, sequence: 1, words: Words("On the bus"))
        let first = phone.folder.appendingPathComponent("inbox/\(jot).1")
        let sealed = try Data(contentsOf: first)
        try notebook.sealJot(id: jot, sequence: 2, words: Words("On the bus 🚌 home"))
        #expect(!FileManager.default.fileExists(atPath: first.path))
        try sealed.write(to: first)  // as if the battery had died before it was removed
        #expect(try notebook.lockView().waitingJots == 1)

        #expect(throws: NotebookError.WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9)) {
            try notebook.unlock("five swans at dusk")
        }
        #expect(try notebook.lockView().failed == 1)
        #expect(throws: NotebookError.Locked) { try notebook.today() }

        let opened = try notebook.unlock(passcode)
        #expect(opened.mergedJots == 1)
        #expect(opened.waitingJots == 0 && opened.unreadableJots == 0)
        #expect(!opened.needsPasscode && !opened.inboxChanged && !opened.olderHeader)
        #expect(try notebook.lockView().failed == 0)
        #expect(try notebook.entry(id: jot).words == "On the bus 🚌 home")
        #expect(try Set(notebook.notes(cursor: nil, limit: 10).cards.map(\.id)) == [id, jot])

        notebook.lock()
        notebook.lock()
        #expect(try notebook.unlock(passcode).mergedJots == 0)
        #expect(try notebook.today().entries == 2)
    }

    @Test func searchFindsAccentsAndBeginningsAndMarksThemInTheWordsAsWritten() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let cafe = try notebook.kept("🙂👩‍👩‍👧 Tŷ bach: she chose the café by the door, not Łódź. CAFE\u{301}!")
        let other = try notebook.kept("Nothing of the kind")
        func found(_ typed: String) throws -> [SearchHit] {
            try notebook.search(query: Words(typed), cursor: nil, limit: 10).hits
        }
        func marked(_ typed: String) throws -> [[UInt16]] {
            let hit = try #require(try found(typed).first)
            return hit.matches.map { $0.of(hit.snippet.value) }
        }
        #expect(try marked("ty ") == ["Tŷ".units])
        #expect(try marked("lod") == ["Łódź".units])
        #expect(try marked("cafe ") == ["café".units, "CAFE\u{301}".units])
        #expect(try marked("CAFÉ do") == ["café".units, "door".units, "CAFE\u{301}".units])
        #expect(try marked("\"bach she\"") == ["bach".units, "she".units])
        #expect(try found("Tŷ").map(\.id) == [cafe])
        #expect(try found("kind").map(\.id) == [other])
        for nothing in ["", "\"", "AND OR (", "🙂", "*", "caf "] {
            #expect(try found(nothing) == [], "\(nothing)")
        }

        let first = try notebook.search(query: Words("the"), cursor: nil, limit: 1)
        #expect(first.hits.map(\.id) == [other])
        let second = try notebook.search(query: Words("the"), cursor: first.next, limit: 1)
        #expect(second.hits.map(\.id) == [cafe])
        #expect(second.next == nil)
    }

    @Test func aJotBecomesARecordAndLeavesOnlyWhenTheCheckIsAnswered() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let earliest = londonDate()
        let jot = try notebook.kept("I waited, and let the silence be 🙂")
        let id = try #require(try notebook.craft(sources: [jot]).newIds.first)
        let begun = try notebook.record(id: id)
        let date = try #require(begun.box("date"))
        #expect(begun.box("description") == "I waited, and let the silence be 🙂")
        #expect((earliest...londonDate()).contains(date))
        #expect(begun.missing == ["learnt", "impact"])
        #expect(!begun.complete)
        #expect(begun.sources.map(\.id) == [jot])

        _ = try notebook.answer(id: id, field: "learnt", words: Words("🙂 I wrote to name@example.org about it"))
        _ = try notebook.answer(id: id, field: "impact", words: Words("I wait *longer*"))
        #expect(throws: NotebookError.NotADate) {
            try notebook.answer(id: id, field: "date", words: Words("last Tuesday"))
        }
        let full = try notebook.record(id: id)
        #expect(full.complete)
        #expect(full.missing == [])
        #expect(full.unanswered == 1)

        #expect(throws: NotebookError.Unanswered(findings: 1)) { try notebook.copySheet(id: id) }
        #expect(throws: NotebookError.Unanswered(findings: 1)) { try notebook.markdown(id: id) }
        let check = try notebook.check(id: id)
        #expect(check.fingerprint == full.fingerprint)
        #expect(check.findings.count == 1)
        let finding = try #require(check.findings.first)
        #expect(finding.field == "learnt")
        #expect(finding.kind == .email)
        #expect(finding.span.of(try #require(full.box("learnt"))) == "name@example.org".units)

        func replace(_ fingerprint: String) throws -> Changes {
            try notebook.replaceFinding(
                id: id, fingerprint: fingerprint, field: finding.field, span: finding.span, with: Words("a colleague"))
        }
        #expect(throws: NotebookError.Stale) { try replace(begun.fingerprint) }
        #expect(try replace(check.fingerprint).kinds.contains(.record))
        #expect(try notebook.record(id: id).box("learnt") == "🙂 I wrote to a colleague about it")

        let sheet = try notebook.copySheet(id: id)
        #expect(sheet.boxes.map(\.content.field) == ["type", "description", "date", "learnt", "impact", "peer"])
        #expect(sheet.boxes.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(sheet.boxes[4].content.words == Words("I wait *longer*"))
        #expect(sheet.missing == [])

        let document = try notebook.markdown(id: id)
        #expect(document.fileName == "cpd-record-\(date).md")
        #expect(document.mediaType == "text/markdown")
        let page = String(decoding: document.contents.value, as: UTF8.self)
        #expect(page.hasPrefix("# CPD record\n\n## "))
        #expect(page.contains("\n\n🙂 I wrote to a colleague about it\n"))
        #expect(page.contains("\n\nI wait \\*longer\\*\n"))
        #expect(try notebook.records().map(\.id) == [id])
    }

    @Test func aFindingThatIsKeptForAReasonStandsInNobodysWay() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let jot = try notebook.kept("Wrote to name@example.org again")
        let id = try #require(try notebook.craft(sources: [jot]).newIds.first)
        let check = try notebook.check(id: id)
        let finding = try #require(check.findings.first)
        func keep(_ because: String) throws {
            _ = try notebook.keepFinding(
                id: id, fingerprint: check.fingerprint, field: finding.field, span: finding.span,
                because: Words(because))
        }
        #expect(throws: NotebookError.NothingWritten) { try keep(" ") }
        try keep("it is made up")
        #expect(try notebook.check(id: id).findings.map(\.keptBecause) == [Words("it is made up")])
        #expect(try notebook.record(id: id).unanswered == 0)
        #expect(try notebook.copySheet(id: id).boxes.count == 6)
    }

    @Test func anAnswerIsNeverAppliedToWordsThatWereNotShown() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let jot = try notebook.kept("a visit")
        let id = try #require(try notebook.craft(sources: [jot]).newIds.first)
        let answered = try notebook.answer(id: id, field: "learnt", words: Words("maud@example.org"))
        let shown = try notebook.check(id: id)
        _ = try notebook.undo(token: #require(answered.undo))
        // As many changes as before, and as long a text: only the words differ.
        _ = try notebook.answer(id: id, field: "learnt", words: Words("nora@example.org"))
        let span = try #require(shown.findings.first).span
        func keep(_ fingerprint: String) throws {
            _ = try notebook.keepFinding(
                id: id, fingerprint: fingerprint, field: "learnt", span: span, because: Words("made up"))
        }
        #expect(throws: NotebookError.Stale) { try keep(shown.fingerprint) }
        #expect(throws: NotebookError.Unanswered(findings: 1)) { try notebook.copySheet(id: id) }
        try keep(notebook.check(id: id).fingerprint)
        #expect(try notebook.copySheet(id: id).boxes.count == 6)
    }

    @Test func aDraftThatWasNeverKeptIsDiscardedAndComesBack() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let id = notebook.mintId()
        _ = try notebook.saveDraft(id: id, content: reflection("Half a thought"))
        let deleted = try notebook.deleteEntry(id: id)
        #expect(try notebook.today().drafts == [])
        #expect(throws: NotebookError.NotFound(what: .entry)) { try notebook.entry(id: id) }
        _ = try notebook.undo(token: #require(deleted.undo))
        #expect(try notebook.entry(id: id).words == "Half a thought")
        #expect(try notebook.entry(id: id).draft)
    }

    @Test func whatIsDeletedComesBackAndCanGoAgain() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let id = try notebook.kept("Rain all day")
        let deleted = try #require(try notebook.deleteEntry(id: id).undo)
        #expect(try notebook.entry(id: id).binned)
        #expect(try notebook.notes(cursor: nil, limit: 10).cards == [])
        #expect(try notebook.search(query: Words("rain"), cursor: nil, limit: 10).hits == [])

        notebook.lock()
        _ = try notebook.unlockWithDevice()
        let undone = try #require(try notebook.undo(token: deleted).undo)
        #expect(try !notebook.entry(id: id).binned)
        #expect(try notebook.search(query: Words("rain"), cursor: nil, limit: 10).hits.count == 1)
        #expect(throws: NotebookError.UndoGone) { try notebook.undo(token: deleted) }
        _ = try notebook.undo(token: undone)
        #expect(try notebook.entry(id: id).binned)
    }

    @Test func theRecoveryCodeOpensTheNotebookOnAnotherPhoneAndAsksForANewPasscode() throws {
        func onTheFirstPhone() throws -> Data {
            let notebook = try phone.notebook()
            _ = try notebook.begin()
            _ = try notebook.kept("Still here")
            try notebook.setPasscode(new: Data(passcode.utf8))
            return try notebook.issueRecoveryCode().value
        }
        let code = try onTheFirstPhone()
        let second = try phone.restored(on: "keystore-secret-of-the-second-phone")
        try withExtendedLifetime(second) {
            let notebook = try second.notebook()
            #expect(try !notebook.lockView().thisDevice)
            #expect(throws: NotebookError.AnotherDevice) { try notebook.unlock(passcode) }
            #expect(throws: NotebookError.RecoveryCodeMistyped) {
                try notebook.unlockWithRecoveryCode(code: code.dropLast())
            }
            let typed = String(decoding: code, as: UTF8.self).lowercased().replacing("-", with: " ")
            #expect(try notebook.unlockWithRecoveryCode(code: Data(typed.utf8)).needsPasscode)
            #expect(try notebook.today().entries == 1)

            #expect(throws: NotebookError.PasscodeTooShort(minimum: 6)) {
                try notebook.setPasscode(new: Data("short".utf8))
            }
            try notebook.setPasscode(new: Data("six geese at noon".utf8))
            #expect(throws: NotebookError.CurrentPasscodeNeeded) {
                try notebook.setPasscode(new: Data("seven geese at noon".utf8))
            }
            notebook.lock()
            #expect(try !notebook.unlock("six geese at noon").needsPasscode)
            #expect(try notebook.lockView().thisDevice)
            var (current, new) = (Data("six geese at noon".utf8), Data("ten geese at noon".utf8))
            try wiping(&current, &new) { try notebook.changePasscode(current: $0, new: $1) }
            notebook.lock()
            #expect(throws: NotebookError.WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9)) {
                try notebook.unlock("six geese at noon")
            }
            try notebook.unlock("ten geese at noon")
            #expect(try notebook.notes(cursor: nil, limit: 10).cards.map(\.opening.value) == ["Still here"])
        }
    }

    private func londonDate() -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? calendar.timeZone
        let day = calendar.dateComponents([.year, .month, .day], from: Date())
        return String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0)
    }
}
