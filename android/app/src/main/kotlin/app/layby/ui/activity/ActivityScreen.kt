package app.layby.ui.activity

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.layby.R
import app.layby.core.Activity
import app.layby.core.ActivityForm
import app.layby.core.Words
import app.layby.shell.Saved
import app.layby.ui.feedback.WritingActs
import app.layby.ui.parts.Act
import app.layby.ui.parts.Asked
import app.layby.ui.parts.AskedField
import app.layby.ui.parts.Choices
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Page
import app.layby.ui.parts.TickLine
import app.layby.ui.parts.WritingBar
import app.layby.ui.parts.WritingTrouble
import app.layby.ui.theme.Tokens
import app.layby.writing.WritingState

/** Any other activity. It counts when it is reflected on; hours are an AMHP's alone. */
@Composable
fun ActivityScreen(id: String, state: WritingState<Activity, ActivityForm>, saved: Saved, acts: WritingActs<Activity>, modifier: Modifier = Modifier) {
    val form = state.form
    val activity = state.content
    Page(
        bar = { WritingBar(stringResource(R.string.kind_activity), saved, acts.close, acts.discard) },
        modifier = modifier,
        foot = { Act(stringResource(R.string.act_keep), acts.keep, Modifier.fillMaxWidth()) },
    ) {
        WritingTrouble(saved, state.trouble, acts.again)
        if (form == null || !state.ready) return@Page
        Asked(form.activity, help = false)
        Choices(form.activities.map { it.activity to it.name }, activity.activity, { kind -> if (kind != null) acts.change { it.copy(activity = kind) } })
        AskedField(id, form.title, activity.title, { words -> acts.change { it.copy(title = words) } }, minHeight = Tokens.Size.field)
        AskedField(id to 1, form.what, activity.what, { words -> acts.change { it.copy(what = words) } })
        AskedField(id to 2, form.soWhat, activity.soWhat, { words -> acts.change { it.copy(soWhat = words) } })
        AskedField(
            id to 3, form.minutes, Words(activity.minutes?.toString().orEmpty()), { typed -> acts.change { it.copy(minutes = typed.value.filter(Char::isDigit).take(5).toUIntOrNull()) } },
            singleLine = true, minHeight = Tokens.Size.field, keyboard = KeyboardOptions(keyboardType = KeyboardType.Number),
        )
        TickLine(form.amhp.question, activity.amhp, { ticked -> acts.change { it.copy(amhp = ticked) } }, help = form.amhp.help)
        Gap(Tokens.Space.open)
    }
}
