import Foundation
import LaybyCore

/// Calls the notebook, and counts what was asked of it. Its methods, one for each of the facade's, are generated
/// (`WatchedNotebook`). Unchecked, because the compiler cannot see that `names` is only touched under the lock.
class Watcher: @unchecked Sendable {
    let notebook: Notebook
    private let lock = NSLock()
    private var names: [String] = []
    /// Answers put in the core's mouth, by the name of the call: for what takes it an hour and a half to say.
    var given: [String: Any] = [:]

    init(_ notebook: Notebook) { self.notebook = notebook }

    func seen<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
        lock.withLock { names.append(name) }
        if let answer = given[name] as? Result { return answer }
        return try work()
    }

    func seen<Result>(_ name: String, _ work: () async throws -> Result) async rethrows -> Result {
        lock.withLock { names.append(name) }
        return try await work()
    }

    /// What was asked since the last time.
    func taken() -> [String] {
        lock.withLock {
            defer { names = [] }
            return names
        }
    }
}
