package app.layby.core

/**
 * [text] with every half of a torn surrogate pair replaced by U+FFFD, so that it is valid Unicode: the bindings
 * refuse anything else. Both are one UTF-16 unit, so spans keep their places. Every [Words] goes to the core
 * through this (core/uniffi.toml).
 */
fun cleaned(text: String): String {
    if (text.indices.none { text.isTorn(it) }) return text
    return buildString(text.length) {
        for (at in text.indices) append(if (text.isTorn(at)) '\uFFFD' else text[at])
    }
}

private fun String.isTorn(at: Int): Boolean = when {
    this[at].isHighSurrogate() -> getOrNull(at + 1)?.isLowSurrogate() != true
    this[at].isLowSurrogate() -> getOrNull(at - 1)?.isHighSurrogate() != true
    else -> false
}
