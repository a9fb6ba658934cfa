package app.layby.platform

import android.app.UiModeManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.res.Configuration
import app.layby.ports.Driving
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** The system's car mode. */
class PhoneDriving(context: Context) : Driving {
    private val modes = context.getSystemService(UiModeManager::class.java)
    private val _driving = MutableStateFlow(inCar())
    override val driving: StateFlow<Boolean> = _driving.asStateFlow()

    init {
        context.registerReceiver(
            object : BroadcastReceiver() {
                override fun onReceive(context: Context, intent: Intent) { _driving.value = inCar() }
            },
            IntentFilter().apply {
                addAction(UiModeManager.ACTION_ENTER_CAR_MODE)
                addAction(UiModeManager.ACTION_EXIT_CAR_MODE)
            },
        )
    }

    private fun inCar() = modes.currentModeType == Configuration.UI_MODE_TYPE_CAR
}
