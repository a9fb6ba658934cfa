import Foundation
import LaybyCore

/// Owns the notebook. Nothing else holds it, and nobody calls it on the main thread: writes run here one after the
/// other, reads beside them, so that a long search never holds up a save.
public actor Keeper {
    private let notebook: any NotebookProtocol

    public init(_ notebook: any NotebookProtocol) {
        self.notebook = notebook
    }

    /// Runs `work` after every write before it.
    public func write<T: Sendable>(_ work: @Sendable (any NotebookProtocol) throws -> T) throws -> T {
        try work(notebook)
    }

    /// Runs `work` at once, off the main thread.
    public nonisolated func read<T: Sendable>(
        _ work: @Sendable (any NotebookProtocol) throws -> T
    ) async throws -> T {
        try work(notebook)
    }
}
