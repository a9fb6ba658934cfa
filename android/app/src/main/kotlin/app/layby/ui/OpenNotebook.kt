package app.layby.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.union
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.layby.shell.Place
import app.layby.today.TodayModel
import app.layby.ui.parts.Notices
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.today.JotBay
import java.util.UUID

/** The open notebook: four places with a bar below or a rail beside, and pages over them. */
@Composable
fun OpenNotebook(around: Around) {
    val top by around.shell.places.top.collectAsState()
    BoxWithConstraints(Modifier.fillMaxSize().background(Look.roles.ground)) {
        val rail = maxWidth >= Tokens.Size.rail
        val twoPanes = maxWidth >= Tokens.Size.twoPanes
        when {
            top in Place.roots || (twoPanes && top is Place.Entry) -> {
                val root = if (top in Place.roots) top else around.shell.places.saved().mapNotNull(Place::of).last { it in Place.roots }
                if (rail) Row(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime))) {
                    Rail(root, around.shell.places::go)
                    Box(Modifier.weight(1f)) { Root(root, around, (top as? Place.Entry)?.id) }
                    if (twoPanes) Box(Modifier.weight(1f)) { Detail(top as? Place.Entry, around) }
                } else Column(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime))) {
                    Box(Modifier.weight(1f)) { Root(root, around, null) }
                    BottomBar(root, around.shell.places::go)
                }
            }
            else -> PageOf(top, around)
        }
        Notices(around.shell, Modifier.align(Alignment.BottomCenter), lift = top in Place.roots && !rail)
    }
}

/** A new thing of any kind begins under an id of its own. */
fun freshId(): String = UUID.randomUUID().toString()
