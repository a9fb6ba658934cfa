package app.layby.platform

import android.content.ContentResolver
import android.content.Context
import android.net.Uri
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContracts
import app.layby.ports.FileRefused
import app.layby.ports.Files
import java.io.ByteArrayOutputStream
import java.io.IOException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/**
 * The system's document pickers. Whoever asks waits here, outside any window: a phone that is turned while the picker
 * is up has another window afterwards, and the answer still comes home. Nothing is written but where the person chose.
 */
class PhoneFiles(private val context: Context) : Files {
    private var create: ActivityResultLauncher<String>? = null
    private var choose: ActivityResultLauncher<Array<String>>? = null
    private var asked: CompletableDeferred<Uri?>? = null
    private val resolver: ContentResolver get() = context.contentResolver
    override val picking: Boolean get() = asked?.isActive == true

    /** A window is there through which the pickers can be called up. */
    fun attach(window: ComponentActivity) {
        create = window.registerForActivityResult(Named()) { asked?.complete(it) }
        choose = window.registerForActivityResult(ActivityResultContracts.OpenDocument()) { asked?.complete(it) }
    }

    override suspend fun save(name: String, mediaType: String, contents: ByteArray): String? {
        val place = ask { create?.launch("$mediaType\n$name") } ?: return null
        io {
            // Truncated: the person may write over a longer file.
            (resolver.openOutputStream(place, "wt") ?: throw IOException()).use { it.write(contents) }
        }
        return place.toString()
    }

    override suspend fun share(name: String, mediaType: String, contents: ByteArray) = HandingProvider.share(context, name, mediaType, contents)

    override suspend fun open(): ByteArray? = ask { choose?.launch(arrayOf(ANY)) }?.let { read(it.toString()) }

    override suspend fun read(place: String): ByteArray = io {
        (resolver.openInputStream(Uri.parse(place)) ?: throw IOException()).use { from ->
            val into = ByteArrayOutputStream()
            val piece = ByteArray(64 * 1024)
            while (true) {
                val many = from.read(piece)
                if (many < 0) break
                if (into.size() + many > LARGEST) throw IOException()
                into.write(piece, 0, many)
            }
            into.toByteArray()
        }
    }

    private suspend fun ask(launch: () -> Unit): Uri? {
        asked?.cancel()
        val answer = CompletableDeferred<Uri?>().also { asked = it }
        launch()
        return answer.await()
    }

    private suspend fun <T> io(work: () -> T): T = withContext(Dispatchers.IO) {
        try {
            work()
        } catch (refused: IOException) {
            throw FileRefused()
        } catch (refused: SecurityException) {
            throw FileRefused()
        }
    }

    /** A document of any type under a name: the type comes first, on a line of its own. */
    private class Named : ActivityResultContracts.CreateDocument(ANY) {
        override fun createIntent(context: Context, input: String) =
            super.createIntent(context, input.substringAfter('\n')).setType(input.substringBefore('\n'))
    }

    private companion object {
        /** Any type: where a file came from decides what a phone calls it. */
        const val ANY = "*/*"
        /** More than the core takes as a backup (core/src/everything). */
        const val LARGEST = 512 * 1024 * 1024
    }
}
