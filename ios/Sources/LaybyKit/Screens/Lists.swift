import Foundation
import LaybyCore
import Observation

/// Every kept entry, newest first, page by page.
@MainActor @Observable public final class NotesModel {
    public private(set) var showing: Showing<[EntryCard]>
    public private(set) var next: String?
    @ObservationIgnored public let shell: Shell
    /// What the list is narrowed to.
    public private(set) var filter: NotesFilter
    @ObservationIgnored private var reading = false

    /// Cards a page.
    private nonisolated static let page: UInt32 = 50

    public init(shell: Shell, filter: NotesFilter = .all, showing: Showing<[EntryCard]> = .waiting) {
        self.shell = shell
        self.filter = filter
        self.showing = showing
        shell.remember(self)
    }

    /// An answer to a filter that was changed since is not shown.
    public func load() async {
        let filter = filter
        do throws(Trouble) {
            let view = try await shell.read { try $0.notesBy(filter: filter, cursor: nil, limit: Self.page) }
            guard filter == self.filter else { return }
            showing = .showing(view.cards)
            next = view.next
        } catch {
            showing = .trouble(error)
        }
    }

    /// Only some of them from now on.
    public func narrow(to filter: NotesFilter) async {
        self.filter = filter
        next = nil
        await load()
    }

    /// Opens a page. The notes on one standard lie beside a list themselves, so they stay behind what is opened.
    public func open(_ place: Place) {
        if filter.standard == nil { shell.choose(place) } else { shell.go(place) }
    }

    public var isNarrowed: Bool { filter != .all }

    /// The themes to narrow by; none where the pack cannot be read, which the pages that need it say.
    public var themes: [CodeChoice] { (try? shell.forms.themes()) ?? [] }

    /// The page after the last one shown.
    public func more() async {
        guard let cursor = next, let cards = showing.content, !reading else { return }
        reading = true
        defer { reading = false }
        do throws(Trouble) {
            let filter = filter
            let view = try await shell.read { try $0.notesBy(filter: filter, cursor: cursor, limit: Self.page) }
            guard filter == self.filter, cursor == next else { return }
            showing = .showing(cards + view.cards)
            next = view.next
        } catch {
            showing = .trouble(error)
        }
    }

    public func bin(_ id: EntryId) async {
        do throws(Trouble) {
            _ = try await shell.change(.binned) { try $0.deleteEntry(id: id) }
        } catch {
            showing = .trouble(error)
        }
    }
}

extension NotesModel: Forgetting {
    func forget() {
        showing = .waiting
        next = nil
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.entry) else { return }
        Task { await load() }
    }
}

/// Search over everything, as one types.
@MainActor @Observable public final class SearchModel {
    public private(set) var showing: Showing<SearchView?>
    private var text = ""
    @ObservationIgnored private var asked = 0
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<SearchView?> = .showing(nil)) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public var query: String {
        get { text }
        set {
            guard newValue != text else { return }
            text = newValue
            Task { await search() }
        }
    }

    /// An answer that comes after a newer question is not shown.
    public func search() async {
        asked += 1
        let mine = asked
        guard !text.isEmpty else {
            showing = .showing(nil)
            return
        }
        let query = Words(text)
        do throws(Trouble) {
            let view = try await shell.read { try $0.search(query: query, cursor: nil, limit: 50) }
            if mine == asked { showing = .showing(view) }
        } catch {
            if mine == asked { showing = .trouble(error) }
        }
    }

    public func more() async {
        guard let view = showing.content ?? nil, let cursor = view.next else { return }
        let (query, mine) = (Words(text), asked)
        do throws(Trouble) {
            let page = try await shell.read { try $0.search(query: query, cursor: cursor, limit: 50) }
            if mine == asked { showing = .showing(SearchView(hits: view.hits + page.hits, next: page.next)) }
        } catch {
            if mine == asked { showing = .trouble(error) }
        }
    }

    public func open(_ hit: SearchHit) { shell.go(hit.draft ? .writing(hit.kind, hit.id) : .entry(hit.id)) }
}

extension SearchModel: Forgetting {
    func forget() {
        text = ""
        asked += 1
        showing = .showing(nil)
    }
    func changed(_ kinds: [ChangeKind]) {
        if !text.isEmpty { Task { await search() } }
    }
}

/// What was deleted: for thirty days, then it is gone.
@MainActor @Observable public final class BinModel {
    public private(set) var showing: Showing<[BinCard]>
    /// The one thing the app asks about first.
    public var asksToErase: BinCard?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<[BinCard]> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.bin() })
        } catch {
            showing = .trouble(error)
        }
    }

    public func restore(_ id: EntryId) async {
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.restored) { try $0.restoreEntry(id: id) }
        }
    }

    /// Erases what was asked about. Nothing takes it back.
    public func erase() async {
        guard let card = asksToErase else { return }
        asksToErase = nil
        let id = card.id
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.erased) { try $0.eraseEntry(id: id) }
        }
    }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        do throws(Trouble) { try await work() } catch { showing = .trouble(error) }
    }
}

extension BinModel: Forgetting {
    func forget() {
        showing = .waiting
        asksToErase = nil
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.entry) else { return }
        Task { await load() }
    }
}
