import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

@MainActor @Suite struct FormsTests {
    @Test func everyFormReadsInBothLanguagesInTheOrderOfItsPack() throws {
        for language: Language in [.english, .welsh] {
            let forms = PackForms(folder: Tree.packs, language: language)
            let frames = try forms.reflection().frames
            #expect(frames.map(\.frame) == [.free, .gibbs, .driscoll])
            #expect(frames.map { $0.prompts.count } == [1, 6, 3])
            #expect(try forms.feedback().roles.count == 21)
            #expect(try forms.feedback().channels.map(\.code).contains("handed_over"))
            #expect(try forms.handOver().questions.map(\.code) == ["how_was_it", "more_or_less"])
            for wording: Wording in [.childrensHearing, .anySetting] {
                let form = try forms.checklist(wording)
                #expect(
                    form.questions.map(\.question)
                        == [.order, .remit, .anythingElse, .decisions, .otherDecisions, .whySoLong])
                #expect(form.scale.map(\.value) == [1, 2, 3, 4, 5])
            }
            #expect(try forms.peer().groundRuleIdeas.count == 10)
            #expect(try forms.activity().activities.count == 11)
            #expect(try forms.care().cannot.count == 10)
            #expect(try forms.firstEntry().employerAnswers.map(\.code) == ["yes", "not_sure", "no"])
        }
        let welsh = PackForms(folder: Tree.packs, language: .welsh)
        #expect(try welsh.handOver().closing.last?.text.words == "Diolch. Rhowch y ffôn yn ôl.")
        #expect(try welsh.handOver().closing.last?.text.unreviewed == true)
    }

    @Test func aPackThatDoesNotReadIsAFaultAndNeverAnEmptyForm() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("layby-packs-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: Trouble.fault) { try PackForms(folder: folder, language: .english).reflection() }
        let file = folder.appendingPathComponent("prompts.json")
        let half = #"{"frames": [{"code": "free"}], "hand_over": {"opening": []}}"#
        for broken in ["", "{", "{}", #"{"frames": [{"code": "kolb"}]}"#, half] {
            try Data(broken.utf8).write(to: file)
            let forms = PackForms(folder: folder, language: .english)
            #expect(throws: Trouble.fault) { try forms.reflection() }
            #expect(throws: Trouble.fault) { try forms.handOver() }
        }
    }
}
