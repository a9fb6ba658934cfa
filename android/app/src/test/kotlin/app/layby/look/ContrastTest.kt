package app.layby.look

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import app.layby.ui.theme.Roles
import app.layby.ui.theme.TextStyles
import app.layby.ui.theme.Tokens
import kotlin.math.max
import kotlin.math.min
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.Test

/** Every pair of colours that meets on a screen, measured: words 4.5, marks 3. */
class ContrastTest {
    private val words = listOf(
        "ink ground", "ink surface", "ink bay", "ink raised", "ink2 ground", "ink2 surface", "ink2 bay", "ink2 raised",
        "verge ground", "verge surface", "verge bay", "onVerge verge", "onVergeSoft vergeSoft", "ink2 vergeSoft",
        "tarmac surface", "tarmac ground", "onTarmac tarmac", "onTarmacSoft tarmacSoft",
        "amber surface", "amber ground", "amber bay", "onAmber amber", "onAmberSoft amberSoft",
        "sign surface", "sign ground", "onSign sign", "onSignSoft signSoft",
        "clay surface", "clay ground", "onClay clay", "onClaySoft claySoft", "onInverse inverse", "inverseAct inverse",
    )
    private val marks = listOf(
        "outline surface", "outline ground", "outline bay", "amberMark surface", "amberMark ground",
        "verge raised", "verge vergeSoft", "sign signSoft", "amber amberSoft", "amberMark amberSoft",
    )
    /** What the lock page and the locked jot use. */
    private val shutWords = listOf(
        "ink ground", "ink surface", "ink bay", "ink raised", "ink2 ground", "ink2 surface", "ink2 bay", "verge ground",
        "onVerge verge", "onVergeSoft vergeSoft", "amber ground", "onClaySoft claySoft",
    )
    private val shutMarks = listOf("outline ground", "outline surface", "outline bay")

    private fun contrast(roles: Roles, pair: String): Double {
        val (one, other) = pair.split(" ").map { roles.byName.getValue(it).luminance() + 0.05 }
        return max(one, other) / min(one, other)
    }

    private fun short(name: String, roles: Roles, pairs: List<String>, floor: Double) =
        pairs.filter { contrast(roles, it) < floor }.map { "$name $it: %.2f".format(contrast(roles, it)) }

    @Test fun everyPairCanBeRead() {
        val found = short("light", Tokens.light, words, 4.5) + short("light", Tokens.light, marks, 3.0) +
            short("dark", Tokens.dark, words, 4.5) + short("dark", Tokens.dark, marks, 3.0) +
            short("shut", Tokens.shut, shutWords, 4.5) + short("shut", Tokens.shut, shutMarks, 3.0)
        assertEquals(emptyList(), found)
    }

    @Test fun theMeasureIsWcags() {
        assertEquals(21.0, (Color.White.luminance() + 0.05) / (Color.Black.luminance() + 0.05), 0.01)
    }

    @Test fun nothingIsSmallerThanThirteen() {
        val styles = listOf(TextStyles.display, TextStyles.handOver, TextStyles.question, TextStyles.title, TextStyles.words, TextStyles.body, TextStyles.label, TextStyles.support, TextStyles.mark)
        assertTrue(styles.all { it.fontSize.value >= 13f && it.lineHeight.value > it.fontSize.value })
    }
}
