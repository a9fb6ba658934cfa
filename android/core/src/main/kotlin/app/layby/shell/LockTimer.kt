package app.layby.shell

import app.layby.ports.Settings
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/**
 * Shuts the notebook when the app has been away for the chosen time, and at once when the screen goes dark. A timer
 * runs while the app is away; because a phone that sleeps stops timers, the time away is measured again on return.
 */
class LockTimer(private val shell: Shell, private val settings: Settings, private val picking: () -> Boolean = { false }) {
    private var leftAt: Long? = null
    private var timer: Job? = null

    fun left() {
        if (leftAt != null) return
        leftAt = shell.clock.sinceBoot()
        timer = shell.scope.launch {
            delay(limit())
            shell.shut()
        }
    }

    fun came() {
        timer?.cancel()
        val away = leftAt?.let { shell.clock.sinceBoot() - it }
        leftAt = null
        if (away != null && away >= limit()) shell.shut()
    }

    fun screenOff() { shell.shut() }

    /** Choosing a file is no leaving: the system's own picker stands in front, for two minutes at most. */
    private fun limit() = maxOf(settings.lockAfterSeconds, if (picking()) PICKING_SECONDS else 0) * 1000L

    private companion object { const val PICKING_SECONDS = 120 }
}
