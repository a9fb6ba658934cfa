package app.layby.core

import java.io.File
import java.util.Base64

/** What is planted in the notebook of the canary test, and must be found nowhere outside it. */
internal object Canaries {
    const val KEPT = "quillfeather"
    const val DRAFT = "marlowthistle"
    const val SEALED = "brackenhollow"
    const val BOX = "saltmarshlane"
    const val REASON = "tamsinverity"
    const val REPLACEMENT = "oldferrymill"
    const val QUERY = "wrenfieldgate"
    const val PASSCODE = "hobnail-lantern-passcode"
    const val NEW_PASSCODE = "copper-kettle-passcode"
    const val WRONG_PASSCODE = "paper-bridge-passcode"
    const val KEYSTORE = "keystore-canary-of-the-first-one"
    const val OTHER_KEYSTORE = "keystore-canary-of-the-other-one"
    const val EMAIL = "maudcastell@example.org"
    const val STORE = "sallowmarch"
    const val HOLDER = "brindlegate"
    const val STORE_SECRET = "gantry-orchard-store-secret"
    /** Words handed in where the core expects a code of ours. */
    const val MISPLACED = "penhallowscar"

    val known = listOf(
        KEPT, DRAFT, SEALED, BOX, REASON, REPLACEMENT, QUERY, PASSCODE, NEW_PASSCODE, WRONG_PASSCODE, KEYSTORE,
        OTHER_KEYSTORE, EMAIL, STORE, HOLDER, STORE_SECRET, MISPLACED,
    )
}

/** Looks for planted words in every form they could have leaked in, upper or lower case. */
internal class Scanner(private val planted: List<String>) {
    fun found(bytes: ByteArray): List<String> {
        val hay = String(bytes, Charsets.ISO_8859_1)
        val lower = hay.lowercase()
        return planted.filter { word -> forms(word).any { String(it, Charsets.ISO_8859_1).let { it in hay || it.lowercase() in lower } } }
    }

    fun found(text: String): List<String> = found(text.toByteArray())

    /** Everything found in the files under [folder], their names included. */
    fun foundUnder(folder: File): List<String> = folder.walk().flatMap { file ->
        (found(file.relativeTo(folder).path) + if (file.isFile) found(file.readBytes()) else emptyList())
            .map { "$it in ${file.relativeTo(folder)}" }
    }.toList()

    companion object {
        fun forms(word: String): List<ByteArray> {
            val bytes = word.toByteArray()
            return listOf(
                bytes,
                word.toByteArray(Charsets.UTF_16LE),
                word.toByteArray(Charsets.UTF_16BE),
                bytes.joinToString("") { "%02x".format(it) }.toByteArray(),
                bytes.joinToString(", ").toByteArray(), // a list of numbers, as collections print
                Base64.getEncoder().withoutPadding().encode(bytes).dropLast(1).toByteArray(),
            )
        }
    }
}
