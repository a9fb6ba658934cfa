package app.layby.core

import java.nio.ByteBuffer

/**
 * Lends [secret] to the core, and wipes it and the core's view of it afterwards, whatever happens. The bindings
 * take a direct buffer, look at its limit and never at its position, hence the flip. What was lent is zeros when
 * this returns: hand in a copy to keep one. A secret never becomes a `String`, which nobody can wipe.
 */
inline fun <R> wiping(secret: ByteArray, use: (ByteBuffer) -> R): R {
    val buffer = ByteBuffer.allocateDirect(secret.size)
    try {
        buffer.put(secret).flip()
        return use(buffer)
    } finally {
        secret.fill(0)
        buffer.clear()
        while (buffer.hasRemaining()) buffer.put(0)
    }
}

/** Lends bytes that are sealed already: nothing to wipe, and the caller goes on with them. */
inline fun <R> lending(bytes: ByteArray, use: (ByteBuffer) -> R): R {
    val buffer = ByteBuffer.allocateDirect(bytes.size)
    buffer.put(bytes).flip()
    return use(buffer)
}

/** [wiping] for two, such as the current passcode and the new one. */
inline fun <R> wiping(first: ByteArray, second: ByteArray, use: (ByteBuffer, ByteBuffer) -> R): R =
    wiping(first) { one -> wiping(second) { two -> use(one, two) } }
