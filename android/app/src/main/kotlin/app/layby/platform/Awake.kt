package app.layby.platform

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.platform.LocalView
import kotlinx.coroutines.delay

/** The screen stays on while two people talk over it: twenty minutes at most. */
@Composable
fun Awake(needed: Boolean) {
    val view = LocalView.current
    LaunchedEffect(needed) {
        view.keepScreenOn = needed
        if (needed) {
            delay(AWAKE_MS)
            view.keepScreenOn = false
        }
    }
    DisposableEffect(Unit) { onDispose { view.keepScreenOn = false } }
}

private const val AWAKE_MS = 20 * 60_000L
