package app.layby.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.union
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

/** Words so large that things beside each other have to stand below each other. */
val largeText: Boolean @Composable get() = LocalDensity.current.fontScale >= 1.5f

/**
 * A page: a bar, what it is about, and acts within reach of a thumb at its foot. Everything scrolls but the bar and
 * the foot; with large words the foot's buttons stack.
 */
@Composable
fun Page(
    bar: @Composable () -> Unit,
    modifier: Modifier = Modifier,
    foot: (@Composable () -> Unit)? = null,
    scrolls: Boolean = true,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(
        modifier.fillMaxSize().background(Look.roles.ground)
            .windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime)),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Column(Modifier.widthIn(max = Tokens.Size.reading).fillMaxWidth()) { bar() }
        Column(
            Modifier.weight(1f).widthIn(max = Tokens.Size.reading).fillMaxWidth()
                .then(if (scrolls) Modifier.verticalScroll(rememberScrollState()) else Modifier)
                .padding(horizontal = Tokens.Space.edge),
            content = content,
        )
        if (foot != null) Box(
            Modifier.widthIn(max = Tokens.Size.reading).fillMaxWidth().padding(horizontal = Tokens.Space.edge, vertical = Tokens.Space.snug),
        ) { foot() }
    }
}

/** Back or close, a title, a state in words ("Kept") and signs at the right. Large words put the state below. */
@Composable
fun Bar(
    title: String?,
    back: (() -> Unit)?,
    backLabel: String,
    modifier: Modifier = Modifier,
    backIcon: ImageVector = Icons.Back,
    state: (@Composable () -> Unit)? = null,
    end: (@Composable RowScope.() -> Unit)? = null,
) {
    Column(modifier.fillMaxWidth()) {
        Row(
            Modifier.fillMaxWidth().heightIn(min = 60.dp).padding(start = if (back == null) Tokens.Space.edge else Tokens.Space.tight, end = Tokens.Space.tight),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.hair),
        ) {
            if (back != null) IconAct(backIcon, backLabel, back)
            Text(title.orEmpty(), Modifier.weight(1f).padding(vertical = Tokens.Space.tight).then(if (title == null) Modifier else Modifier.semantics { heading() }), style = Look.text.title)
            if (state != null && !largeText) state()
            if (end != null) end()
        }
        if (state != null && largeText) Box(Modifier.padding(horizontal = Tokens.Space.edge)) { state() }
    }
}

/** The title of one of the four places, with the line above it. */
@Composable
fun PlaceTitle(title: String, above: String? = null, end: (@Composable RowScope.() -> Unit)? = null) {
    Row(
        Modifier.fillMaxWidth().padding(start = Tokens.Space.edge, end = Tokens.Space.tight, top = Tokens.Space.tight, bottom = Tokens.Space.hair),
        verticalAlignment = if (above == null) Alignment.CenterVertically else Alignment.Top,
    ) {
        Column(Modifier.weight(1f).padding(top = Tokens.Space.hair)) {
            if (above != null) Text(above, style = Look.text.support, color = Look.roles.ink2)
            Text(title, Modifier.semantics { heading() }, style = Look.text.display)
        }
        if (end != null) end()
    }
}

/** The name of a part of a page. */
@Composable
fun Section(words: String, modifier: Modifier = Modifier) {
    Text(
        words, modifier.padding(top = Tokens.Space.edge, bottom = Tokens.Space.tight).semantics { heading() },
        style = Look.text.support.copy(fontWeight = Look.text.label.fontWeight), color = Look.roles.ink2,
    )
}

/** Buttons at the foot: beside each other, the second the one that leads on; stacked where words are large. */
@Composable
fun Foot(first: (@Composable (Modifier) -> Unit)?, second: @Composable (Modifier) -> Unit) {
    if (first == null) {
        second(Modifier.fillMaxWidth())
    } else if (largeText) {
        Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            second(Modifier.fillMaxWidth())
            first(Modifier.fillMaxWidth())
        }
    } else {
        Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug), verticalAlignment = Alignment.CenterVertically) {
            first(Modifier)
            second(Modifier.weight(1f))
        }
    }
}

/** A state in a word and a sign: "Kept". Announced when it changes. */
@Composable
fun StateMark(words: String, icon: ImageVector, modifier: Modifier = Modifier) {
    Row(
        modifier.padding(end = Tokens.Space.tight).semantics { liveRegion = LiveRegionMode.Polite },
        horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically,
    ) {
        Icon(icon, null, Modifier.size(Tokens.Size.smallIcon), Look.roles.ink2)
        Text(words, style = Look.text.support, color = Look.roles.ink2)
    }
}

@Composable
fun Gap(height: androidx.compose.ui.unit.Dp = Tokens.Space.room) = Spacer(Modifier.size(height))
