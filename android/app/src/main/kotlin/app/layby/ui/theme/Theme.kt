package app.layby.ui.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.selection.LocalTextSelectionColors
import androidx.compose.foundation.text.selection.TextSelectionColors
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.unit.TextUnit

private val LocalRoles = staticCompositionLocalOf { Tokens.light }

/** What the screens draw with: `Look.roles.verge`, `Look.text.question`. */
object Look {
    val roles: Roles @Composable get() = LocalRoles.current
    val text = TextStyles
}

/** The type scale. A person's words are the largest quiet thing on a screen; the app's are smaller and greyer. */
object TextStyles {
    val display = style(Tokens.Text.display, FontWeight.Medium, heading = true)
    val handOver = style(Tokens.Text.handOver, FontWeight.Medium, heading = true)
    val question = style(Tokens.Text.question, FontWeight.Medium, heading = true)
    val title = style(Tokens.Text.title, FontWeight.Medium, heading = true)
    val words = style(Tokens.Text.words)
    val body = style(Tokens.Text.body)
    val label = style(Tokens.Text.label, FontWeight.Medium)
    val support = style(Tokens.Text.support)
    val mark = style(Tokens.Text.mark, FontWeight.Medium)

    private fun style(figures: Pair<TextUnit, TextUnit>, weight: FontWeight = FontWeight.Normal, heading: Boolean = false) =
        TextStyle(
            fontSize = figures.first, lineHeight = figures.second, fontWeight = weight,
            lineBreak = if (heading) LineBreak.Heading else LineBreak.Paragraph,
        )
}

/** The open notebook, light or dark. Dynamic colour is off: here a colour means something. */
@Composable
fun LaybyTheme(dark: Boolean = isSystemInDarkTheme(), content: @Composable () -> Unit) =
    Themed(if (dark) Tokens.dark else Tokens.light, dark, content)

/** The lock page and the locked jot: deep green in both themes. */
@Composable
fun ShutTheme(content: @Composable () -> Unit) = Themed(Tokens.shut, true, content)

@Composable
private fun Themed(roles: Roles, dark: Boolean, content: @Composable () -> Unit) {
    MaterialTheme(colorScheme = roles.scheme(dark), typography = typography, shapes = shapes) {
        CompositionLocalProvider(
            LocalRoles provides roles,
            LocalContentColor provides roles.ink,
            LocalTextSelectionColors provides TextSelectionColors(roles.verge, roles.verge.copy(alpha = 0.3f)),
            content = content,
        )
    }
}

private fun Roles.scheme(dark: Boolean): ColorScheme = (if (dark) darkColorScheme() else lightColorScheme()).copy(
    primary = verge, onPrimary = onVerge, primaryContainer = vergeSoft, onPrimaryContainer = onVergeSoft,
    inversePrimary = inverseAct,
    secondary = tarmac, onSecondary = onTarmac, secondaryContainer = tarmacSoft, onSecondaryContainer = onTarmacSoft,
    tertiary = sign, onTertiary = onSign, tertiaryContainer = signSoft, onTertiaryContainer = onSignSoft,
    error = clay, onError = onClay, errorContainer = claySoft, onErrorContainer = onClaySoft,
    background = ground, onBackground = ink, surface = ground, onSurface = ink, onSurfaceVariant = ink2,
    surfaceVariant = bay, surfaceTint = Color.Transparent, surfaceContainerLowest = surface,
    surfaceContainerLow = surface, surfaceContainer = bay, surfaceContainerHigh = raised,
    surfaceContainerHighest = raised, surfaceBright = surface, surfaceDim = bay,
    outline = outline, outlineVariant = line, inverseSurface = inverse, inverseOnSurface = onInverse,
)

private val typography = Typography(
    headlineLarge = TextStyles.display, headlineMedium = TextStyles.question, headlineSmall = TextStyles.question,
    titleLarge = TextStyles.title, titleMedium = TextStyles.label, titleSmall = TextStyles.label,
    bodyLarge = TextStyles.body, bodyMedium = TextStyles.support, bodySmall = TextStyles.support,
    labelLarge = TextStyles.label, labelMedium = TextStyles.mark, labelSmall = TextStyles.mark,
)

private val shapes = Shapes(
    extraSmall = RoundedCornerShape(Tokens.Radius.mark), small = RoundedCornerShape(Tokens.Radius.chip),
    medium = RoundedCornerShape(Tokens.Radius.card), large = RoundedCornerShape(Tokens.Radius.field),
    extraLarge = RoundedCornerShape(Tokens.Radius.sheet),
)
