package app.layby.look

import app.layby.core.AccountView
import app.layby.core.BackupView
import app.layby.core.Changes
import app.layby.core.Confirmation
import app.layby.core.DeliveryStatus
import app.layby.core.Document
import app.layby.core.EntryContent
import app.layby.core.ExportedEverything
import app.layby.core.ImportView
import app.layby.core.Moment
import app.layby.core.NotebookException
import app.layby.core.NotebookInterface
import app.layby.core.OutboxItem
import app.layby.core.OutboxView
import app.layby.core.QueueView
import app.layby.core.RecordState
import app.layby.core.Refusal
import app.layby.core.Reminder
import app.layby.core.ReminderKind
import app.layby.core.RemindersView
import app.layby.core.RenewalWindow
import app.layby.core.TodayView
import app.layby.core.Words
import app.layby.core.WordsInBytes
import app.layby.core.YearLine
import app.layby.core.YearView
import java.nio.ByteBuffer
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import java.time.temporal.ChronoUnit

/**
 * The notebook as it was at the time of the pictures. The core has the machine's clock, which goes on: what it counts
 * from today is put back to that day, and a draft's own time, which is the moment it was really saved.
 */
internal class Still(private val real: NotebookInterface) : NotebookInterface by real {
    private val day = PICTURE_TIME.atZone(ZoneId.of("Europe/London")).toLocalDate()
    private val begins = day.minusMonths(11).year

    private fun still(line: YearLine) = line.copy(today = day.toString(), daysLeft = ChronoUnit.DAYS.between(day, LocalDate.parse(line.last)).toUInt(), renewal = RenewalWindow.Open(line.last))

    override fun year(registrationYear: Int?): YearView =
        real.year(registrationYear ?: begins).let { it.copy(running = true, later = null, line = still(it.line)) }

    override fun craftQueue(): QueueView = year(null).let { year -> real.craftQueue().copy(needs = year.needs, year = year.line) }

    override fun today(): TodayView = real.today().let { view ->
        val year = year(null)
        fun many(which: (RecordState) -> Boolean) = year.records.count { which(it.state) }.toUInt()
        view.copy(
            drafts = view.drafts.map { it.copy(saved = Moment(Instant.parse("2026-11-12T08:52:00Z"), 0)) }, year = year.line,
            queue = view.queue.copy(begun = many { it is RecordState.Draft }, ready = many { it is RecordState.Ready }, submitAgain = many { it is RecordState.SubmitAgain }),
            due = view.due.map { it.copy(due = "2026-11-17", days = 5) },
        )
    }

    override fun reminders(): RemindersView = RemindersView(
        listOf(
            Reminder(ReminderKind.HEARING_DUE, "2026-11-17", Moment(Instant.parse("2026-11-16T16:00:00Z"), 0), null),
            Reminder(ReminderKind.RENEWAL_ENDS, "2026-11-30", Moment(Instant.parse("2026-11-23T09:00:00Z"), 0), null),
        ),
        real.reminders().protectedTime,
    )
}

/** The phone's disk is full: every save is refused, as the core refuses it. */
internal class Full(private val real: NotebookInterface) : NotebookInterface by real {
    override fun saveDraft(id: String, content: EntryContent) = throw NotebookException.DiskFull()
}

/** A backup's own figures and words, where a picture would otherwise change with each: made now, under a code of its own. */
internal class StillBackup(private val real: NotebookInterface) : NotebookInterface by real {
    override fun lookIntoBackup(backup: ByteBuffer, code: ByteBuffer) =
        BackupView(Moment(Instant.parse("2026-11-01T18:20:00Z"), 0), 86u, 2u, 3u, 4u, "made up for a picture")

    override fun exportEverything(passcode: ByteBuffer) = ExportedEverything(
        Document("layby-everything.json.age", "application/age", WordsInBytes(ByteArray(1))), WordsInBytes("made-up-for-a-picture".toByteArray()),
    )
}

/** A queue in all its states: no store answers here, and a delivery's times would change with each picture. */
internal class StillQueue(private val real: NotebookInterface) : NotebookInterface by real {
    override fun outbox(): OutboxView {
        val (one, other) = listOf("6f0c1b64-4bd5-4f5c-9d0b-0000000000a1", "6f0c1b64-4bd5-4f5c-9d0b-0000000000a2")
        fun store(id: String, host: String, paused: Boolean) =
            AccountView(id, Words("https://$host/xapi"), Words("ros.ellery"), Words("https://example.org"), Words("ros.ellery"), paused, 1u)
        fun item(at: Int, told: String, status: DeliveryStatus, voids: String? = null) =
            OutboxItem("6f0c1b64-4bd5-4f5c-9d0b-0000000000b$at", one, one, Words(told), voids, Moment(PICTURE_TIME, 0), status)
        val arrived = Moment(Instant.parse("2026-11-10T17:05:00Z"), 0)
        return OutboxView(
            listOf(store(one, "lrs.example.org", false), store(other, "learning.example.org", true)),
            listOf(
                item(1, "A research seminar on waiting", DeliveryStatus.Waiting(0u, null)),
                item(2, "Peer group on home visits", DeliveryStatus.Waiting(2u, Moment(Instant.parse("2026-11-12T10:05:00Z"), 0))),
                item(3, "Shadowing at the hearing centre", DeliveryStatus.PausedForCredentials),
                item(4, "Reading on repair after rupture", DeliveryStatus.Delivered(Confirmation(arrived, true))),
                item(5, "A duty week looked back on", DeliveryStatus.Refused(Refusal.Status(400u))),
                item(6, "The walk and what was said", DeliveryStatus.Conflict, voids = other),
                item(7, "Nine seconds on a doorstep", DeliveryStatus.Withdrawn),
            ),
            3u, 1u, 2u,
        )
    }
}

/** What came of a portfolio of another system, with everything in it that can be. */
internal class StillPortfolio(private val real: NotebookInterface) : NotebookInterface by real {
    override fun importLeap2a(archive: ByteBuffer) = ImportView(Changes(emptyList(), emptyList(), emptyList(), null), 12u, 1u, 3u)
}
