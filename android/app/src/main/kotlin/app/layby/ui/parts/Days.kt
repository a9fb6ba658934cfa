package app.layby.ui.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.wrapContentHeight
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.DatePicker
import androidx.compose.material3.DatePickerDefaults
import androidx.compose.material3.DatePickerDialog
import androidx.compose.material3.DisplayMode
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.SelectableDates
import androidx.compose.material3.Text
import androidx.compose.material3.rememberDatePickerState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import app.layby.R
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.dayOfYear
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/**
 * A day: a day on or back at a touch, any day from a calendar. [words] say the day as it stands; with none, [none]
 * stands there and both arrows begin at [from].
 */
@Composable
fun DayChoice(day: LocalDate?, words: String?, none: String, from: LocalDate, choose: (LocalDate) -> Unit, latest: LocalDate? = null) {
    var open by remember { mutableStateOf(false) }
    Card {
        Row(Modifier.fillMaxWidth().padding(Tokens.Space.hair), verticalAlignment = Alignment.CenterVertically) {
            IconAct(Icons.Back, stringResource(R.string.checklist_day_before), { choose((day ?: from).minusDays(1)) })
            Text(
                words ?: none,
                Modifier.weight(1f).heightIn(min = Tokens.Size.target)
                    .clickable(onClickLabel = stringResource(R.string.day_choose), role = Role.Button) { open = true }
                    .wrapContentHeight(),
                style = Look.text.label, textAlign = TextAlign.Center,
            )
            val next = (day ?: from).plusDays(1)
            if (latest == null || next <= latest) IconAct(Icons.Forward, stringResource(R.string.checklist_day_after), { choose(next) })
            else Spacer(Modifier.size(Tokens.Size.target))
        }
    }
    if (open) Calendar(day ?: from, latest, { open = false }) {
        open = false
        choose(it)
    }
}

/** The platform's calendar, in which a day can be typed too. Large words open it for typing: its month does not grow. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun Calendar(day: LocalDate, latest: LocalDate?, close: () -> Unit, choose: (LocalDate) -> Unit) {
    val state = rememberDatePickerState(
        initialSelectedDateMillis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
        initialDisplayMode = if (largeText) DisplayMode.Input else DisplayMode.Picker,
        selectableDates = object : SelectableDates {
            override fun isSelectableDate(utcTimeMillis: Long) = latest == null || !utcDay(utcTimeMillis).isAfter(latest)
            override fun isSelectableYear(year: Int) = latest == null || year <= latest.year
        },
    )
    val colours = DatePickerDefaults.colors(containerColor = Look.roles.surface)
    DatePickerDialog(
        onDismissRequest = close, colors = colours,
        confirmButton = {
            Act(stringResource(R.string.day_take), { state.selectedDateMillis?.let { choose(utcDay(it)) } }, weight = Weight.BARE, enabled = state.selectedDateMillis != null)
        },
        dismissButton = { Act(stringResource(R.string.act_close), close, weight = Weight.BARE) },
    ) {
        DatePicker(
            state, Modifier.verticalScroll(rememberScrollState()), colors = colours,
            title = { Text(stringResource(R.string.day_choose), Modifier.padding(start = Tokens.Space.open, top = Tokens.Space.room), style = Look.text.support) },
            headline = {
                Text(
                    state.selectedDateMillis?.let { dayOfYear(utcDay(it)) }.orEmpty(),
                    Modifier.padding(start = Tokens.Space.open, end = Tokens.Space.snug, bottom = Tokens.Space.snug), style = Look.text.title,
                )
            },
        )
    }
}

private fun utcDay(millis: Long): LocalDate = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate()
