import Observation

/// How far what was typed is on its way to the disk.
public enum SaverState: Equatable, Sendable {
    /// Nothing was typed yet.
    case idle
    /// On its way to the disk.
    case saving
    /// On the disk.
    case kept
    /// Not on the disk; the words are still here.
    case trouble(Trouble)
}

/// A saver of anything, as the shell sees it when the notebook is to be shut.
@MainActor protocol Draining: AnyObject {
    var holdsWords: Bool { get }
    func drain() async
}

/// Saves what is typed, as it is typed: each save begins when the one before it is on the disk, always with the
/// newest words. So no key waits for a pause in the typing, and none is saved twice.
@MainActor @Observable public final class Saver<Content: Sendable> {
    public private(set) var state = SaverState.idle
    /// What is not on the disk yet.
    @ObservationIgnored private var pending: Content?
    @ObservationIgnored private var work: Task<Void, Never>?
    @ObservationIgnored private let save: @MainActor (Content) async throws(Trouble) -> Void

    public init(save: @escaping @MainActor (Content) async throws(Trouble) -> Void) {
        self.save = save
    }

    /// Words that are not on the disk: they must not be forgotten yet.
    public var holdsWords: Bool { pending != nil }

    public func changed(_ content: Content) {
        pending = content
        begin()
    }

    /// Waits until everything typed so far is on the disk, or could not be put there.
    public func drain() async {
        if work == nil, pending != nil { begin() }
        await work?.value
    }

    private func begin() {
        guard work == nil else { return }
        state = .saving
        work = Task { [weak self] in await self?.run() }
    }

    private func run() async {
        while let content = pending {
            pending = nil
            do throws(Trouble) {
                try await save(content)
            } catch {
                // Newer words, typed meanwhile, stand; otherwise these wait for the next key or the next drain.
                pending = pending ?? content
                state = .trouble(error)
                work = nil
                return
            }
        }
        state = .kept
        work = nil
    }
}

extension Saver: Draining {}
