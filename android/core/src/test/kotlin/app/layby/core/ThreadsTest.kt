package app.layby.core

import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class ThreadsTest {
    @Test fun nothingAcknowledgedIsLostWhileOthersSearchAndLock() = Phone().use { phone ->
        val notebook = phone.notebook()
        notebook.begin()
        val ids = List(5) { notebook.mintId() }
        val acknowledged = mutableMapOf<EntryId, String>()
        val saves = AtomicInteger()
        val searches = AtomicInteger()
        val locks = AtomicInteger()
        val faults = ConcurrentLinkedQueue<Throwable>()
        val done = AtomicBoolean()

        /** Again and again until everybody did enough; nothing but [NotebookException.Locked] may happen. */
        fun worker(counter: AtomicInteger, work: (Int) -> Unit) = thread {
            var round = 0
            while (!done.get()) {
                try {
                    work(round++)
                    counter.incrementAndGet()
                } catch (_: NotebookException.Locked) {
                    Thread.yield()
                } catch (fault: Throwable) {
                    faults += fault
                    done.set(true)
                }
                if (saves.get() >= 200 && searches.get() >= 50 && locks.get() >= 20) done.set(true)
            }
        }
        val workers = listOf(
            worker(saves) { round ->
                val id = ids[round % ids.size]
                val words = "rook number $round"
                notebook.saveDraft(id, reflection(words))
                acknowledged[id] = words // on this thread only
            },
            worker(searches) {
                for (hit in notebook.search(Words("rook numb"), null, 20u).hits) {
                    check(hit.matches.map { it.of(hit.snippet.value) } == listOf("rook", "number"))
                }
            },
            worker(locks) {
                notebook.lock()
                notebook.unlockWithDevice()
            },
        )
        workers.forEach { it.join(60_000) }
        assertTrue(workers.none { it.isAlive }, "saves $saves, searches $searches, locks $locks")
        assertEquals(emptyList(), faults.map { it.stackTraceToString() })

        notebook.lock()
        notebook.unlockWithDevice()
        // What was acknowledged, and nothing that was refused.
        assertEquals(acknowledged, ids.associateWith { notebook.entry(it).words })
        assertEquals(ids.toSet(), notebook.today().drafts.map { it.id }.toSet())
    }
}
