package app.layby.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import app.layby.core.Words
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

/** A field for a passcode or a code under its label: no keyboard learns from it, and a passcode is not shown. */
@Composable
fun SecretField(words: Words, change: (Words) -> Unit, label: String, hidden: Boolean = true, done: (() -> Unit)? = null) {
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.hair)) {
        Text(label, style = Look.text.label)
        WordsField(
            key = label, words = words, onChange = change, label = label, singleLine = hidden, secret = hidden, minHeight = Tokens.Size.field,
            onDone = done,
            keyboard = KeyboardOptions(
                autoCorrectEnabled = false, keyboardType = if (hidden) KeyboardType.Password else KeyboardType.Ascii,
                imeAction = if (done == null) ImeAction.Next else ImeAction.Done,
            ),
        )
    }
}

/** Asks for a secret and hands it on as bytes, for somebody who wipes them; it is gone from the field at once. */
@Composable
fun SecretAsk(label: String, acts: List<Pair<String, (ByteArray) -> Unit>>, hidden: Boolean = true, enabled: Boolean = true, optional: Boolean = false) {
    var typed by remember(label) { mutableStateOf(Words.none) }
    fun hand(to: (ByteArray) -> Unit) {
        val bytes = typed.value.toByteArray()
        typed = Words.none
        to(bytes)
    }
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
        SecretField(typed, { typed = it }, label, hidden) { if (!typed.isEmpty && enabled) hand(acts.first().second) }
        acts.forEachIndexed { at, (words, act) ->
            Act(words, { hand(act) }, Modifier.fillMaxWidth(), if (at == 0) Weight.FILL else Weight.LINE, enabled = enabled && (optional || !typed.isEmpty))
        }
    }
}
