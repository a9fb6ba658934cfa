package app.layby.platform

import android.app.UiModeManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.res.Configuration
import android.net.Uri
import androidx.core.content.ContextCompat
import app.layby.ports.Driving
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * The system's car mode, and Android Auto on a car's own screen. Neither tells a car that stands from one that moves, so
 * the person may say that it stands.
 */
class PhoneDriving(
    private val context: Context,
    private val scope: CoroutineScope = CoroutineScope(Dispatchers.Main),
    private val io: CoroutineDispatcher = Dispatchers.IO,
) : Driving {
    private val modes = context.getSystemService(UiModeManager::class.java)
    private var met = false
    private val _driving = MutableStateFlow(false)
    override val driving: StateFlow<Boolean> = _driving.asStateFlow()

    init {
        val listener = object : BroadcastReceiver() {
            override fun onReceive(context: Context, intent: Intent) = look()
        }
        val said = IntentFilter().apply {
            addAction(UiModeManager.ACTION_ENTER_CAR_MODE)
            addAction(UiModeManager.ACTION_EXIT_CAR_MODE)
            addAction(CAR_CHANGED)
        }
        // Another app says that the car's screen came or went; whoever says it falsely only has us look again.
        ContextCompat.registerReceiver(context, listener, said, ContextCompat.RECEIVER_EXPORTED)
        look()
    }

    override fun parked() { _driving.value = false }

    private fun look() {
        val mode = modes.currentModeType == Configuration.UI_MODE_TYPE_CAR
        if (mode) return meets(true)
        scope.launch { meets(withContext(io) { onACarsScreen() }) }
    }

    /** A car that was met already is not met again: what the person said of it stands. */
    private fun meets(car: Boolean) {
        if (car == met) return
        met = car
        _driving.value = car
    }

    /** What androidx.car.app's CarConnection asks, without the hundred classes around it. No Android Auto: no car. */
    private fun onACarsScreen(): Boolean = try {
        context.contentResolver.query(Uri.parse(CAR), arrayOf(CAR_STATE), null, null, null)?.use {
            val column = it.getColumnIndex(CAR_STATE)
            column >= 0 && it.moveToNext() && it.getInt(column) != 0
        } ?: false
    } catch (_: RuntimeException) {
        false // another app's provider may throw what it likes
    }

    private companion object {
        const val CAR = "content://androidx.car.app.connection"
        const val CAR_STATE = "CarConnectionState"
        const val CAR_CHANGED = "androidx.car.app.connection.action.CAR_CONNECTION_UPDATED"
    }
}
