package app.layby.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.union
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.shadow
import androidx.compose.ui.platform.LocalAccessibilityManager
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.shell.Shell
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.noticeWords
import kotlinx.coroutines.delay

/** What was done, and the way back: for ten seconds at least, longer where the phone is set to. */
@Composable
fun Notices(shell: Shell, modifier: Modifier = Modifier, lift: Boolean = false) {
    val notice by shell.notice.collectAsState()
    val now = notice ?: return
    val patience = LocalAccessibilityManager.current
    LaunchedEffect(now) {
        delay(patience?.calculateRecommendedTimeoutMillis(UNDO_MS, containsIcons = false, containsText = true, containsControls = now.undo != null) ?: UNDO_MS)
        shell.hush()
    }
    val roles = Look.roles
    val undo = now.undo
    Box(
        modifier.windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime)).padding(horizontal = Tokens.Space.room)
            .padding(bottom = if (lift) 212.dp else 84.dp).widthIn(max = Tokens.Size.reading),
    ) {
        FlowRow(
            Modifier.fillMaxWidth().shadow(6.dp, RoundedCornerShape(Tokens.Radius.chip)).background(roles.inverse, RoundedCornerShape(Tokens.Radius.chip))
                .padding(start = Tokens.Space.room, end = Tokens.Space.hair),
            horizontalArrangement = Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            Text(
                noticeWords(now), Modifier.padding(vertical = 14.dp).semantics { liveRegion = LiveRegionMode.Polite },
                style = Look.text.support, color = roles.onInverse,
            )
            if (undo != null) Box(
                Modifier.heightIn(min = Tokens.Size.target).clickable(role = Role.Button) { shell.undo(undo) }.padding(horizontal = Tokens.Space.room),
                contentAlignment = Alignment.Center,
            ) { Text(stringResource(R.string.act_undo), style = Look.text.label, color = roles.inverseAct) }
        }
    }
}

private const val UNDO_MS = 10_000L
