import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// Crafting: one question at a time, from where one stopped; the peer box; out of the account again; the bin; the year.
@MainActor @Suite struct CraftTests {
    @Test func oneQuestionAtATimeFromWhereIStopped() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        let record = RecordModel(shell: shell, id: id)
        await record.load()
        #expect(record.box?.field == "learnt")  // what it was and when came with the jot
        record.words = "I rang 07700 900142 about it"
        await record.next()
        #expect(record.box?.field == "impact")
        await record.next()  // skipped
        #expect(record.box?.field == "peer")
        await record.next()
        #expect(record.box == nil && record.record?.missing == ["impact"])

        // Killed: it opens where I stopped, and the box before tells what the check found in it.
        let again = RecordModel(shell: try await phone.start(), id: id)
        await again.load()
        #expect(again.box?.field == "peer")
        await again.go(to: 3)
        #expect(again.words == "I rang 07700 900142 about it")
        #expect(again.findings.map(\.kind) == [.phone])
        await again.read()
        #expect(again.box == nil && again.findings == [])
        // A box that has words is not asked again.
        try await again.shell.fill(id, ["impact": "I wait longer"])
        await again.go(to: 3)
        await again.next()
        #expect(again.box?.field == "peer")
        try await again.shell.fill(id, ["impact": ""])
        let queue = CraftModel(shell: again.shell)
        await queue.load()
        #expect(queue.showing.content?.stopped.first?.question?.field == "impact")
    }

    @Test func aTalkGoesIntoThePeerBoxOnlyWhenThePersonSaysSo() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let peer = PeerModel(shell: shell, id: shell.write(.peerSession))
        await peer.load()
        peer.session.topic = Words("Endings")
        peer.session.takeAway = Words("To ask before I advise")
        await peer.keep()
        let (jot, talk) = (await shell.jotted("I waited"), peer.draft.id)
        let made = try await shell.write { try $0.craft(sources: [jot, talk]) }.newIds.first
        let record = RecordModel(shell: shell, id: try #require(made))
        await record.load()
        #expect(record.record?.sources.map(\.peerTalk) == [false, true])
        func box() -> String { record.record?.boxes.first { $0.field == "peer" }?.words.value ?? "" }
        #expect(box() == "")
        record.words = "Typed, and not lost"
        await record.fillPeer(from: talk)
        await eventually("the box is filled") { box().contains("To ask before I advise") }
        #expect(record.record?.boxes.contains { $0.words.value == "Typed, and not lost" } == true)
        try await shell.undo()
        await eventually("and emptied again") { box() == "" }
        await record.fillPeer(from: jot)
        #expect(record.trouble == .notebook(.NotFound(what: .peerTalk)))
    }

    @Test func whatIsInTheAccountCanBeTakenBack() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        try await shell.fill(id, ["learnt": "To count to four", "impact": "I wait longer"])
        let sheet = CopySheetModel(shell: shell, id: id)
        await sheet.load()
        #expect(!sheet.isRecorded)
        await sheet.recorded()
        await eventually("it is in the account") { sheet.isRecorded }
        await sheet.unmark()
        await eventually("it is not in the account") { !sheet.isRecorded }
        try await shell.undo()
        await eventually("it is in the account") { sheet.isRecorded }
    }

    @Test func aDeletedRecordComesBackOrIsErasedForGood() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        shell.go(.record(id))
        let record = RecordModel(shell: shell, id: id)
        await record.load()
        await record.bin()
        #expect(shell.paths[.today] == [] && shell.notice?.what == .binned)
        let bin = RecordBinModel(shell: try await phone.start())
        await bin.load()
        #expect(bin.showing.content?.map(\.id) == [id])
        await bin.restore(id)
        await eventually("the bin is empty") { bin.showing.content == [] }
        _ = try await bin.shell.write { try $0.deleteRecord(id: id) }
        await bin.load()
        await bin.erase()
        #expect(try await bin.shell.read { try $0.recordBin() }.count == 1)  // not asked about yet
        bin.asksToErase = bin.showing.content?.first
        await bin.erase()
        await eventually("the bin is empty") { bin.showing.content == [] }
        #expect(bin.shell.notice?.undo == nil)
    }

    @Test func theQueueHoldsNotesByTheme() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        for (words, theme) in [("One", "risk"), ("Two", "risk"), ("Three", nil)] {
            let id = await shell.jotted(words)
            guard let theme else { continue }
            _ = try await shell.write { notebook in
                var details = try notebook.entry(id: id).details
                details.theme = theme
                _ = try notebook.saveDetails(id: id, details: details)
                return try notebook.keep(id: id)
            }
        }
        let craft = CraftModel(shell: shell)
        await craft.load()
        let groups = try #require(craft.showing.content?.themes)
        let named = groups.map { (craft.name(of: $0), Int($0.uncrafted)) }
        #expect(named.first.map { $0.0 != "risk" && $0.1 == 2 } == true, "\(named)")
        #expect(groups.filter { $0.code == nil }.map { craft.name(of: $0) }.allSatisfy { $0 == "No theme yet" })
    }

    @Test func theCheckShowsThePiecesThatTogetherSayWhoItIs() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        try await shell.fill(id, ["learnt": "The 14-year-old, one of triplets, lives near Swansea."])
        let check = CheckModel(shell: shell, id: id)
        await check.load()
        let jigsaw = try #require(check.showing.content?.check.findings.first { $0.kind == .jigsaw })
        let pieces = check.pieces(of: jigsaw)
        #expect(pieces.count >= 2)
        let learnt = check.text(of: jigsaw)
        #expect(pieces.allSatisfy { learnt.contains($0.words) && !$0.words.isEmpty })
    }
}
