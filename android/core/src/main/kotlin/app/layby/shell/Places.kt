package app.layby.shell

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** Where the person is, and what stands behind each place on the way. */
class Places(private val shell: Shell) {
    private val _path = MutableStateFlow<List<Place>>(listOf(Place.Today))
    val path: StateFlow<List<Place>> = _path.asStateFlow()
    private val _top = MutableStateFlow<Place>(Place.Today)
    val top: StateFlow<Place> = _top.asStateFlow()
    private val models = mutableMapOf<Place, Model>()

    /** The model behind [place], made once for as long as the place is on the path. */
    fun <M : Model> model(place: Place, make: () -> M): M {
        @Suppress("UNCHECKED_CAST") // one kind of model for each kind of place
        return models.getOrPut(place) { make().also { if (shell.gate.value is Gate.Open) it.shown() } } as M
    }

    fun go(place: Place) = set(if (place in Place.roots) rootPath(place) else _path.value.filter { it != place } + place)

    /** Goes on from here, and back leads to where one was before. */
    fun instead(place: Place) = set(_path.value.dropLast(1).ifEmpty { listOf(Place.Today) }.filter { it != place } + place)

    /** False where there is nothing to go back to. */
    fun back(): Boolean {
        if (_path.value.size <= 1) return false
        set(_path.value.dropLast(1))
        return true
    }

    /** From another process: codes and ids only. */
    fun restore(codes: List<String>) {
        val path = codes.mapNotNull(Place::of)
        if (path.isNotEmpty() && path.first() in Place.roots) set(path)
    }

    fun saved(): List<String> = _path.value.map { it.code }

    internal fun shown(place: Place) { models[place]?.takeIf { shell.gate.value is Gate.Open }?.shown() }
    internal fun failed(trouble: Trouble) { models[_top.value]?.failed(trouble) }

    /** Shut: no model keeps a word. The path stays, so that unlocking leads back. */
    internal fun forget() {
        models.values.forEach(Model::left)
        models.clear()
    }

    private fun rootPath(place: Place) = if (place == Place.Today) listOf(place) else listOf(Place.Today, place)

    private fun set(path: List<Place>) {
        val before = _top.value
        models.keys.filter { it !in path }.forEach { models.remove(it)?.left() }
        _path.value = path
        _top.value = path.last()
        if (before != path.last()) shown(path.last())
    }
}

/** What stands behind a place: reads when it is shown, forgets when it is left. */
abstract class Model(protected val shell: Shell) {
    /** Comes on screen, or something it shows was changed: reads it again, in one call. */
    abstract fun shown()
    open fun failed(trouble: Trouble) {}
    /** Goes from the path, or the notebook shuts. */
    open fun left() {}
}
