package app.layby.desktop

import app.layby.R
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element

/** The app's words in one language, by the numbers that the app's R gives them. */
class Spoken(resources: File, private val welsh: Boolean) {
    private val strings = mutableMapOf<String, String>()
    private val plurals = mutableMapOf<String, Map<String, String>>()

    init {
        val file = File(resources, if (welsh) "values-cy/strings.xml" else "values/strings.xml")
        val root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).documentElement
        root.all("string").forEach { strings[it.getAttribute("name")] = plain(it.textContent) }
        root.all("plurals").forEach { one -> plurals[one.getAttribute("name")] = one.all("item").associate { it.getAttribute("quantity") to plain(it.textContent) } }
    }

    private fun Element.all(tag: String) = getElementsByTagName(tag).let { list -> (0 until list.length).map { list.item(it) as Element } }

    /** As Android reads them: white space is one space, and a backslash guards what follows it. */
    private fun plain(text: String) = text.trim().replace(Regex("\\s+"), " ").replace("\\n", "\n").replace(Regex("\\\\(.)"), "$1")

    fun string(id: Int): String = strings.getValue(stringNames.getValue(id))

    fun plural(id: Int, count: Int): String = plurals.getValue(pluralNames.getValue(id)).let { it[quantity(count)] ?: it.getValue("other") }

    /** CLDR's classes of whole numbers. */
    private fun quantity(count: Int) = if (!welsh) { if (count == 1) "one" else "other" } else when (count) {
        0 -> "zero"
        1 -> "one"
        2 -> "two"
        3 -> "few"
        6 -> "many"
        else -> "other"
    }

    companion object {
        lateinit var current: Spoken
        private val stringNames = names(R.string::class.java)
        private val pluralNames = names(R.plurals::class.java)
        private fun names(of: Class<*>) = of.fields.associate { it.getInt(null) to it.name }
    }
}
