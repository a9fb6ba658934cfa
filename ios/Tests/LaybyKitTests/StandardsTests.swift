import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// The standards, read while shut and verified by pasting.
@MainActor @Suite struct StandardsTests {
    @Test func standardsAreReadWhileShutFoundAndVerifiedByPasting() async throws {
        let phone = try Phone()
        let (first, _) = try await phone.begun()
        await first.shut().value
        let shut = try await phone.start()
        let standards = StandardsModel(shell: shut)
        await standards.load()
        #expect(standards.showing.content?.standards.map { $0.elements.count }.reduce(0, +) == 50)
        standards.query = "3"
        await standards.find()
        #expect(standards.open == ["3"])
        standards.toggle("3")
        #expect(standards.open == [])
        let themes = try #require(standards.showing.content?.themes)
        #expect(themes.first { $0.theme.code == "confidentiality" }?.elements.isEmpty == false)
        standards.query = "4.1"
        await standards.find()
        #expect(standards.found?.elements.first?.number == "4.1")

        try await shut.unlock(Phone.passcode)
        let paste = PasteModel(shell: shut)
        await paste.paste()
        #expect(paste.state == .nothing)
        let element = ElementModel(shell: shut, number: "1.1")
        await element.load()
        phone.clipboard.held = "1.1 These are made-up words that only a test would paste here."
        await paste.paste()
        guard case .compared(let comparison) = paste.state else { return #expect(Bool(false), "\(paste.state)") }
        #expect(comparison.elements.first { $0.number == "1.1" }.map(\.result.isNews) == true)
        #expect(paste.chosen == ["1.1"])
        await paste.accept()
        #expect(shut.notice?.what == .accepted(1))
        await eventually("the element reads again") {
            if case .verifiedByYou? = element.showing.content?.provenance { return true }
            return false
        }
        await element.forgetWording()
        #expect(shut.notice?.what == .forgotten)
    }
}
