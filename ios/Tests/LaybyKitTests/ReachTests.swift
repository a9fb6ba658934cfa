import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// Doors from outside, keys, wide screens, cars.
@MainActor @Suite struct ReachTests {
    @Test func aJotNeverWaitsForTheNotebookAndTheRestDoes() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        await shell.shut().value
        shell.enter(.jot)
        #expect(shell.cover == .lockedJot && shell.gate != .open)
        shell.show(nil)
        shell.enter(.dictate)
        #expect(shell.cover == .lockedDictation)
        let jot = LockedJotModel(shell: shell)
        await jot.speak()
        phone.speech.hears("On the step")
        #expect(jot.words == "On the step" && jot.hearing == .listening)
        await jot.done()
        #expect(shell.cover == nil && jot.hearing == .resting)

        shell.enter(.checklist)
        #expect(shell.cover == nil && shell.paths[.today] == nil)
        try await shell.unlock(Phone.passcode)
        #expect(shell.notice?.what == .merged(1))
        guard case .checklist? = shell.paths[.today]?.last else { return #expect(Bool(false), "no checklist") }
        // Once.
        shell.paths = [:]
        await shell.shut().value
        try await shell.unlock(Phone.passcode)
        #expect(shell.paths[.today] == nil)
    }

    @Test func inAnOpenNotebookADoorLeadsToAPage() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        shell.tab = .notes
        shell.enter(.dictate)
        guard case .jot(let id)? = shell.paths[.today]?.last else { return #expect(Bool(false), "no jot") }
        #expect(shell.tab == .today)
        let jot = JotModel(shell: shell, id: id)
        await jot.load()
        #expect(jot.hearing == .listening)
        phone.speech.hears("He was quiet")
        #expect(jot.words == "He was quiet")
        await jot.draft.saver.drain()
        let other = JotModel(shell: shell, id: id)
        await other.load()
        #expect(other.hearing == .resting)  // only the first time

        let list = ChecklistModel(shell: shell, id: shell.write(.informalSupervision))
        await list.load()
        list.supervision.label = Words("Report")
        list.supervision.due = Phrasebook.civil(Date() + 3 * 86_400, zone: phone.clock.zone)
        await list.keep()
        shell.enter(.nextDue)
        await eventually("what is due next is open") { shell.paths[.today] == [.entry(list.draft.id)] }
    }

    @Test func noDoorOpensWhileThePhoneIsInOtherHands() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        let feedback = FeedbackModel(shell: shell, id: shell.write(.feedback))
        await feedback.load()
        await feedback.handOver()
        let cover = shell.cover
        for door in Door.allCases {
            shell.enter(door)
            #expect(shell.cover == cover, "\(door)")
        }
        for key in Shortcut.allCases { shell.press(key) }
        #expect(shell.cover == cover && shell.gate != .open)
    }

    @Test func aKeyboardReachesThePlacesAndNothingPastTheLock() async throws {
        #expect(Set(Shortcut.allCases.map(\.key)).count == Shortcut.allCases.count)
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        shell.press(.craft)
        #expect(shell.tab == .craft)
        shell.press(.search)
        #expect(shell.paths[.craft] == [.search])
        shell.press(.jot)
        guard case .jot? = shell.paths[.craft]?.last else { return #expect(Bool(false), "no jot") }
        let id = await shell.jotted("One")
        _ = try await shell.change(.binned) { try $0.deleteEntry(id: id) }
        shell.press(.undo)
        await eventually("it is taken back") { shell.notice?.what == .undone }
        shell.press(.lock)
        #expect(shell.gate == .shut(nil))
        await shell.shut().value
        let paths = shell.paths
        for key in Shortcut.allCases { shell.press(key) }
        #expect(shell.paths == paths && shell.tab == .craft)
    }

    @Test func onAWideScreenWhatIsChosenStandsBesideItsList() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        shell.tab = .notes
        let notes = NotesModel(shell: shell)
        notes.open(.entry("a"))
        notes.open(.entry("b"))
        #expect(shell.paths[.notes] == [.entry("a"), .entry("b")])
        shell.sideBySide = true
        notes.open(.entry("a"))
        notes.open(.entry("b"))
        #expect(shell.paths[.notes] == [.entry("b")])
        shell.go(.record("r"))
        #expect(shell.beside(.notes) == .entry("b") && shell.deeper(.notes) == [.record("r")])
        shell.deeper(.notes, [])
        #expect(shell.paths[.notes] == [.entry("b")])
        // Turned upright, the same pages lie in one pile.
        shell.go(.record("r"))
        shell.sideBySide = false
        #expect(shell.paths[.notes] == [.entry("b"), .record("r")])
        // Notes on one standard stand beside a list themselves, and stay behind what is opened from them.
        shell.sideBySide = true
        shell.choose(.notes(standard: "3.8"))
        let linked = NotesModel(
            shell: shell, filter: NotesFilter(kind: nil, theme: nil, standard: "3.8", crafted: nil))
        linked.open(.entry("c"))
        #expect(shell.paths[.notes] == [.notes(standard: "3.8"), .entry("c")])
    }

    @Test func withACarConnectedThereIsNothingToWriteInUntilItIsParked() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        #expect(!shell.parkFirst)
        phone.screen.carConnected = true
        shell.hears(.left)
        shell.hears(.returned)
        #expect(shell.parkFirst)
        shell.parked()
        #expect(!shell.parkFirst)
        shell.hears(.left)
        shell.hears(.returned)
        #expect(shell.parkFirst)
        phone.screen.carConnected = false
        shell.hears(.returned)
        #expect(!shell.parkFirst)
    }
}
