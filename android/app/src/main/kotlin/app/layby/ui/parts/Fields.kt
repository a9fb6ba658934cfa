package app.layby.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextRange
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.TextFieldValue
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.layby.core.Words
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

/**
 * A field for what a person writes. What stands in it is remembered while it is on screen and nowhere else: never in
 * a saved state, which the system writes to disk. [key] names what is being written; another key brings other words.
 */
@Composable
fun WordsField(
    key: Any?,
    words: Words,
    onChange: (Words) -> Unit,
    label: String,
    modifier: Modifier = Modifier,
    hint: String? = null,
    style: TextStyle = Look.text.words,
    minHeight: Dp = Tokens.Size.target,
    singleLine: Boolean = false,
    frame: Boolean = true,
    focus: FocusRequester? = null,
    padding: PaddingValues = PaddingValues(horizontal = 18.dp, vertical = 14.dp),
    imeAction: ImeAction = ImeAction.Default,
    onDone: (() -> Unit)? = null,
    secret: Boolean = false,
    keyboard: KeyboardOptions? = null,
    trailing: (@Composable () -> Unit)? = null,
) {
    val roles = Look.roles
    // Not saveable, on purpose.
    var shown by remember(key) { mutableStateOf(TextFieldValue(words.value, TextRange(words.value.length))) }
    // Words that came another way: dictated, put into another frame, taken back.
    LaunchedEffect(words) {
        if (words.value != shown.text) shown = TextFieldValue(words.value, TextRange(words.value.length))
    }
    val touches = remember { MutableInteractionSource() }
    val focused by touches.collectIsFocusedAsState()
    val shape = RoundedCornerShape(Tokens.Radius.field)
    BasicTextField(
        value = shown,
        onValueChange = {
            val changed = it.text != shown.text
            shown = it
            if (changed) onChange(Words(it.text))
        },
        modifier = modifier.fillMaxWidth().semantics { contentDescription = label }
            .then(if (focus != null) Modifier.focusRequester(focus) else Modifier),
        textStyle = style.copy(color = roles.ink),
        singleLine = singleLine,
        cursorBrush = SolidColor(roles.verge),
        visualTransformation = if (secret) PasswordVisualTransformation() else VisualTransformation.None,
        keyboardOptions = keyboard ?: KeyboardOptions(KeyboardCapitalization.Sentences, imeAction = imeAction),
        keyboardActions = KeyboardActions(onAny = { onDone?.invoke() }),
        interactionSource = touches,
        decorationBox = { inner ->
            Box(
                Modifier.fillMaxWidth().heightIn(min = minHeight)
                    .then(
                        if (frame) Modifier.clip(shape).background(roles.surface)
                            .border(if (focused) 2.dp else 1.dp, if (focused) roles.verge else roles.outline, shape).padding(padding)
                        else Modifier,
                    ),
                contentAlignment = if (singleLine) Alignment.CenterStart else Alignment.TopStart,
            ) {
                if (shown.text.isEmpty() && hint != null) Text(hint, style = style, color = roles.ink2)
                inner()
                if (trailing != null) Box(Modifier.align(Alignment.CenterEnd)) { trailing() }
            }
        },
    )
}

