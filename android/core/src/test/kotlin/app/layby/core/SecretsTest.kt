package app.layby.core

import java.nio.ByteBuffer
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

class SecretsTest {
    private val passcode = "sixteen swallows".toByteArray()
    private val zeros = ByteArray(passcode.size)

    @Test fun aSecretIsLentWholeAndThenWipedOnBothSides() {
        lateinit var lent: ByteBuffer
        val seen = wiping(passcode) { lent = it; ByteArray(it.remaining()).also(it.duplicate()::get) }
        assertEquals("sixteen swallows", String(seen))
        assertContentEquals(zeros, passcode)
        assertContentEquals(zeros, lent.everything())
    }

    @Test fun itIsWipedEvenWhenTheCallFails() {
        lateinit var lent: ByteBuffer
        assertFailsWith<IllegalStateException> { wiping(passcode) { lent = it; it.get(); error("refused") } }
        assertContentEquals(zeros, passcode)
        assertContentEquals(zeros, lent.everything())
    }

    @Test fun twoSecretsKeepTheirOrderAndAreBothWiped() {
        val new = "seventeen finches".toByteArray()
        val sizes = wiping(passcode, new) { current, next -> current.remaining() to next.remaining() }
        assertEquals(16 to 17, sizes)
        assertContentEquals(zeros, passcode)
        assertContentEquals(ByteArray(17), new)
    }

    private fun ByteBuffer.everything(): ByteArray = ByteArray(capacity()).also(duplicate().clear()::get)
}
