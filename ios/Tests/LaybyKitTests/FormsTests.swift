import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

@MainActor @Suite struct FormsTests {
    @Test func everyFormIsReadWhileShutInBothLanguages() async throws {
        let phone = try Phone()
        let (first, _) = try await phone.begun()
        await first.shut().value
        for language: Language in [.english, .welsh] {
            let forms = try await phone.start(language).forms
            #expect(try forms.reflection().frames.map(\.frame) == [.free, .gibbs, .driscoll])
            #expect(try forms.feedback().channels.map(\.code).contains("handed_over"))
            #expect(try forms.handOver().questions.map(\.code) == ["how_was_it", "more_or_less"])
            for wording: Wording in [.childrensHearing, .anySetting] {
                #expect(try forms.checklist(wording).questions.count == 6)
            }
            #expect(try !forms.peer().groundRuleIdeas.isEmpty && !forms.activity().activities.isEmpty)
            let thanks = try #require(try forms.handOver().closing.last).text
            #expect(thanks.words.hasPrefix(language == .welsh ? "Diolch" : "Thank you"))
            #expect(thanks.unreviewed == (language == .welsh))
        }
    }

    @Test func aFormThatWasNotReadIsAFaultAndNeverAnEmptyPage() {
        let forms = Forms()
        #expect(throws: Trouble.fault) { try forms.reflection() }
        #expect(throws: Trouble.fault) { try forms.handOver() }
        #expect(throws: Trouble.fault) { try forms.checklist(.anySetting) }
    }
}
