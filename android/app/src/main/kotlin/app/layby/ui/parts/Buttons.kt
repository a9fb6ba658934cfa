package app.layby.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

/** How much a button asks for. One [Weight.FILL] on a screen at most. */
enum class Weight { FILL, SOFT, LINE, BARE }

/** A button that grows with its words: never cut, never smaller than a thumb. */
@Composable
fun Act(
    words: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    weight: Weight = Weight.FILL,
    icon: ImageVector? = null,
    enabled: Boolean = true,
    ink: Color? = null,
) {
    val roles = Look.roles
    val (ground, own) = when (weight) {
        Weight.FILL -> roles.verge to roles.onVerge
        Weight.SOFT -> roles.vergeSoft to roles.onVergeSoft
        Weight.LINE -> Color.Transparent to roles.ink
        Weight.BARE -> Color.Transparent to roles.verge
    }
    val shape = RoundedCornerShape(Tokens.Size.button / 2)
    Row(
        modifier
            .heightIn(min = if (weight == Weight.BARE) Tokens.Size.target else Tokens.Size.button)
            .clip(shape)
            .background(if (enabled) ground else if (weight == Weight.FILL) roles.raised else ground)
            .then(if (weight == Weight.LINE) Modifier.border(BorderStroke(1.5.dp, roles.outline), shape) else Modifier)
            .clickable(enabled = enabled, role = Role.Button, onClick = onClick)
            .padding(horizontal = if (weight == Weight.BARE) Tokens.Space.snug else Tokens.Space.open, vertical = Tokens.Space.tight),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight, Alignment.CenterHorizontally),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        val tint = if (enabled) ink ?: own else roles.ink2
        if (icon != null) Icon(icon, null, Modifier.size(Tokens.Size.icon), tint)
        Text(words, Modifier.weight(1f, fill = false), style = Look.text.label.copy(fontSize = Tokens.Text.body.first), color = tint, textAlign = TextAlign.Center)
    }
}

/** A sign alone: only for what the look allows, with a word for screen readers. */
@Composable
fun IconAct(
    icon: ImageVector,
    label: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    ground: Color = Color.Transparent,
    tint: Color = Look.roles.ink2,
    enabled: Boolean = true,
) {
    Box(
        modifier
            .size(Tokens.Size.target)
            .clip(CircleShape)
            .background(ground)
            .clickable(enabled = enabled, role = Role.Button, onClickLabel = label, onClick = onClick),
        contentAlignment = Alignment.Center,
    ) { Icon(icon, label, Modifier.size(Tokens.Size.icon), tint) }
}

/** One of a few: a chosen one carries a tick, never a colour alone. Forty high with a target of 48. */
@Composable
fun Choice(
    words: String,
    chosen: Boolean,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    role: Role = Role.RadioButton,
) {
    val roles = Look.roles
    val shape = RoundedCornerShape(Tokens.Radius.chip)
    Box(
        modifier.defaultMinSize(minHeight = Tokens.Size.target, minWidth = Tokens.Size.target)
            .selectable(chosen, role = role, onClick = onClick),
        contentAlignment = Alignment.Center,
    ) {
        Row(
            Modifier
                // With large words a chip is as high as its target, and needs room of its own above and below.
                .padding(vertical = if (largeText) Tokens.Space.hair else 0.dp)
                .heightIn(min = 40.dp)
                .clip(shape)
                .background(if (chosen) roles.vergeSoft else Color.Transparent)
                .border(1.dp, if (chosen) roles.vergeSoft else roles.outline, shape)
                .padding(horizontal = 14.dp, vertical = Tokens.Space.tight),
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            val tint = if (chosen) roles.onVergeSoft else roles.ink
            if (chosen) Icon(Icons.Check, null, Modifier.size(Tokens.Size.smallIcon), tint)
            else if (icon != null) Icon(icon, null, Modifier.size(Tokens.Size.smallIcon), roles.ink2)
            Text(words, style = Look.text.label, color = tint)
        }
    }
}

/** An act of lesser weight, on the bay: a small card with a sign and a word. */
@Composable
fun BayAct(words: String, icon: ImageVector, onClick: () -> Unit, modifier: Modifier = Modifier) {
    val roles = Look.roles
    Box(
        modifier.defaultMinSize(minHeight = Tokens.Size.target).clip(RoundedCornerShape(Tokens.Radius.chip))
            .clickable(role = Role.Button, onClick = onClick),
        contentAlignment = Alignment.Center,
    ) {
        Row(
            Modifier.heightIn(min = 44.dp).clip(RoundedCornerShape(Tokens.Radius.chip)).background(roles.surface)
                .padding(horizontal = 14.dp, vertical = Tokens.Space.tight),
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(icon, null, Modifier.size(Tokens.Size.smallIcon), roles.ink2)
            Text(words, style = Look.text.label, color = roles.ink)
        }
    }
}
