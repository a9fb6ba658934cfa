package app.layby.look

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.compose.ui.test.onLast
import java.io.File
import java.io.FileOutputStream
import kotlin.math.abs
import kotlin.test.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/**
 * Every screen's main states, as pictures. Without being asked it draws the light ones for a phone and compares them
 * with those in the repository; with PICTURES it writes all of them anew.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35])
class PicturesTest(private val state: State, private val variant: Variant) {
    enum class Variant(val qualifiers: String, val scale: Float, val kept: Boolean) {
        LIGHT("en-rGB-w411dp-h891dp-notnight-hdpi", 1f, true),
        DARK("en-rGB-w411dp-h891dp-night-hdpi", 1f, false),
        LARGE("en-rGB-w411dp-h891dp-notnight-hdpi", 2f, false),
        WELSH("cy-rGB-w411dp-h891dp-notnight-hdpi", 1f, false),
        WIDE("en-rGB-w840dp-h891dp-notnight-hdpi", 1f, false),
    }

    @get:Rule val rule = createEmptyComposeRule()

    @Test fun looksAsItDid() {
        RuntimeEnvironment.setQualifiers(variant.qualifiers)
        RuntimeEnvironment.setFontScale(variant.scale)
        on(state, rule) {
            rule.waitForIdle()
            // A dialog has a window of its own.
            val dialog = rule.onAllNodes(isDialog()).fetchSemanticsNodes().isNotEmpty()
            fun draw() = rule.onAllNodes(if (dialog) isDialog() else isRoot()).onLast().captureToImage().asAndroidBitmap()
            var drawn = draw()
            val folder = if (variant.kept) File(System.getProperty("layby.android"), "screenshots") else File(System.getProperty("layby.build"), "screenshots/${variant.name.lowercase()}")
            val file = File(folder.apply { mkdirs() }, "${state.name}.png")
            if (writing.isNotEmpty()) {
                // What is written has to stand still: a page may have waited for its words.
                do {
                    val before = drawn
                    Thread.sleep(300)
                    rule.waitForIdle()
                    drawn = draw()
                } while (!drawn.sameAs(before))
                FileOutputStream(file).use { drawn.compress(Bitmap.CompressFormat.PNG, 100, it) }
            } else {
                val kept = checkNotNull(file.takeIf(File::exists)?.readBytes()?.let { BitmapFactory.decodeByteArray(it, 0, it.size) }) { "no picture ${file.name}: write it with PICTURES=1" }
                assertEquals(kept.width to kept.height, drawn.width to drawn.height, file.name)
                // The core answers on threads of its own: a page may still wait for its words.
                val end = System.nanoTime() + 5_000_000_000
                while (differing(kept, drawn) > TOLERANCE && System.nanoTime() < end) {
                    Thread.sleep(200)
                    rule.waitForIdle()
                    drawn = draw()
                }
                val differing = differing(kept, drawn)
                if (differing > TOLERANCE) {
                    val new = File(System.getProperty("layby.build"), "screenshots/changed/${state.name}.png").apply { parentFile?.mkdirs() }
                    FileOutputStream(new).use { drawn.compress(Bitmap.CompressFormat.PNG, 100, it) }
                    throw AssertionError("${file.name} differs in ${"%.2f".format(differing * 100)}% of its pixels; the new one is $new")
                }
            }
        }
    }

    /** The share of pixels whose colour moved by more than a little. */
    private fun differing(one: Bitmap, other: Bitmap): Double {
        val a = IntArray(one.width * one.height).also { one.getPixels(it, 0, one.width, 0, 0, one.width, one.height) }
        val b = IntArray(a.size).also { other.getPixels(it, 0, one.width, 0, 0, one.width, one.height) }
        val many = a.indices.count { at -> (0..16 step 8).any { abs((a[at] shr it and 0xff) - (b[at] shr it and 0xff)) > 24 } }
        return many.toDouble() / a.size
    }

    companion object {
        /** Letters drawn a hair differently by another machine stay below it; a moved card does not. */
        private const val TOLERANCE = 0.01

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0} {1}")
        fun all(): List<Array<Any>> {
            val drawn = Variant.entries.filter { if (writing.isEmpty()) it.kept else writing == "1" || it.name.lowercase() in writing.split(",") }
            return states.flatMap { state -> drawn.map { arrayOf<Any>(state, it) } }
        }

        /** Which variants are written anew: `1` for all, names with commas for some, empty for none. */
        private val writing = System.getProperty("layby.pictures").orEmpty()
    }
}
