import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// From a jot to a record, past the check, into the account.
@MainActor @Suite struct RecordTests {
    @Test func aJotBecomesARecordAndLeavesOnlyWhenEveryFindingIsAnswered() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        await shell.jotted("I waited, and let the silence be 🙂")
        shell.tab = .craft
        let craft = CraftModel(shell: shell)
        await craft.load()
        let note = try #require(craft.showing.content?.newest.first)
        await craft.craft()
        #expect(shell.paths[.craft] == nil)  // nothing chosen, nothing begun
        craft.toggle(note.id)
        await craft.craft()
        guard case .record(let id) = shell.paths[.craft]?.last else { return #expect(Bool(false), "no record") }

        let record = RecordModel(shell: shell, id: id)
        await record.load()
        #expect(
            record.record?.boxes.map(\.field)
                == ["type", "description", "date", "learnt", "impact", "peer"])
        await record.go(to: 2)
        record.words = "last Tuesday"
        await record.go(to: 3)
        #expect(record.trouble == .notebook(.NotADate))
        #expect(record.step == 2)
        record.words = "2026-11-12"
        await record.go(to: 3)
        record.words = "🙂 I rang 07700 900142 about it"
        await record.go(to: 4)
        record.words = "I wait longer"
        await record.go(to: 6)
        #expect(record.trouble == nil && record.box == nil)
        #expect(record.record?.complete == true)
        await record.check()
        #expect(shell.paths[.craft]?.last == .check(id))

        let sheet = CopySheetModel(shell: shell, id: id)
        await sheet.load()
        #expect(sheet.showing == .trouble(.notebook(.Unanswered(findings: 1))))

        let check = CheckModel(shell: shell, id: id)
        await check.load()
        #expect(!check.mayLeave)
        let finding = try #require(check.finding)
        #expect(check.found(finding) == "07700 900142")
        await check.keep(because: " ")
        #expect(check.trouble == .notebook(.NothingWritten))
        await check.replace(with: "the school")
        #expect(check.trouble == nil && check.mayLeave)
        check.leave()
        #expect(shell.paths[.craft]?.last == .copySheet(id))

        // Killed on the way; then box by box, each cleared after a minute.
        let after = try await phone.start()
        let copy = CopySheetModel(shell: after, id: id)
        await copy.load()
        var numbers: [UInt32] = []
        while let next = copy.next {
            numbers.append(next.number)
            copy.copy(next)
        }
        #expect(numbers == [1, 2, 3, 4, 5])
        #expect(phone.clipboard.copied[3].words == "🙂 I rang the school about it")
        #expect(phone.clipboard.copied.allSatisfy { $0.seconds == 60 })
        #expect(copy.showing.content?.state == .ready)
        await copy.recorded()
        #expect(after.notice?.what == .recorded)
        await eventually("it is in the account") {
            if case .recorded? = copy.showing.content?.state { return true }
            return false
        }
        #expect(copy.copied.count == 5)
        let year = YearModel(shell: after)
        await year.load()
        #expect(year.showing.content?.records.map(\.id) == [id])
        #expect(year.showing.content?.line.pieces == 1)

        // Edited: what was copied is out of date.
        let edit = RecordModel(shell: after, id: id)
        await edit.load()
        await edit.go(to: 4)
        edit.words = "I wait longer, and say so"
        await edit.go(to: 5)
        await eventually("the sheet reads again") { copy.copied == [] }
        guard case .submitAgain? = copy.showing.content?.state else {
            return #expect(Bool(false), "\(String(describing: copy.showing.content?.state))")
        }
    }

    @Test func anAnswerToAFindingThatWasTypedOverIsStaleAndNothingChanges() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let jot = await shell.jotted("A visit")
        let id = try await shell.write { try $0.craft(sources: [jot]) }.newIds.first ?? ""
        _ = try await shell.write { try $0.answer(id: id, field: "learnt", words: Words("Ring 07700 900142")) }
        let check = CheckModel(shell: shell, id: id)
        await check.load()
        _ = try await shell.write { try $0.answer(id: id, field: "learnt", words: Words("No: ring 07700 900143")) }
        await check.replace(with: "them")
        #expect(check.trouble == .notebook(.Stale))
        // It was read again: the finding is the one that stands there now.
        #expect(try check.found(#require(check.finding)) == "07700 900143")
        if check.finding?.better != nil {
            let unanswered = check.showing.content?.check.unanswered
            await check.takeBetter()
            #expect(check.trouble == nil)
            #expect(check.showing.content?.check.unanswered == unanswered.map { $0 - 1 })
            try await shell.undo()
            await eventually("the finding stands there again") { !check.mayLeave }
        } else {
            Issue.record("a phone number came without better words")
        }
        await check.keep(because: "reserved for stories")
        #expect(check.trouble == nil && check.mayLeave)
        await check.replace(with: "them")
        #expect(check.showing.content?.check.findings == [])
        try await shell.undo()
        await eventually("the finding stands there again, kept") { check.showing.content?.check.findings.count == 1 }
        _ = try await shell.write { try $0.answer(id: id, field: "learnt", words: Words("Ring 07700 900144")) }
        await check.load()
        #expect(!check.mayLeave)
    }
}
