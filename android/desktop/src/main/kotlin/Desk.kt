package app.layby.desktop

import app.layby.core.Notebook
import app.layby.core.wiping
import app.layby.ports.Biometric
import app.layby.ports.Clipboard
import app.layby.ports.Clock
import app.layby.ports.Delivering
import app.layby.ports.Driving
import app.layby.ports.FileRefused
import app.layby.ports.Files
import app.layby.ports.Hearing
import app.layby.ports.PlannedReminder
import app.layby.ports.Reminding
import app.layby.ports.Settings
import app.layby.ports.Speech
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.datatransfer.DataFlavor
import java.awt.datatransfer.StringSelection
import java.io.File
import java.io.IOException
import java.time.Instant
import java.time.ZoneId
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.withContext

/** A notebook in a folder. What binds it to a phone's keystore lies beside it: nothing but made-up notes belong in it. */
fun notebookIn(folder: File): Notebook {
    folder.mkdirs()
    return wiping(ByteArray(32) { it.toByte() }) { Notebook(folder.path, null, it) }
}

class DeskClock : Clock {
    override fun now(): Instant = Instant.now()
    override fun zone(): ZoneId = ZoneId.systemDefault()
    override fun sinceBoot(): Long = System.nanoTime() / 1_000_000
}

class DeskClipboard : Clipboard {
    private val board get() = Toolkit.getDefaultToolkit().systemClipboard
    override fun copySensitive(words: String) = board.setContents(StringSelection(words), null)
    override fun paste(): String? = board.takeIf { it.isDataFlavorAvailable(DataFlavor.stringFlavor) }?.getData(DataFlavor.stringFlavor) as String?
}

/** A desk's own dialogs for files. There is no other app to hand one to. */
class DeskFiles : Files {
    override val picking = false
    private fun chosen(mode: Int, name: String?): File? =
        FileDialog(null as Frame?, "", mode).apply { file = name; isVisible = true }.let { dialog -> dialog.file?.let { File(dialog.directory, it) } }
    private suspend fun <T> io(work: () -> T): T = withContext(Dispatchers.IO) { try { work() } catch (refused: IOException) { throw FileRefused() } }
    override suspend fun save(name: String, mediaType: String, contents: ByteArray): String? = chosen(FileDialog.SAVE, name)?.let { file ->
        io { file.writeBytes(contents) }
        file.path
    }
    override suspend fun share(name: String, mediaType: String, contents: ByteArray): Unit = throw FileRefused()
    override suspend fun open(): ByteArray? = chosen(FileDialog.LOAD, null)?.let { read(it.path) }
    override suspend fun read(place: String): ByteArray = io { File(place).readBytes() }
}

// What a desk has none of.

class NoSpeech : Speech {
    override val hearing = MutableStateFlow<Hearing>(Hearing.NotOnThisPhone)
    override fun listen(understood: (String) -> Unit) {}
    override fun stop() {}
}

class NoCar : Driving {
    override val driving = MutableStateFlow(false)
    override fun parked() = Unit
}

class NoAlarms : Reminding {
    override fun plan(reminders: List<PlannedReminder>) {}
    override fun allowed() = true
    override fun ask() {}
}

class NoFinger : Biometric {
    override fun offered() = false
    override suspend fun keep(key: ByteArray) = false
    override suspend fun release(): ByteArray? = null
    override fun forget() {}
}

class NoNetwork : Delivering {
    override val network = false
    override fun plan(waits: Boolean) {}
}

class DeskSettings(dark: Boolean) : Settings {
    override val appearanceNow = MutableStateFlow(if (dark) "dark" else "light")
    override var appearance: String
        get() = appearanceNow.value
        set(value) { appearanceNow.value = value }
    override var lockAfterSeconds = 900
}
