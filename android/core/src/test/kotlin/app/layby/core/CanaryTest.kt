package app.layby.core

import java.io.File
import java.nio.file.Files
import java.util.concurrent.TimeUnit
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class CanaryTest {
    private val place: File = Files.createTempDirectory("layby-canaries").toFile()

    @AfterTest fun clearUp() = place.deleteRecursively().let {}

    @Test fun theScannerFindsEveryPlantedWordInEveryForm() {
        val scanner = Scanner(Canaries.known)
        for (word in Canaries.known) {
            for (form in Scanner.forms(word)) {
                val file = File(place, "control/deep/file").apply { parentFile.mkdirs() }
                file.writeBytes(ByteArray(333) { (it * 7).toByte() } + form + ByteArray(99))
                assertEquals(listOf("$word in deep/file"), scanner.foundUnder(File(place, "control")))
            }
            assertEquals(listOf(word), scanner.found("Words(${word.uppercase()})"))
            assertEquals(listOf(word), scanner.found(Words("a $word b").value))
            assertEquals(emptyList(), scanner.found(Words("a $word b").toString()))
        }
        File(place, "named/${Canaries.KEPT}").apply { parentFile.mkdirs() }.writeText("")
        assertEquals(listOf("${Canaries.KEPT} in ${Canaries.KEPT}"), scanner.foundUnder(File(place, "named")))
    }

    @Test fun noPlantedWordIsPrintedThrownLoggedOrWritten() {
        val home = File(place, "notebook").apply { mkdirs() }
        val handover = File(place, "recovery-codes")
        val (out, err) = File(place, "out") to File(place, "err")
        val journey = ProcessBuilder(
            System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path"),
            "-Djna.library.path=" + System.getProperty("jna.library.path"), "-Dfile.encoding=UTF-8", "-Xshare:auto",
            "-XX:TieredStopAtLevel=1", CanaryJourney::class.java.name, home.path, handover.path,
        ).redirectOutput(out).redirectError(err).start()
        assertTrue(journey.waitFor(120, TimeUnit.SECONDS), "the journey did not end")
        val codes = if (handover.exists()) handover.readLines() else emptyList()
        val scanner = Scanner(Canaries.known + codes + codes.map { it.replace("-", "") })
        val written = listOf(home, File(home.path + ".copies"))
        assertEquals(
            emptyList(),
            scanner.found(out.readBytes()).map { "$it in output" } + scanner.found(err.readBytes()).map { "$it in errors" } +
                written.flatMap(scanner::foundUnder),
        )

        val ending = (out.readLines() + err.readLines()).filterNot { it.startsWith("\t") }.takeLast(8)
        assertEquals(0, journey.exitValue(), ending.joinToString("\n"))
        assertEquals(listOf(39, 39), codes.take(2).map { it.length }) // and the passphrase of everything
        assertEquals(3, codes.size)
        assertEquals(codes.first(), scanner.found("control: ${codes.first()}").single())

        // The net was where it should be: the process's own output, native output, every view, every file.
        assertTrue(CanaryJourney.PRINTED in out.readText())
        assertTrue(CanaryJourney.NATIVE in err.readText())
        assertTrue("app.layby.core.NotebookException\$WrongPasscode: failed=1" in err.readText())
        assertTrue("issueRecoveryCode: WordsInBytes(39)" in out.readText())
        for (view in views) assertTrue("$view(" in out.readText(), "no $view was printed")
        val names = written.flatMap { folder -> folder.walk().filter { it.isFile }.map { it.name } }
        for (name in listOf("header", "attempts", "notebook.db", "notebook.db-wal", "recipient")) assertTrue(name in names)
    }

    private val views = listOf(
        "Changes", "CheckView", "CopyBox", "CopySheetView", "Document", "DraftCard", "EntryCard", "EntryView",
        "FindingView", "LockView", "Moment", "NotesView", "RecordBox", "RecordCard", "RecordSource", "RecordView",
        "Reflection", "InformalSupervision", "ChecklistAnswer", "EntryDetails", "PromptAnswer", "SearchHit", "SearchView",
        "TextSpan", "TodayView", "UnlockView", "Words", "WordsInBytes", "BackupState", "BackupView", "EverythingView",
        "ExportedEverything", "RemindersView", "Reminder", "CraftView", "QueueView", "YearView", "RulesView", "RecordBinCard",
        "OwnNameView", "RetentionView", "ReflectionForm", "ChecklistForm", "DetailsForm", "CareWords", "FirstEntryWords",
        "MadeDocument", "ImportView", "AccountView", "OutboxView", "OutboxItem", "DeliveryView",
    )
}
