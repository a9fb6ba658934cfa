import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// Two people over one phone, and what was done with others.
@MainActor @Suite struct TogetherTests {
    @Test func theChecklistAsksSixQuestionsAndButWhyToAnyDepth() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = shell.write(.informalSupervision)
        let list = ChecklistModel(shell: shell, id: id)
        await list.load()
        list.appeared()
        #expect(phone.screen.awake)

        list.supervision.label = Words("Tuesday hearing")
        list.supervision.due = "2026-11-24"
        list.supervision.confidenceBefore = 2
        try list.go(to: 5)
        #expect(!list.mayAskWhy(.whySoLong))
        list.askWhy(.whySoLong)
        #expect(list.answer(.whySoLong).butWhy == [])
        list.answer(ChecklistAnswer(question: .whySoLong, words: Words("Two plans ended"), butWhy: []))
        for why in ["Each of us began again", "Files follow the placement", "No one holds his story"] {
            #expect(list.mayAskWhy(.whySoLong))
            list.askWhy(.whySoLong)
            #expect(!list.mayAskWhy(.whySoLong))
            var answer = list.answer(.whySoLong)
            answer.butWhy[answer.butWhy.count - 1] = Words(why)
            list.answer(answer)
        }
        list.answer(ChecklistAnswer(question: .order, words: Words("To keep him safe"), butWhy: []))
        list.supervision.decision = Words("One worker stays")
        list.addAction()
        list.supervision.actions[0] = Action(words: Words("Ring the school"), done: false)
        list.supervision.confidenceAfter = 4
        await list.draft.saver.drain()

        phone.clock.advance(by: .seconds(20 * 60 - 1))
        #expect(phone.screen.awake)
        phone.clock.advance(by: .seconds(1))
        #expect(!phone.screen.awake)

        let again = ChecklistModel(shell: try await phone.start(), id: id)
        await again.load()
        #expect(again.supervision.answers.map(\.question) == [.order, .whySoLong])
        #expect(again.answer(.whySoLong).butWhy.map(\.value).last == "No one holds his story")
        #expect(again.supervision.due == "2026-11-24")
        let today = TodayModel(shell: again.shell)
        again.appeared()
        again.left()
        #expect(!phone.screen.awake)
        // The core counts from the phone's own clock, which the test does not move.
        again.supervision.due = Phrasebook.civil(Date() + 86_400, zone: phone.clock.zone)
        await again.keep()
        #expect(again.draft.trouble == nil)
        await today.load()
        #expect(today.showing.content?.due.map(\.id) == [id])
        #expect(today.showing.content?.due.first?.when(again.shell.say) == "Tomorrow")
    }

    @Test func aPeerSessionAndAnActivityComeBackAsTheyWereWritten() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let peer = PeerModel(shell: shell, id: shell.write(.peerSession))
        await peer.load()
        let idea = try #require(try peer.form().groundRuleIdeas.first?.text.words)
        peer.toggle(rule: idea)
        peer.toggle(rule: "Our own")
        peer.toggle(rule: idea)
        peer.session.noManagers = true
        peer.session.method = .intervision
        peer.session.minutes = Words("We asked, and did not advise")
        await peer.keep()

        let activity = ActivityModel(shell: shell, id: shell.write(.activity))
        await activity.load()
        activity.activity.title = Words("A podcast about endings")
        activity.minutes = "42"
        activity.minutes = "forty"
        #expect(activity.minutes == "42")
        await activity.keep()

        let after = try await phone.start()
        let peerAgain = PeerModel(shell: after, id: peer.draft.id)
        await peerAgain.load()
        #expect(peerAgain.session == peer.session || peerAgain.session.groundRules == [Words("Our own")])
        #expect(peerAgain.session.noManagers && peerAgain.session.method == .intervision)
        let again = ActivityModel(shell: after, id: activity.draft.id)
        await again.load()
        #expect(again.activity.minutes == 42)
        again.minutes = ""
        #expect(again.activity.minutes == nil)
    }
}
