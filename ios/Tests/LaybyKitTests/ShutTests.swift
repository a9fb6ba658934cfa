import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// What is written while the notebook is shut: a jot, and somebody else's words.
@MainActor @Suite struct ShutTests {
    @Test func aLockedJotIsSealedAsItIsTypedAndJoinsTheNotesOnce() async throws {
        let phone = try Phone()
        let (first, _) = try await phone.begun()
        await first.shut().value
        first.show(.lockedJot)
        let jot = LockedJotModel(shell: first)
        for words in ["On", "On the", "On the bus home"] { jot.words = words }
        await jot.drain()
        #expect(jot.state == .sealed)

        // Killed in the middle: what was sealed is sealed.
        let shell = try await phone.start()
        guard case .shut(let view?) = shell.gate else { return #expect(Bool(false), "not shut") }
        #expect(view.waitingJots == 1)
        shell.show(.lockedJot)
        let another = LockedJotModel(shell: shell)
        another.words = "And at the door"
        await another.done()
        #expect(another.words == "" && shell.cover == nil)
        guard case .shut(let now?) = shell.gate else { return #expect(Bool(false), "not shut") }
        #expect(now.waitingJots == 2)

        try await shell.unlock(Phone.passcode)
        #expect(shell.notice?.what == .merged(2))
        let notes = NotesModel(shell: shell)
        await notes.load()
        let openings = notes.showing.content?.map(\.opening.value) ?? []
        #expect(Set(openings) == ["On the bus home", "And at the door"])
    }

    @Test func aHandedOverPhoneReachesNothingElseAndItsWordsAreSealed() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        let id = shell.write(.feedback)
        let feedback = FeedbackModel(shell: shell, id: id)
        await feedback.load()
        feedback.feedback.theirWords = Words("You let him finish")
        feedback.explainsHandOver = true
        #expect(!feedback.guidedAccess)
        await feedback.handOver()

        // Shut behind a cover; the page of the feedback is empty, and the core answers nothing.
        #expect(shell.cover == .handOver(id))
        guard case .shut = shell.gate else { return #expect(Bool(false), "not shut") }
        #expect(feedback.draft.showing == .waiting)
        await #expect(throws: Trouble.notebook(.Locked)) { try await shell.read { try $0.today() } }

        let page = HandOverModel(shell: shell)
        #expect(page.page == .opening)
        #expect(try page.form().opening.map(\.code) == ["who_reads", "skip_or_stop", "no_names", "not_safe"])
        page.words = "before the first question there is nothing to write in"
        #expect(page.words == "")
        page.start()
        page.words = "You listened"
        await page.next()
        #expect(page.page == .question(1))
        #expect(page.words == "")  // not paged back to
        await page.skip()
        #expect(page.page == .closing)
        await page.handBack()
        #expect(shell.cover == nil)
        guard case .shut(let view?) = shell.gate else { return #expect(Bool(false), "not shut") }
        #expect(view.waitingJots == 1)

        try await shell.unlock(Phone.passcode)
        let notes = NotesModel(shell: shell)
        await notes.load()
        let card = try #require(notes.showing.content?.first)
        let entry = EntryModel(shell: shell, id: card.id)
        await entry.load()
        guard case .feedback(let sealed)? = entry.showing.content?.content else {
            return #expect(Bool(false), "no feedback")
        }
        #expect(sealed.handOver == [HandOverAnswer(question: "how_was_it", words: Words("You listened"))])
        #expect(sealed.channel == "handed_over")
        // And what the worker had typed before is a draft still.
        await eventually("the page comes back") { feedback.feedback.theirWords == Words("You let him finish") }
    }

    @Test func stoppingLeavesOutWhatStandsInTheField() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        await FeedbackModel(shell: shell, id: shell.write(.feedback)).handOver()
        let page = HandOverModel(shell: shell)
        page.start()
        page.words = "Kept"
        await page.next()
        page.words = "Thought better of it"
        await page.stop()
        #expect(page.page == .closing)
        await page.handBack()
        try await shell.unlock(Phone.passcode)
        let search = SearchModel(shell: shell)
        search.query = "better"
        await eventually("it is not found") { (search.showing.content ?? nil)?.hits == [] }
        search.query = "Kept"
        await eventually("it is found") { (search.showing.content ?? nil)?.hits.count == 1 }
    }

    @Test func withoutAPasscodeThereIsNothingToStandBehindSoOneIsAskedFor() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        await FeedbackModel(shell: shell, id: shell.write(.feedback)).handOver()
        #expect(shell.cover == .setPasscode)
        #expect(shell.gate == .open)
    }
}
