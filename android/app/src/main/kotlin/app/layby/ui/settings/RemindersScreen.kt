package app.layby.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.FlowRowScope
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.ProtectedTime
import app.layby.core.ReminderKind
import app.layby.core.WeekDay
import app.layby.settings.RemindersState
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Section
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.clockWords
import app.layby.ui.words.dueDay
import app.layby.ui.words.fullWhen
import app.layby.ui.words.reminderWord
import app.layby.ui.words.troubleWords
import app.layby.ui.words.weekDayWord

class RemindersActs(
    val back: () -> Unit = {},
    val protect: (ProtectedTime?) -> Unit = {},
    val calendar: () -> Unit = {},
    val allow: () -> Unit = {},
)

private val hours = 8u..18u

/** When protected time is; what else will be said, and when. */
@Composable
fun RemindersScreen(state: RemindersState, acts: RemindersActs, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.reminders_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        Text(stringResource(R.string.reminders_body), style = Look.text.body, color = Look.roles.ink2)
        if (!state.allowed) {
            Gap(Tokens.Space.snug)
            Card { LineRow(stringResource(R.string.reminders_allow), support = stringResource(R.string.reminders_allow_why), icon = Icons.Bell, chevron = true, onClick = acts.allow) }
        }
        val view = state.view ?: return@Page
        Protected(view.protectedTime, acts)
        Section(stringResource(R.string.reminders_coming))
        if (view.reminders.isEmpty()) Text(stringResource(R.string.reminders_nothing), style = Look.text.body, color = Look.roles.ink2)
        else Card {
            view.reminders.forEachIndexed { at, reminder ->
                if (at > 0) Hairline()
                LineRow(
                    if (reminder.kind == ReminderKind.PROTECTED_TIME) stringResource(R.string.reminder_protected) else stringResource(reminderWord(reminder.kind)),
                    support = stringResource(R.string.reminders_line, dueDay(reminder.on), fullWhen(reminder.at)), icon = Icons.Bell,
                )
            }
        }
        Gap()
        Card { LineRow(stringResource(R.string.reminders_calendar), support = stringResource(R.string.reminders_calendar_why), icon = Icons.Due, onClick = acts.calendar) }
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Protected(time: ProtectedTime?, acts: RemindersActs) {
    val hour = time.hour
    val minute = time.minute
    Section(stringResource(R.string.reminders_protected))
    Chips {
        Choice(stringResource(R.string.reminders_none), time == null, { acts.protect(null) })
        Choice(stringResource(R.string.reminders_weekly), time is ProtectedTime.Week, { if (time !is ProtectedTime.Week) acts.protect(ProtectedTime.Week(WeekDay.FRIDAY, hour, minute)) })
        Choice(stringResource(R.string.reminders_monthly), time is ProtectedTime.Month, { if (time !is ProtectedTime.Month) acts.protect(ProtectedTime.Month(1u, hour, minute)) })
    }
    when (time) {
        null -> return
        is ProtectedTime.Week -> {
            Section(stringResource(R.string.reminders_day))
            Chips { WeekDay.entries.forEach { day -> Choice(weekDayWord(day), time.day == day, { acts.protect(ProtectedTime.Week(day, hour, minute)) }) } }
        }
        is ProtectedTime.Month -> {
            Section(stringResource(R.string.reminders_day_of_month))
            Chips { days.forEach { day -> Choice(day.toString(), time.day == day, { acts.protect(ProtectedTime.Month(day, hour, minute)) }) } }
            if (time.day > SHORTEST) Text(stringResource(R.string.reminders_short_month), style = Look.text.support, color = Look.roles.ink2)
        }
    }
    Section(stringResource(R.string.reminders_hour))
    Chips {
        (hours + hour).distinct().sorted().forEach { at ->
            Choice(clockWords(at, if (at == hour) minute else 0u), at == hour, {
                acts.protect(if (time is ProtectedTime.Month) ProtectedTime.Month(time.day, at, 0u) else ProtectedTime.Week((time as ProtectedTime.Week).day, at, 0u))
            })
        }
    }
}

@Composable
private fun Chips(content: @Composable FlowRowScope.() -> Unit) =
    FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight), content = content)

private val days = 1u..31u
/** Every month has this day. */
private const val SHORTEST = 28u
private val ProtectedTime?.hour: UInt get() = when (this) { is ProtectedTime.Week -> hour; is ProtectedTime.Month -> hour; null -> 14u }
private val ProtectedTime?.minute: UInt get() = when (this) { is ProtectedTime.Week -> minute; is ProtectedTime.Month -> minute; null -> 0u }
