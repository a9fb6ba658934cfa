package app.layby.platform

import android.app.Application
import android.content.Intent
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import androidx.test.core.app.ApplicationProvider
import java.io.File
import java.io.FileNotFoundException
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** A document goes to one app, once, and touches no disk of ours. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class HandingTest {
    private val app = ApplicationProvider.getApplicationContext<Application>()
    private val words = "Nine seconds on a doorstep"

    private fun shared(text: String): Uri {
        HandingProvider.share(app, "2026-11-12.txt", "text/plain", text.toByteArray())
        @Suppress("DEPRECATION") // the typed one is younger than the phones we run on
        val send = shadowOf(app).nextStartedActivity.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)!!
        assertTrue(send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        assertEquals(0, send.flags and (Intent.FLAG_GRANT_WRITE_URI_PERMISSION or Intent.FLAG_GRANT_PERSISTABLE_URI_PERMISSION))
        return send.clipData!!.getItemAt(0).uri
    }

    private fun open(uri: Uri, mode: String = "r") = app.contentResolver.acquireContentProviderClient(uri)!!.openFile(uri, mode)!!

    /** As another app would: until the other end is shut. */
    private fun read(from: ParcelFileDescriptor): String = ParcelFileDescriptor.AutoCloseInputStream(from).use { stream ->
        val end = System.nanoTime() + 10_000_000_000
        val into = StringBuilder()
        // Robolectric's pipe is no pipe: it says it has ended before anything was written.
        while (into.length < words.length && System.nanoTime() < end) into.append(String(stream.readBytes()))
        into.toString()
    }

    @Test fun itIsFetchedOnceAndByNobodyAfterwards() {
        val uri = shared(words)
        assertEquals("text/plain", app.contentResolver.getType(uri))
        app.contentResolver.query(uri, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)!!.use {
            it.moveToFirst()
            assertEquals("2026-11-12.txt", it.getString(0))
        }
        assertFailsWith<FileNotFoundException> { open(uri, "rw") }
        assertEquals(words, read(open(uri)))
        assertFailsWith<FileNotFoundException> { open(uri) }
    }

    @Test fun aNewerOneTakesItsPlaceAndAGuessedAddressIsNothing() {
        val (first, second) = shared(words) to shared("Another")
        assertFailsWith<FileNotFoundException> { open(first) }
        assertNull(app.contentResolver.getType(first))
        assertFailsWith<FileNotFoundException> { open(Uri.parse("content://${second.authority}/00000000-0000-4000-8000-000000000000")) }
    }

    @Test fun nothingOfItLiesInAFolderOfOurs() {
        read(open(shared(words)))
        shared(words)
        val ours = File(app.applicationInfo.dataDir).walk() + app.cacheDir.walk() + listOfNotNull(app.externalCacheDir).flatMap { it.walk() }
        assertFalse(ours.filter { it.isFile }.any { words in String(it.readBytes()) })
    }

    @Test fun afterTwoMinutesItIsForgotten() {
        val uri = shared(words)
        org.robolectric.shadows.ShadowLooper.idleMainLooper(3, java.util.concurrent.TimeUnit.MINUTES)
        assertFailsWith<FileNotFoundException> { open(uri) }
    }
}
