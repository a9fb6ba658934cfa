import Foundation
import LaybyCore
import Testing

@Suite final class ThreadsTests {
    private let phone: Phone

    init() throws { phone = try Phone() }

    /// What the threads tell each other.
    private final class Progress: @unchecked Sendable {
        private let lock = NSLock()
        private var counts: [String: Int] = [:]
        private var faults: [String] = []

        func count(_ work: String) { lock.withLock { counts[work, default: 0] += 1 } }
        func fault(_ fault: String) { lock.withLock { faults.append(fault) } }
        func seen() -> (counts: [String: Int], faults: [String]) { lock.withLock { (counts, faults) } }

        var done: Bool {
            let (counts, faults) = seen()
            let wanted = ["save": 200, "search": 50, "lock": 20]
            return !faults.isEmpty || wanted.allSatisfy { counts[$0.key, default: 0] >= $0.value }
        }
    }

    /// Only one thread touches it, and the test when that has ended.
    private final class Acknowledged: @unchecked Sendable {
        var words: [EntryId: String] = [:]
    }

    @Test func nothingAcknowledgedIsLostWhileOthersSearchAndLock() throws {
        let notebook = try phone.notebook()
        _ = try notebook.begin()
        let ids = (0..<5).map { _ in notebook.mintId() }
        let acknowledged = Acknowledged()
        let progress = Progress()
        let ended = DispatchGroup()

        /// Again and again until everybody did enough; nothing but `Locked` may happen.
        func worker(_ name: String, _ work: @escaping @Sendable (Int) throws -> Void) {
            ended.enter()
            Thread {
                var round = 0
                while !progress.done {
                    do {
                        try work(round)
                        progress.count(name)
                    } catch NotebookError.Locked {
                        sched_yield()
                    } catch {
                        progress.fault("\(name): \(error)")
                    }
                    round += 1
                }
                ended.leave()
            }.start()
        }
        worker("save") { round in
            let id = ids[round % ids.count]
            let words = "rook number \(round)"
            _ = try notebook.saveDraft(id: id, content: reflection(words))
            acknowledged.words[id] = words
        }
        worker("search") { _ in
            for hit in try notebook.search(query: Words("rook numb"), cursor: nil, limit: 20).hits {
                let marked = hit.matches.map { $0.of(hit.snippet.value) }
                if marked != ["rook".units, "number".units] { progress.fault("search marked something else") }
            }
        }
        worker("lock") { _ in
            notebook.lock()
            _ = try notebook.unlockWithDevice()
        }
        #expect(ended.wait(timeout: .now() + 60) == .success, "\(progress.seen())")
        #expect(progress.seen().faults == [])

        notebook.lock()
        _ = try notebook.unlockWithDevice()
        // What was acknowledged, and nothing that was refused.
        for id in ids { #expect(try notebook.entry(id: id).words == acknowledged.words[id]) }
        #expect(try Set(notebook.today().drafts.map(\.id)) == Set(ids))
    }
}
