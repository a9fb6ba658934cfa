package app.layby.ui.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.Listed
import app.layby.core.ReminderKind
import app.layby.core.WeekDay
import java.time.LocalTime
import java.time.format.DateTimeFormatter
import java.util.Locale

// The codes of the settings in words.

/** Neutral: it may stand on a locked screen. */
fun reminderWord(kind: ReminderKind): Int = when (kind) {
    ReminderKind.HEARING_DUE -> R.string.reminder_hearing
    ReminderKind.REPORT_DUE -> R.string.reminder_report
    ReminderKind.RENEWAL_OPENS -> R.string.reminder_opens
    ReminderKind.RENEWAL_ENDS -> R.string.reminder_ends
    ReminderKind.PROTECTED_TIME -> R.string.reminder_protected
    ReminderKind.BACKUP_DUE -> R.string.reminder_backup
    ReminderKind.RETENTION_DUE -> R.string.reminder_retention
}

@Composable
fun weekDayWord(day: WeekDay): String = stringResource(
    when (day) {
        WeekDay.MONDAY -> R.string.day_monday
        WeekDay.TUESDAY -> R.string.day_tuesday
        WeekDay.WEDNESDAY -> R.string.day_wednesday
        WeekDay.THURSDAY -> R.string.day_thursday
        WeekDay.FRIDAY -> R.string.day_friday
        WeekDay.SATURDAY -> R.string.day_saturday
        WeekDay.SUNDAY -> R.string.day_sunday
    },
)

/** "2pm", "2.30pm" */
@Composable
fun clockWords(hour: UInt, minute: UInt): String = LocalTime.of(hour.toInt(), minute.toInt())
    .format(DateTimeFormatter.ofPattern(if (minute == 0u) "ha" else "h.mma", Locale.forLanguageTag(stringResource(R.string.language_tag)))).lowercase()

@Composable
fun listedWord(listed: Listed): String = stringResource(
    when (listed) {
        Listed.NEVER_NAME -> R.string.names_never
        Listed.OWN_NAME -> R.string.names_own
        Listed.OWN_TEAM -> R.string.names_team
    },
)

@Composable
fun nationWord(nation: String): String = when (nation) {
    "england" -> stringResource(R.string.rules_england)
    "wales" -> stringResource(R.string.rules_wales)
    else -> nation
}
