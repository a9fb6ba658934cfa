package app.layby.core

/**
 * What a person wrote. It prints only its length, so that a log line, a crash report or a record's generated
 * `toString` never holds their words. [value] is the one way to the text: read it where it is drawn or edited.
 */
class Words(val value: String) {
    val isEmpty: Boolean get() = value.isEmpty()

    override fun equals(other: Any?): Boolean = other is Words && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = "Words(${value.length})"

    companion object {
        val none = Words("")
    }
}

/** Bytes that print only their length: what a person wrote (a sealed file, an export), or a code to write down. */
class WordsInBytes(val value: ByteArray) {
    override fun equals(other: Any?): Boolean = other is WordsInBytes && other.value.contentEquals(value)

    override fun hashCode(): Int = value.contentHashCode()

    override fun toString(): String = "WordsInBytes(${value.size})"
}
