import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// A jot: frames, what is said of it, dictation, and words that could not be saved.
@MainActor @Suite struct JotTests {
    @Test func framesAreChangedWithoutLosingAWord() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let jot = JotModel(shell: shell, id: shell.write(.reflection))
        await jot.load()
        await jot.change(to: .gibbs)
        #expect(jot.frame == .gibbs)
        #expect(try jot.steps().count == 6)
        jot.words = "A visit"
        jot.go(to: 1)
        #expect(try jot.prompt()?.prompt == .feelings)
        #expect(jot.words == "")
        jot.words = "Cross, then relieved"
        jot.go(to: 99)
        #expect(jot.step == 5)
        jot.words = "Wait for the answer"
        jot.go(to: -1)
        #expect(jot.words == "A visit")
        await jot.change(to: .driscoll)
        #expect(jot.step == 0)
        #expect(jot.words == "A visit\n\nCross, then relieved")
        await jot.change(to: .gibbs)
        let answers = jot.reflection?.answers
        #expect(answers?.map(\.prompt) == [.description, .feelings, .actionPlan])
        #expect(answers?.map(\.words.value) == ["A visit", "Cross, then relieved", "Wait for the answer"])

        let killed = JotModel(shell: try await phone.start(), id: jot.draft.id)
        await killed.load()
        #expect(killed.reflection?.answers == answers)
    }

    @Test func whatIsSaidOfAJotStaysWithIt() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = shell.write(.reflection)
        let jot = JotModel(shell: shell, id: id)
        await jot.load()
        await jot.toggle(standard: "3.8")  // before the first word: nothing to hang it on yet
        #expect(jot.draft.details == nil)
        jot.words = "The chair went quiet"
        await jot.toggle(standard: "3.8")
        await jot.toggle(standard: "2.5")
        await jot.toggle(standard: "3.8")
        let day = Date(timeIntervalSince1970: 1_790_000_000)
        await jot.draft.happened(at: day)
        await jot.keep()
        let entry = EntryModel(shell: try await phone.start(), id: id)
        await entry.load()
        #expect(entry.showing.content?.details.standards == ["2.5"])
        #expect(entry.showing.content?.happened.at == day)
    }

    @Test func aJotAboutAnElementCarriesItsNumberFromTheFirstWordOn() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        shell.tab = .standards
        let element = ElementModel(shell: shell, number: "4.1")
        await element.load()
        element.jot()
        guard case .jot(let id) = shell.paths[.standards]?.last else { return #expect(Bool(false), "no page") }
        let jot = JotModel(shell: shell, id: id)
        await jot.load()
        jot.words = "A parent said it helped"
        await jot.draft.saver.drain()
        await jot.keep()
        let entry = EntryModel(shell: shell, id: id)
        await entry.load()
        #expect(entry.showing.content?.details.standards == ["4.1"])
    }

    @Test func spokenWordsJoinWhatStandsThereAndNeverLeaveThePhone() async throws {
        let phone = try Phone()
        let shell = try await phone.start(.welsh)
        let field = QuickJot(shell: shell)
        field.words = "On the step."
        await field.speak()
        #expect(field.hearing == .listening)
        phone.speech.hears("She")
        phone.speech.hears("She opened")
        #expect(field.words == "On the step. She opened")
        field.stopSpeaking()
        phone.speech.hears("She opened the door")
        #expect(field.words == "On the step. She opened")
        #expect(field.hearing == .resting)
        #expect(phone.speech.languages == ["cy_GB"])
        phone.speech.answer = .notOnThisPhone
        await field.speak()
        #expect(field.hearing == .notOnThisPhone)
    }

    @Test func aSaveThatFailsKeepsTheWordsAndTheNextOneTakesThem() async throws {
        var fails = true
        var saved: [String] = []
        let saver = Saver<String> { words async throws(Trouble) in
            if fails { throw .notebook(.DiskFull) }
            saved.append(words)
        }
        saver.changed("one")
        await saver.drain()
        #expect(saver.state == .trouble(.notebook(.DiskFull)))
        #expect(saver.holdsWords)
        fails = false
        await saver.drain()
        #expect(saved == ["one"] && saver.state == .kept && !saver.holdsWords)
    }

    @Test func keysTypedDuringASaveAreSavedOnceTogether() async throws {
        var saved: [String] = []
        let saver = Saver<String> { words async throws(Trouble) in
            await Task.yield()
            saved.append(words)
        }
        for words in ["a", "ab", "abc"] {
            saver.changed(words)
            await Task.yield()
        }
        saver.changed("abcd")
        await saver.drain()
        #expect(saved.last == "abcd")
        #expect(saved.count < 5 && Set(saved).count == saved.count)
    }
}
