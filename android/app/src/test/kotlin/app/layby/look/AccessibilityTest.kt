package app.layby.look

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import androidx.compose.ui.text.TextLayoutResult
import app.layby.R
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/**
 * What a screen reader and a thumb meet, in every state, in both languages, and with words twice as large: whatever
 * can be touched is 48 dp and has a word, every screen has a heading and is read from its top, what went wrong is
 * announced, and nothing is cut off.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35])
class AccessibilityTest(private val state: State, private val how: How) {
    enum class How(val qualifiers: String, val scale: Float) {
        ENGLISH("en-rGB-w411dp-h891dp-mdpi", 1f),
        WELSH_LARGE("cy-rGB-w411dp-h891dp-mdpi", 2f),
    }

    @get:Rule val rule = createEmptyComposeRule()

    @Test fun canBeReadAndTouched() {
        RuntimeEnvironment.setQualifiers(how.qualifiers)
        RuntimeEnvironment.setFontScale(how.scale)
        on(state, rule) {
            val merged = tree(false)
            val touchable = merged.filter { it.config.contains(SemanticsActions.OnClick) || it.config.contains(SemanticsActions.SetText) }
            assertTrue(touchable.isNotEmpty(), "$state: nothing can be touched")
            // What is scrolled half out of sight is as large as it is laid out.
            val small = touchable.filter { node ->
                node.touchBoundsInRoot.run { width > 0 && height > 0 && (maxOf(width, node.size.width.toFloat()) < 47.5f || maxOf(height, node.size.height.toFloat()) < 47.5f) }
            }
            assertEquals(emptyList(), small.map { "${label(it)} ${it.touchBoundsInRoot.size}" }, "$state: smaller than a thumb")
            val unnamed = touchable.filter { label(it).isBlank() }
            assertEquals(emptyList(), unnamed.map { it.touchBoundsInRoot.toString() }, "$state: without a word")
            val headings = tree(true).filter { it.config.contains(SemanticsProperties.Heading) }
            if (state.name !in withoutHeading) assertTrue(headings.isNotEmpty(), "$state: no heading")
            assertEquals(emptyList(), tree(true).filter(::troubles).filterNot(::announced).map(::label), "$state: gone wrong without a word to a screen reader")
            // Read from the top: whatever comes next never lies wholly above what came before it.
            val order = merged.filter { it.config.contains(SemanticsProperties.Text) && it.boundsInRoot.height > 0 }
            val back = order.zipWithNext().filter { (one, next) -> one.root === next.root && next.boundsInRoot.bottom <= one.boundsInRoot.top }
            assertEquals(emptyList(), back.map { (one, next) -> label(one) to label(next) }, "$state: read out of order")
            val cut = tree(true).mapNotNull { node -> layout(node)?.let { node to it } }
                .filter { (_, text) -> how.scale > 1 && cut(text) }
            assertEquals(emptyList(), cut.map { it.second.layoutInput.text.text }, "$state: cut off")
            // Text that would stand beyond the edge: positions are the unclipped ones.
            val beyond = tree(true).filter { node -> layout(node) != null && node.positionInRoot.let { it.x < -1 || it.x + node.size.width > 412 } }
            assertEquals(emptyList(), beyond.map { layout(it)!!.layoutInput.text.text }, "$state: beyond the edge")
        }
    }

    private fun tree(unmerged: Boolean): List<SemanticsNode> =
        rule.onAllNodes(isRoot(), useUnmergedTree = unmerged).fetchSemanticsNodes().flatMap(::all)

    private fun all(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::all)

    private val wrong by lazy {
        val app = RuntimeEnvironment.getApplication()
        R.string::class.java.fields.filter { it.name.startsWith("trouble_") }.map { app.getString(it.getInt(null)) }.toSet()
    }

    private fun troubles(node: SemanticsNode) = node.config.getOrNull(SemanticsProperties.Text).orEmpty().any { it.text in wrong }

    private fun announced(node: SemanticsNode): Boolean =
        generateSequence(node) { it.parent }.any { it.config.contains(SemanticsProperties.LiveRegion) }

    private fun label(node: SemanticsNode): String {
        val config = node.config
        val own = config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() + config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        return own.joinToString(" ")
    }

    /** Ends in dots, or runs out of its own box by more than a hair. */
    private fun cut(text: TextLayoutResult): Boolean = (0 until text.lineCount).any { text.isLineEllipsized(it) || text.getLineRight(it) - text.getLineLeft(it) > text.size.width + 2 } ||
        text.multiParagraph.height > text.size.height + 2

    private fun layout(node: SemanticsNode): TextLayoutResult? {
        val results = mutableListOf<TextLayoutResult>()
        node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(results)
        return results.firstOrNull()
    }

    companion object {
        /** The search page is its field. */
        private val withoutHeading = setOf("search", "search-none", "entry")

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0} {1}")
        fun all(): List<Array<Any>> = states.flatMap { state -> How.entries.map { arrayOf<Any>(state, it) } }
    }
}
