package app.layby.core

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertSame

class CleanedTest {
    @Test fun validTextIsLeftAsItIs() {
        for (text in listOf("", "a visit", "👩‍👩‍👧 tŷ bach", "e\u0301", "\uFFFD")) assertSame(text, cleaned(text))
    }

    @Test fun halfASurrogatePairBecomesTheReplacementCharacter() {
        assertEquals("\uFFFD", cleaned("\uD83D"))
        assertEquals("\uFFFD", cleaned("\uDE42"))
        assertEquals("a\uFFFDb", cleaned("a\uD83Db"))
        assertEquals("\uFFFD\uFFFD", cleaned("\uDE42\uD83D"))
        assertEquals("\uFFFD🙂\uFFFD", cleaned("\uD83D🙂\uDE42"))
    }

    @Test fun whateverIsTypedIsValidAfterwardsAndAsLongAsBefore() {
        val letters = listOf("a", "\uD83D", "\uDE42", "é")
        var texts = listOf("")
        repeat(5) { texts = texts + texts.flatMap { text -> letters.map { text + it } } }
        for (text in texts) {
            val clean = cleaned(text)
            assertEquals(text.length, clean.length)
            FfiConverterString.toUtf8(clean) // throws on a torn pair
        }
    }

    @Test fun noTypedTextMakesTheBindingThrow() = Phone().use { phone ->
        val notebook = phone.notebook()
        notebook.begin()
        val torn = "hush\uD83D now"
        val id = notebook.mintId()
        notebook.saveDraft(id, reflection(torn))
        assertEquals("hush\uFFFD now", notebook.entry(id).words)
        assertEquals(1, notebook.search(Words("hush \uDE42"), null, 5u).hits.size)
        notebook.sealJot(notebook.mintId(), 1u, Words(torn))
        checkText(Words(torn))
        Unit
    }
}
