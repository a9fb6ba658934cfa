package app.layby.look

import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.Test
import org.w3c.dom.Element

/** Every word of the app, in both languages, and none in the code. */
class StringsTest {
    private val app = File(System.getProperty("layby.android"), "app/src/main")

    private fun strings(folder: String): Map<String, String> {
        val root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File(app, "res/$folder/strings.xml")).documentElement
        val elements = (0 until root.childNodes.length).map(root.childNodes::item).filterIsInstance<Element>()
        return elements.filter { it.getAttribute("translatable") != "false" }.flatMap { element ->
            if (element.tagName == "plurals") {
                val items = element.getElementsByTagName("item")
                (0 until items.length).map { items.item(it) as Element }.map { "${element.getAttribute("name")}#${it.getAttribute("quantity")}" to it.textContent }
            } else listOf(element.getAttribute("name") to element.textContent)
        }.toMap()
    }

    private val english = strings("values")
    private val welsh = strings("values-cy")
    private fun names(strings: Map<String, String>) = strings.keys.map { it.substringBefore('#') }.toSet()

    @Test fun bothLanguagesHaveEveryWord() {
        assertEquals(names(english), names(welsh))
        assertTrue(welsh.values.none { it.isBlank() } && english.values.none { it.isBlank() })
        val categories = listOf("zero", "one", "two", "few", "many", "other")
        names(welsh).filter { name -> welsh.keys.any { it.startsWith("$name#") } }
            .forEach { name -> assertTrue(categories.all { "$name#$it" in welsh }, "$name has not all of Welsh's categories") }
    }

    @Test fun bothLanguagesHaveTheSameBlanksToFill() {
        val blank = Regex("%\\d\\$[sd]")
        fun blanks(strings: Map<String, String>, name: String) =
            strings.filterKeys { it == name || it == "$name#other" }.values.flatMap { text -> blank.findAll(text).map { it.value }.toList() }.toSet()
        names(english).forEach { assertEquals(blanks(english, it), blanks(welsh, it), it) }
        val bare = (english + welsh).filterValues { text -> Regex("%(?!\\d\\$[sd])").containsMatchIn(text) }
        assertEquals(emptyMap(), bare, "a blank without its place")
    }

    @Test fun mostOfTheWelshIsWelsh() {
        val same = names(english).filter { name -> english[name] != null && english[name] == welsh[name] }
        // Names, numbers and codes are the same in both.
        assertEquals(setOf("bin_title", "row_kind_when", "record_numbered", "check_looks_like"), same.toSet())
    }

    @Test fun noWordStandsInTheCode() {
        val literal = Regex("\"(?:[^\"\\\\$]|\\\\.)*\"")
        val allowed = Regex("\"[a-z0-9_./:%-]*\"|\"[ ,.·\\\\n-]*\"|\"(en-GB|EEEE|d MMMM|d MMM|h\\.mma|d MMMM yyyy|EEEE d MMMM( yyyy, h\\.mma)?|UNCHECKED_CAST|AES/GCM/NoPadding|AndroidKeyStore|\\*/\\*|DEPRECATION|OVERRIDE_DEPRECATION|StartActivityAndCollapseDeprecated|android\\.content\\.extra\\.IS_SENSITIVE|CarConnectionState|androidx\\.car\\.app\\.connection\\.action\\.CAR_CONNECTION_UPDATED)\"")
        val found = File(app, "kotlin").walk().filter { it.extension == "kt" && it.name != "Icons.kt" && !it.name.endsWith("Previews.kt") }.flatMap { file ->
            file.readLines().filterNot { it.trimStart().startsWith("//") || it.trimStart().startsWith("*") || it.trimStart().startsWith("/*") }
                .flatMap { line -> literal.findAll(line.substringBefore(" // ")).map { it.value } }
                .filterNot(allowed::matches).map { "${file.name}: $it" }
        }.toList()
        assertEquals(emptyList(), found.filterNot { "ground, surface" in it || "Tokens.kt" in it })
    }

    /** Printed, not asserted: the Flesch-Kincaid grade plus five is a reading age. Welsh has no such formula. */
    @Test fun theEnglishIsForAReadingAgeOfEleven() {
        val text = english.values.filter { it.count(Char::isWhitespace) >= 3 }
        val sentences = text.sumOf { it.count { c -> c in ".?!" }.coerceAtLeast(1) }
        val words = text.flatMap { it.split(Regex("[^A-Za-z']+")) }.filter { it.isNotEmpty() }
        val syllables = words.sumOf { word -> Regex("[aeiouy]+").findAll(word.lowercase().removeSuffix("e")).count().coerceAtLeast(1) }
        val grade = 0.39 * words.size / sentences + 11.8 * syllables / words.size - 15.59
        println("measured: values/strings.xml, ${words.size} words in sentences, reading age ${"%.1f".format(grade + 5)}")
        assertTrue(words.size > 300)
    }
}
