import Foundation
import LaybyCore
import Observation

/// One record, one question at a time: it opens where the person stopped, and goes on to the next box without words,
/// as the core has it. When none is left, or at any time, all of it is read once more.
@MainActor @Observable public final class RecordModel {
    public let id: RecordId
    public private(set) var showing: Showing<CraftView>
    /// Which box is on the screen; after the last comes the whole.
    public private(set) var step: Int
    public private(set) var trouble: Trouble?
    /// What was typed since the screen was read, by box.
    private var typed: [String: String] = [:]
    @ObservationIgnored private var opened: Bool
    @ObservationIgnored private var saver: Saver<[String: String]>
    @ObservationIgnored public let shell: Shell

    /// With a `step`, it opens there, wherever the person stopped.
    public init(shell: Shell, id: RecordId, showing: Showing<CraftView> = .waiting, step: Int? = nil) {
        self.shell = shell
        self.id = id
        self.showing = showing
        self.step = step ?? 0
        opened = step != nil
        saver = Saver { (_: [String: String]) async throws(Trouble) in }
        saver = Saver { [weak shell, weak self] typed async throws(Trouble) in
            guard let shell else { throw .fault }
            let changes = try await shell.write { notebook in
                try typed.map { try notebook.answer(id: id, field: $0.key, words: Words($0.value)) }
            }
            for change in changes { shell.spread(change, except: self) }
        }
        shell.remember(self)
    }

    public func load() async {
        let id = id
        // Only what was on the disk before it is read can be in what is read.
        let onDisk = saver.holdsWords ? [:] : typed
        do throws(Trouble) {
            let view = try await shell.read { try $0.crafting(id: id) }
            showing = .showing(view)
            typed = typed.filter { onDisk[$0.key] != $0.value }
            if !opened { step = place(of: view) }
            opened = true
        } catch {
            showing = .trouble(error)
        }
    }

    public var record: RecordView? { showing.content?.record }

    public var box: RecordBox? {
        guard let boxes = record?.boxes, boxes.indices.contains(step) else { return nil }
        return boxes[step]
    }

    /// What the check found in the box on the screen when it was last read, and nobody has answered.
    public var findings: [FindingView] {
        guard let box else { return [] }
        return (showing.content?.check.findings ?? []).filter { $0.field == box.field && $0.keptBecause == nil }
    }

    /// What stands in the box on the screen. A date is checked by the core, when one goes on.
    public var words: String {
        get {
            guard let box else { return "" }
            return typed[box.field] ?? box.words.value
        }
        set {
            guard let box, newValue != words else { return }
            typed[box.field] = newValue
            shell.remember(saver)
            if box.kind != .date || newValue.isEmpty || Phrasebook.date(of: newValue) != nil {
                saver.changed([box.field: newValue])
            }
        }
    }

    /// How far the words are on their way to the disk.
    public var saved: SaverState { saver.state }

    /// On to the next box without words; round the end lies the whole, which says what is still open.
    public func next() async {
        guard let boxes = record?.boxes, boxes.indices.contains(step + 1) else { return await read() }
        guard await stop(at: boxes[step + 1].field), let view = showing.content else { return }
        let open = place(of: view)
        step = open > step ? open : boxes.count
    }

    /// Another box. What was typed is on the disk first, and the core knows where the person stopped.
    public func go(to step: Int) async {
        guard let boxes = record?.boxes else { return }
        guard boxes.indices.contains(step) else { return await read() }
        if await stop(at: boxes[step].field) { self.step = step }
    }

    /// All of it, once more.
    public func read() async {
        guard await settle() else { return }
        await load()
        step = record?.boxes.count ?? 0
    }

    /// To the check of what could identify someone.
    public func check() async {
        guard await settle() else { return }
        shell.go(.check(id))
    }

    /// To what it may leave as. What was typed is on the disk first.
    public func leave() async {
        guard await settle() else { return }
        shell.go(.leaving(id))
    }

    /// What a talk says goes into the peer box, because the person says so.
    public func fillPeer(from talk: EntryId) async {
        let id = id
        guard await settle() else { return }
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.answered) { try $0.fillPeer(id: id, talk: talk) }
        }
    }

    /// Into the bin, and back to where one was. It can be taken back.
    public func bin() async {
        let id = id
        guard await settle() else { return }
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.binned) { try $0.deleteRecord(id: id) }
            shell.back()
        }
    }

    /// Where the core would go on; after the last box where every one has words.
    private func place(of view: CraftView) -> Int {
        view.record.question.map { Int($0.number) - 1 } ?? view.record.boxes.count
    }

    private func stop(at field: String) async -> Bool {
        let id = id
        guard await settle() else { return false }
        await attempt { () async throws(Trouble) in
            let changes = try await shell.write { try $0.goTo(id: id, field: field) }
            shell.spread(changes, except: self)
        }
        await load()
        return trouble == nil
    }

    private func settle() async -> Bool {
        if let box, let words = typed[box.field] {
            saver.changed([box.field: words])
        }
        await saver.drain()
        if case .trouble(let trouble) = saver.state {
            self.trouble = trouble
            return false
        }
        trouble = nil
        return true
    }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        do throws(Trouble) { try await work() } catch { trouble = error }
    }
}

extension RecordModel: Forgetting {
    func forget() {
        showing = .waiting
        typed = [:]
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.finding) else { return }
        Task { await load() }
    }
}
