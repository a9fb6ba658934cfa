import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// Finding, deleting, taking back.
@MainActor @Suite struct FindingTests {
    @Test func searchAnswersTheLastQuestionAndMarksItsWords() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        for number in 0..<3 { await shell.jotted("The café by the door, \(number) 🙂") }
        let search = SearchModel(shell: shell)
        #expect((search.showing.content ?? nil) == nil)
        search.query = "door"
        search.query = "cafe"
        await eventually("it is found") { (search.showing.content ?? nil)?.hits.count == 3 }
        let hits = (search.showing.content ?? nil)?.hits ?? []
        #expect(hits.count == 3)
        let hit = try #require(hits.first)
        let marked = hit.matches.compactMap { $0.range(in: hit.snippet.value) }.map { String(hit.snippet.value[$0]) }
        #expect(marked == ["café"])
        search.query = ""
        await eventually("nothing is asked") { (search.showing.content ?? nil) == nil }
        search.open(hit)
        #expect(shell.paths[.today] == [.entry(hit.id)])
    }

    @Test func aDeletedEntryComesBackByUndoOrOutOfTheBinAndErasingAsksFirst() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = await shell.jotted("To be thrown away")
        shell.go(.entry(id))
        let entry = EntryModel(shell: shell, id: id)
        await entry.load()
        await entry.bin()
        #expect(shell.notice?.what == .binned)
        #expect(shell.paths[.today] == [])
        try await shell.undo()
        let notes = NotesModel(shell: shell)
        await notes.load()
        #expect(notes.showing.content?.count == 1)

        await notes.bin(id)
        let after = try await phone.start()
        let bin = BinModel(shell: after)
        await bin.load()
        let card = try #require(bin.showing.content?.first)
        #expect(card.goneAfter.at.timeIntervalSince(card.binned.at) >= 30 * 86_400)
        await bin.restore(id)
        await eventually("the bin reads again") { bin.showing.content == [] }

        let again = NotesModel(shell: after)
        await again.bin(id)
        await bin.load()
        await bin.erase()
        #expect(try await after.read { try $0.bin() }.count == 1)  // not asked about yet
        bin.asksToErase = bin.showing.content?.first
        await bin.erase()
        await eventually("the bin reads again") { bin.showing.content == [] }
        #expect(after.notice?.undo == nil)
        let gone = EntryModel(shell: after, id: id)
        await gone.load()
        #expect(gone.showing == .trouble(.notebook(.NotFound(what: .entry))))
    }

    @Test func notesComePageByPage() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        try await shell.write { notebook in
            for number in 0..<60 {
                let id = notebook.mintId()
                _ = try notebook.saveDraft(id: id, content: JotModel.free("Note \(number)"))
                _ = try notebook.keep(id: id)
            }
        }
        let notes = NotesModel(shell: shell)
        await notes.load()
        #expect(notes.showing.content?.count == 50 && notes.next != nil)
        await notes.more()
        #expect(notes.showing.content?.count == 60 && notes.next == nil)
        await notes.more()
        #expect(notes.showing.content?.count == 60)
    }
}
