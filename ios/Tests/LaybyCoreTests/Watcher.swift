import Foundation
import LaybyCore

/// Calls the notebook, prints what comes back, and remembers what was called. Its methods, one for each of the
/// facade's, are generated (`WatchedNotebook`).
class Watcher {
    let notebook: Notebook
    private(set) var called: Set<String> = []

    init(_ notebook: Notebook) {
        self.notebook = notebook
        spill(notebook)
    }

    /// Counts what was called on another one too.
    func join(_ other: Watcher) { called.formUnion(other.called) }

    func seen<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
        called.insert(name)
        let result = try work()
        spill(result)
        return result
    }

    func seen<Result>(_ name: String, _ work: () async throws -> Result) async rethrows -> Result {
        called.insert(name)
        let result = try await work()
        spill(result)
        return result
    }
}

/// Prints a value in every way there is.
func spill(_ value: Any) {
    print(value)
    debugPrint(value)
    print(String(reflecting: value), String(describing: value))
    dump(value)
    if let error = value as? any Error { print(error.localizedDescription) }
}

/// What this process writes to standard output and standard error during `work`, from whatever language. It is
/// written on afterwards, because other tests may have spoken meanwhile.
func captured(_ work: () async -> Void) async throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("layby-output-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    let descriptor = open(file.path, O_CREAT | O_RDWR | O_APPEND, 0o600)
    fflush(nil)
    let (output, errors) = (dup(1), dup(2))
    dup2(descriptor, 1)
    dup2(descriptor, 2)
    defer { for open in [descriptor, output, errors] { close(open) } }
    await work()
    fflush(nil)
    dup2(output, 1)
    dup2(errors, 2)
    let written = try Data(contentsOf: file)
    FileHandle.standardOutput.write(written)
    return written
}
