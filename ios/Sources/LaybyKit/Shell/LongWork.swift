import LaybyCore
import Observation

/// Work that a person waits for: how far it is, asked of the core while it runs, and a way to stop it.
@MainActor @Observable public final class LongWork {
    /// How far, in thousandths; none while nothing runs.
    public private(set) var thousandths: UInt32?
    @ObservationIgnored private var asking: (any Alarm)?
    @ObservationIgnored private let shell: Shell

    /// How often the core is asked.
    static let pace = Duration.milliseconds(250)

    init(shell: Shell) { self.shell = shell }

    /// Runs it beside the saves, or with none beside it.
    func run<T: Sendable>(
        alone: Bool = false, _ work: @escaping @Sendable (any NotebookProtocol) throws -> T
    ) async throws(Trouble) -> T {
        thousandths = 0
        ask()
        defer {
            asking?.callOff()
            thousandths = nil
        }
        return alone ? try await shell.write(work) : try await shell.read(work)
    }

    /// Asks it to stop; it has changed nothing then.
    public func stop() {
        Task { try? await shell.read { $0.cancelTask() } }
    }

    private func ask() {
        asking = shell.ports.clock.after(Self.pace) { [weak self] in
            guard let self else { return }
            Task { await self.look() }
        }
    }

    private func look() async {
        let view = try? await shell.read { $0.task() }
        guard thousandths != nil else { return }
        switch view {
        case .running(_, let far): thousandths = far
        case .idle, nil: break
        }
        ask()
    }
}
