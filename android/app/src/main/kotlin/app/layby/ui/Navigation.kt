package app.layby.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.shell.Place
import app.layby.ui.parts.Icons
import app.layby.ui.parts.largeText
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

private class Root(val place: Place, val words: Int, val icon: ImageVector)

private val roots
    get() = listOf(
        Root(Place.Today, R.string.today_title, Icons.Today), Root(Place.Notes, R.string.notes_title, Icons.Notes),
        Root(Place.Craft, R.string.craft_title, Icons.Craft), Root(Place.Standards, R.string.standards_title, Icons.Standards),
    )

/** The four places, under the thumb. */
@Composable
fun BottomBar(chosen: Place, go: (Place) -> Unit) {
    Row(
        Modifier.fillMaxWidth().background(Look.roles.bay).padding(horizontal = Tokens.Space.tight).padding(bottom = Tokens.Space.hair).selectableGroup(),
    ) { roots.forEach { Item(it, it.place == chosen, go, Modifier.weight(1f)) } }
}

/** The four places at the side, from 600 dp. */
@Composable
fun Rail(chosen: Place, go: (Place) -> Unit) {
    Column(
        Modifier.fillMaxHeight().width(if (largeText) 128.dp else 88.dp).background(Look.roles.bay).padding(vertical = Tokens.Space.room).selectableGroup(),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
    ) { roots.forEach { Item(it, it.place == chosen, go, Modifier.fillMaxWidth()) } }
}

@Composable
private fun Item(root: Root, chosen: Boolean, go: (Place) -> Unit, modifier: Modifier) {
    val roles = Look.roles
    Column(
        modifier.heightIn(min = 68.dp).selectable(chosen, role = Role.Tab) { go(root.place) }.padding(vertical = Tokens.Space.tight),
        horizontalAlignment = Alignment.CenterHorizontally, verticalArrangement = Arrangement.spacedBy(Tokens.Space.hair),
    ) {
        Box(
            Modifier.size(60.dp, 32.dp).background(if (chosen) roles.vergeSoft else Color.Transparent, RoundedCornerShape(16.dp)),
            contentAlignment = Alignment.Center,
        ) { Icon(root.icon, null, Modifier.size(Tokens.Size.icon), if (chosen) roles.onVergeSoft else roles.ink2) }
        // Four words beside each other: they grow with the phone's text as far as they fit, as system bars' do.
        val density = LocalDensity.current
        CompositionLocalProvider(LocalDensity provides Density(density.density, density.fontScale.coerceAtMost(1.3f))) {
            Text(
                stringResource(root.words), style = Look.text.mark, color = if (chosen) roles.ink else roles.ink2,
                textAlign = TextAlign.Center, maxLines = 1, softWrap = false, overflow = TextOverflow.Visible,
            )
        }
    }
}
