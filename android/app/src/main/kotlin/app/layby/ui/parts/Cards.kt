package app.layby.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

/** A piece of paper: white on the page, no border, no shadow. */
@Composable
fun Card(modifier: Modifier = Modifier, ground: Color = Look.roles.surface, content: @Composable ColumnScope.() -> Unit) {
    Column(
        modifier.fillMaxWidth().clip(RoundedCornerShape(Tokens.Radius.card)).background(ground),
        content = content,
    )
}

/** The line between two rows of a card. */
@Composable
fun Hairline(indent: Boolean = true) {
    Box(
        Modifier.padding(start = if (indent) 56.dp else Tokens.Space.room, end = Tokens.Space.room).fillMaxWidth().height(1.dp)
            .background(Look.roles.line),
    )
}

/** A row: a sign, what it is, what is said of it, and something at the end. */
@Composable
fun LineRow(
    title: String,
    modifier: Modifier = Modifier,
    support: String? = null,
    icon: ImageVector? = null,
    end: String? = null,
    chevron: Boolean = false,
    tint: Color = Look.roles.ink2,
    onClick: (() -> Unit)? = null,
) {
    Row(
        modifier.fillMaxWidth().heightIn(min = Tokens.Size.row)
            .then(if (onClick != null) Modifier.clickable(role = Role.Button, onClick = onClick) else Modifier)
            .padding(horizontal = Tokens.Space.room, vertical = Tokens.Space.snug),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room), verticalAlignment = Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon, null, Modifier.size(Tokens.Size.icon), tint)
        Column(Modifier.weight(1f)) {
            Text(title, style = Look.text.label)
            if (support != null) Text(support, style = Look.text.support, color = Look.roles.ink2)
            if (end != null && largeText) Text(end, style = Look.text.support, color = Look.roles.ink2)
        }
        if (end != null && !largeText) Text(end, style = Look.text.support, color = Look.roles.ink2, textAlign = TextAlign.End)
        if (chevron) Icon(Icons.Chevron, null, Modifier.size(Tokens.Size.smallIcon), Look.roles.ink2)
    }
}

/** A person's words, and when and what they are. */
@Composable
fun WordsRow(
    words: String,
    support: String,
    icon: ImageVector,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    chosen: Boolean = false,
    /** A touch chooses it or takes that back, rather than opening it. */
    toggles: Boolean = false,
    tint: Color = Look.roles.ink2,
    extra: (@Composable () -> Unit)? = null,
) {
    Row(
        modifier.fillMaxWidth().heightIn(min = Tokens.Size.row)
            .background(if (chosen) Look.roles.vergeSoft else Color.Transparent)
            .then(if (toggles) Modifier.toggleable(chosen, role = Role.Checkbox) { onClick() } else Modifier.clickable(role = Role.Button, onClick = onClick))
            .padding(horizontal = Tokens.Space.room, vertical = 14.dp),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room), verticalAlignment = Alignment.Top,
    ) {
        Icon(icon, null, Modifier.padding(top = 2.dp).size(Tokens.Size.icon), if (chosen) Look.roles.onVergeSoft else tint)
        Column(Modifier.weight(1f)) {
            Text(words, style = Look.text.words, maxLines = if (largeText) Int.MAX_VALUE else 2, overflow = TextOverflow.Ellipsis)
            Text(support, Modifier.padding(top = 2.dp), style = Look.text.support, color = if (chosen) Look.roles.onVergeSoft else Look.roles.ink2)
            extra?.invoke()
        }
    }
}

/** Nothing here yet: what belongs here, and one act. */
@Composable
fun EmptyPlace(title: String, support: String, modifier: Modifier = Modifier, act: (@Composable () -> Unit)? = null) {
    Column(modifier.fillMaxWidth().padding(vertical = Tokens.Space.open), verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        LayByMark(Modifier.padding(bottom = Tokens.Space.room))
        Text(title, Modifier.semantics { heading() }, style = Look.text.title)
        Text(support, style = Look.text.body, color = Look.roles.ink2)
        if (act != null) Box(Modifier.padding(top = Tokens.Space.tight)) { act() }
    }
}

/** What did not work: first that the words are safe, then one thing to do. Announced. */
@Composable
fun CalmError(title: String, support: String, modifier: Modifier = Modifier, act: String? = null, onAct: () -> Unit = {}) {
    val roles = Look.roles
    Row(
        modifier.fillMaxWidth().clip(RoundedCornerShape(Tokens.Radius.card)).background(roles.claySoft)
            .semantics(mergeDescendants = false) { liveRegion = LiveRegionMode.Assertive }
            .padding(start = Tokens.Space.room, end = Tokens.Space.room, top = Tokens.Space.room, bottom = if (act == null) Tokens.Space.room else Tokens.Space.hair),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room),
    ) {
        Icon(Icons.Trouble, null, Modifier.size(Tokens.Size.icon), roles.onClaySoft)
        Column(Modifier.weight(1f)) {
            Text(title, style = Look.text.label, color = roles.onClaySoft)
            Text(support, style = Look.text.support, color = roles.onClaySoft)
            if (act != null) Box(
                Modifier.heightIn(min = Tokens.Size.target).clickable(role = Role.Button, onClick = onAct),
                contentAlignment = Alignment.CenterStart,
            ) { Text(act, style = Look.text.label, color = roles.onClaySoft) }
        }
    }
}

/** A quiet line with a sign: help, a promise, a hint. */
@Composable
fun Quiet(words: String, icon: ImageVector, modifier: Modifier = Modifier, ground: Color? = null, ink: Color = Look.roles.ink2) {
    Row(
        modifier.fillMaxWidth()
            .then(if (ground != null) Modifier.clip(RoundedCornerShape(Tokens.Radius.card)).background(ground).padding(Tokens.Space.room) else Modifier),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
    ) {
        Icon(icon, null, Modifier.size(Tokens.Size.smallIcon), ink)
        Text(words, Modifier.weight(1f), style = Look.text.support, color = ink)
    }
}

/** How far along: always beside words that say the same, so it is silent itself. */
@Composable
fun Dashes(steps: Int, at: Int, done: (Int) -> Boolean, modifier: Modifier = Modifier) {
    val roles = Look.roles
    Row(
        modifier.fillMaxWidth().height(8.dp).clearAndSetSemantics { },
        horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically,
    ) {
        repeat(steps) { step ->
            Box(
                Modifier.weight(1f).height(if (step == at) 8.dp else 4.dp).clip(RoundedCornerShape(4.dp))
                    .background(if (step == at || done(step)) roles.verge else roles.line),
            )
        }
    }
}
