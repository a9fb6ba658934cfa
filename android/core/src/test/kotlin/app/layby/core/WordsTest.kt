package app.layby.core

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotEquals

class WordsTest {
    private data class Holder(val id: Int, val text: Words?)

    @Test fun printsOnlyALength() {
        assertEquals("Words(11)", Words("Mrs Okonjo ").toString())
        assertEquals("Holder(id=1, text=Words(6))", Holder(1, Words("secret")).toString())
        assertEquals("WordsInBytes(3)", WordsInBytes(byteArrayOf(1, 2, 3)).toString())
    }

    @Test fun equalsByContent() {
        assertEquals(Words("a visit"), Words("a visit"))
        assertEquals(Words("a visit").hashCode(), Words("a visit").hashCode())
        assertNotEquals(Words("a visit"), Words("a Visit"))
        assertEquals(WordsInBytes(byteArrayOf(1, 2)), WordsInBytes(byteArrayOf(1, 2)))
        assertEquals(WordsInBytes(byteArrayOf(1, 2)).hashCode(), WordsInBytes(byteArrayOf(1, 2)).hashCode())
        assertNotEquals(WordsInBytes(byteArrayOf(1, 2)), WordsInBytes(byteArrayOf(2, 1)))
    }
}
