package app.layby.ui.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.Moment
import java.time.LocalDate
import java.time.ZoneOffset
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeParseException
import java.time.temporal.ChronoUnit
import java.util.Locale

/** The time as it stood on the wall where something happened. */
fun Moment.local(): ZonedDateTime = at.atZone(ZoneOffset.ofTotalSeconds(offsetSeconds))

/** The language the app's own words are in, so that a date never stands in another. */
private val spoken: Locale @Composable get() = Locale.forLanguageTag(stringResource(R.string.language_tag))

@Composable
private fun ZonedDateTime.said(pattern: String): String = format(DateTimeFormatter.ofPattern(pattern, spoken))

/** "Thursday 12 November" */
@Composable
fun longDay(day: ZonedDateTime): String = day.said("EEEE d MMMM")

/** "8.52am", "yesterday", "Tuesday", "3 November", "3 November 2025": as near as it is to now. */
@Composable
fun whenWords(moment: Moment, now: ZonedDateTime): String {
    val then = moment.local()
    val days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate())
    return when {
        days == 0L -> then.said("h.mma").lowercase()
        days == 1L -> stringResource(R.string.when_yesterday)
        days in 2..6 -> then.said("EEEE")
        then.year == now.year -> then.said("d MMMM")
        else -> then.said("d MMMM yyyy")
    }
}

/** "1 December", for the ends of a line. */
@Composable
fun shortDay(iso: String): String = parsed(iso)?.format(DateTimeFormatter.ofPattern("d MMMM", spoken)) ?: iso

/** The day alone, for a bin or a heading. */
@Composable
fun dayWords(moment: Moment, now: ZonedDateTime): String {
    val then = moment.local()
    return if (then.year == now.year) then.said("d MMMM") else then.said("d MMMM yyyy")
}

/** A whole moment, for the entry itself. */
@Composable
fun fullWhen(moment: Moment): String = moment.local().said("EEEE d MMMM yyyy, h.mma").let { it.dropLast(2) + it.takeLast(2).lowercase() }

/** A civil date of the core's, as words; as it is where it is none. */
@Composable
fun civilDate(iso: String): String = parsed(iso)?.let { dayOfYear(it) } ?: iso

/** A civil date; none where it is none. */
fun parsed(iso: String): LocalDate? = try {
    LocalDate.parse(iso)
} catch (none: DateTimeParseException) {
    null
}

/** "in 5 days", "tomorrow", "2 days ago": how near a civil date is, by the core's count of days. */
@Composable
fun dueWords(iso: String, days: Int): String = when {
    days < 0 -> pluralStringResource(R.plurals.due_passed, -days, -days)
    days == 0 -> stringResource(R.string.due_today)
    days == 1 -> stringResource(R.string.due_tomorrow)
    days <= 13 -> pluralStringResource(R.plurals.due_in, days, days)
    else -> shortDay(iso)
}

/** The same, for a page that knows only the day. */
@Composable
fun dueWords(iso: String, today: LocalDate): String = parsed(iso)?.let { dueWords(iso, ChronoUnit.DAYS.between(today, it).toInt()) } ?: iso

/** "17 November 2026" */
@Composable
fun dayOfYear(day: LocalDate): String = day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", spoken))

/** "Tuesday 17 November" */
@Composable
fun dueDay(iso: String): String = parsed(iso)?.format(DateTimeFormatter.ofPattern("EEEE d MMMM", spoken)) ?: iso
