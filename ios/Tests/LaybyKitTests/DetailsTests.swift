import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// What else is said of an entry, and the list narrowed by it.
@MainActor @Suite struct DetailsTests {
    @Test func everythingSaidOfAnEntryComesBackAfterAKill() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let jot = JotModel(shell: shell, id: shell.write(.reflection))
        await jot.load()
        let details = DetailsModel(draft: jot.draft)
        await details.load()
        #expect(!details.ready)
        #expect(details.showing.content != nil)  // the words of the page are there before the first word
        await details.choose(theme: "risk")
        #expect(!details.ready)  // nothing to hang it on yet

        jot.words = "The chair went quiet"
        await details.load()
        #expect(details.ready)
        let form = try #require(details.showing.content)
        await details.choose(theme: "risk")
        for typed in ["A", "Att", "Attachment"] { details.theory = typed }
        let capability = try #require(form.frameworks.first?.capabilities.first?.code)
        await details.rate(capability, \.before, 2)
        await details.rate(capability, \.after, 4)
        details.query = "3.8"
        await eventually("the element is found") { details.found.first?.number == "3.8" }
        await details.toggle(standard: "3.8")
        let longer = try #require(form.retention.choices.first { $0.code == "year_end_24" }?.until)
        await details.keep(until: longer)
        await eventually("the theory is said") { details.theory == "Attachment" }
        jot.words = "The chair went quiet, and so did I"
        await jot.keep()

        let entry = EntryModel(shell: try await phone.start(), id: jot.draft.id)
        await entry.load()
        let kept = try #require(entry.showing.content?.details)
        #expect(kept.theme == "risk" && kept.theory == Words("Attachment") && kept.standards == ["3.8"])
        #expect(kept.confidence == [Confidence(capability: capability, before: 2, after: 4)])
        #expect(kept.keepUntil == longer)
        #expect(entry.showing.content?.content.reading == ["The chair went quiet, and so did I"])
    }

    @Test func takingBothRatingsAwaySaysNothingOfIt() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let jot = JotModel(shell: shell, id: shell.write(.reflection))
        await jot.load()
        jot.words = "x"
        let details = DetailsModel(draft: jot.draft)
        await details.load()
        let capability = try #require(details.showing.content?.frameworks.first?.capabilities.first?.code)
        await details.rate(capability, \.before, 2)
        #expect(jot.draft.details?.confidence.count == 1)
        await details.rate(capability, \.before, nil)
        #expect(jot.draft.details?.confidence == [])
        await details.rate(capability, \.before, 77)
        #expect(jot.draft.trouble == .notebook(.OffTheScale(least: 1, most: 5)))
    }

    @Test func theProposedDateMovesWithTheDayItHappened() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        _ = try await shell.write { try $0.setRetention(kind: .reflection, option: "months_6") }
        let jot = JotModel(shell: shell, id: shell.write(.reflection))
        await jot.load()
        jot.words = "x"
        let details = DetailsModel(draft: jot.draft)
        await details.load()
        let before = try #require(jot.draft.details?.keepUntil)
        await details.happened(at: Date() - 40 * 86_400)
        let after = try #require(jot.draft.details?.keepUntil)
        #expect(after < before)
        await jot.keep()
        #expect(jot.draft.trouble == nil)
    }

    @Test func wordsTypedWhileDetailsAreReadStayOnTheScreen() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let jot = JotModel(shell: shell, id: shell.write(.reflection))
        await jot.load()
        jot.words = "one"
        let reading = Task { await jot.draft.learn() }
        for _ in 0..<50 {
            jot.words += "."
            await Task.yield()
        }
        await reading.value
        #expect(jot.words == "one" + String(repeating: ".", count: 50))
        await jot.draft.saver.drain()
        let again = JotModel(shell: try await phone.start(), id: jot.draft.id)
        await again.load()
        #expect(again.words == jot.words)
    }

    @Test func notesAreNarrowedByKindThemeStandardAndWhetherTheyAreCrafted() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let ids = [await shell.jotted("One"), await shell.jotted("Two"), await shell.jotted("Three")]
        try await shell.write { notebook in
            var details = try notebook.entry(id: ids[0]).details
            details.theme = "risk"
            details.standards = ["3.8"]
            _ = try notebook.saveDetails(id: ids[0], details: details)
            _ = try notebook.keep(id: ids[0])
            _ = try notebook.craft(sources: [ids[1]])
        }
        let notes = NotesModel(shell: shell)
        await notes.load()
        #expect(notes.showing.content?.count == 3 && !notes.isNarrowed)
        #expect(notes.themes.contains { $0.code == "risk" && !$0.name.words.isEmpty })
        func narrowed(_ filter: NotesFilter) async -> [EntryId] {
            await notes.narrow(to: filter)
            return notes.showing.content?.map(\.id) ?? []
        }
        #expect(await narrowed(NotesFilter(kind: .feedback, theme: nil, standard: nil, crafted: nil)) == [])
        #expect(notes.isNarrowed)
        #expect(await narrowed(NotesFilter(kind: .reflection, theme: "risk", standard: nil, crafted: nil)) == [ids[0]])
        #expect(await narrowed(NotesFilter(kind: nil, theme: nil, standard: "3.8", crafted: nil)) == [ids[0]])
        #expect(await narrowed(NotesFilter(kind: nil, theme: nil, standard: nil, crafted: true)) == [ids[1]])
        #expect(await narrowed(.all).count == 3)
        let linked = NotesModel(
            shell: shell, filter: NotesFilter(kind: nil, theme: nil, standard: "3.8", crafted: nil))
        await linked.load()
        #expect(linked.showing.content?.map(\.id) == [ids[0]])
    }
}
