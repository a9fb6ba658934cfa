package app.layby.core

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.json.JSONArray
import org.json.JSONObject

/** The cases of tests/vectors, which Rust and Swift replay too. */
class VectorsTest {
    private val folder = File(System.getenv("LAYBY_VECTORS")?.ifEmpty { null } ?: "../../tests/vectors")
    private val spans = cases("spans.json")

    @Test fun aSpanCutsTheSameWordsInUtf16CodePointsAndBytes() {
        assertTrue(spans.size >= 15)
        for (case in spans) {
            val text = case.getString("text")
            val slice = case.getString("slice")
            val name = case.getString("name")
            val (start, end) = case.span("utf16")
            assertEquals(slice, text.substring(start, end), name)
            val (first, last) = case.span("code_points")
            assertEquals(slice, text.substring(text.offsetByCodePoints(0, first), text.offsetByCodePoints(0, last)), name)
            val (from, to) = case.span("bytes")
            assertEquals(slice, text.toByteArray().copyOfRange(from, to).toString(Charsets.UTF_8), name)
        }
    }

    @Test fun theCoresSpansCutTheSameWordsBehindAnyText() {
        val address = "name@example.org"
        for (case in spans) {
            val text = "${case.getString("text")} $address ${case.getString("text")}"
            val found = checkText(Words(text)).filter { it.kind == FindingKind.EMAIL }
            assertEquals(listOf(address), found.map { it.span.of(text) }, case.getString("name"))
        }
    }

    @Test fun theGuardFindsWhatItsVectorsSay() {
        val cases = cases("guard.json")
        assertTrue(cases.size >= 30)
        for (case in cases) {
            val expected = case.getJSONArray("findings").objects().map {
                Triple(it.getString("kind"), it.getInt("start_utf16"), it.getInt("end_utf16"))
            }
            val found = checkText(Words(case.getString("text"))).map {
                Triple(it.kind.name.lowercase(), it.span.start.toInt(), it.span.end.toInt())
            }
            assertEquals(expected, found, case.getString("name"))
        }
    }

    private fun cases(name: String) = JSONArray(File(folder, name).readText()).objects()

    private fun JSONArray.objects() = (0 until length()).map(::getJSONObject)

    private fun JSONObject.span(unit: String) = getJSONArray(unit).run { getInt(0) to getInt(1) }
}
