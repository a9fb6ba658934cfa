package app.layby.platform

import android.content.ClipData
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.Handler
import android.os.Looper
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import java.io.FileNotFoundException
import java.io.IOException
import java.util.UUID
import java.util.concurrent.atomic.AtomicReference
import kotlin.concurrent.thread

/**
 * Hands one document to one app: through a pipe, once, to whoever the person chose and nobody else. It lies in memory
 * until it is fetched, for two minutes at most, and never on a disk.
 */
class HandingProvider : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        val contents = if (mode == READ) offer(uri)?.contents?.getAndSet(null) else null
        if (contents == null) throw FileNotFoundException()
        val (from, into) = ParcelFileDescriptor.createReliablePipe()
        context?.revokeUriPermission(uri, Intent.FLAG_GRANT_READ_URI_PERMISSION)
        thread {
            try {
                ParcelFileDescriptor.AutoCloseOutputStream(into).use { it.write(contents) }
            } catch (gone: IOException) {
                // The other app has stopped reading: there is nobody to tell.
            } finally {
                contents.fill(0)
            }
        }
        return from
    }

    override fun getType(uri: Uri): String? = offer(uri)?.mediaType

    /** The file's neutral name and its size: what an app asks for before it fetches. */
    override fun query(uri: Uri, projection: Array<String>?, selection: String?, arguments: Array<String>?, order: String?): Cursor? {
        val offer = offer(uri) ?: return null
        val known = mapOf<String, Any>(OpenableColumns.DISPLAY_NAME to offer.name, OpenableColumns.SIZE to offer.size)
        val columns = (projection ?: known.keys.toTypedArray()).filter(known::containsKey)
        return MatrixCursor(columns.toTypedArray()).apply { addRow(columns.map(known::getValue)) }
    }

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null
    override fun update(uri: Uri, values: ContentValues?, selection: String?, arguments: Array<String>?) = 0
    override fun delete(uri: Uri, selection: String?, arguments: Array<String>?) = 0

    private class Offer(val uri: Uri, val name: String, val mediaType: String, contents: ByteArray) {
        val size = contents.size
        val contents = AtomicReference<ByteArray?>(contents)
        fun forget() { contents.getAndSet(null)?.fill(0) }
    }

    companion object {
        private const val READ = "r"
        private const val OFFERED_MS = 120_000L
        private val now = AtomicReference<Offer?>()

        private fun offer(uri: Uri): Offer? = now.get()?.takeIf { it.uri == uri }

        /** Under which address it can be fetched once; what was offered before is forgotten. */
        internal fun offer(context: Context, name: String, mediaType: String, contents: ByteArray): Uri {
            val uri = Uri.parse("content://${context.packageName}.handing/${UUID.randomUUID()}")
            val offer = Offer(uri, name, mediaType, contents.copyOf())
            now.getAndSet(offer)?.forget()
            Handler(Looper.getMainLooper()).postDelayed(offer::forget, OFFERED_MS)
            return uri
        }

        /** The system's own chooser, with a grant for the app that the person touches. */
        fun share(context: Context, name: String, mediaType: String, contents: ByteArray) {
            val uri = offer(context, name, mediaType, contents)
            val send = Intent(Intent.ACTION_SEND).setType(mediaType).putExtra(Intent.EXTRA_STREAM, uri).addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
            send.clipData = ClipData.newRawUri("", uri)
            context.startActivity(Intent.createChooser(send, null).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        }
    }
}
