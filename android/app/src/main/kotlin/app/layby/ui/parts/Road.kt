package app.layby.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.layby.core.RecordState
import app.layby.core.YearLine
import app.layby.ui.theme.Look
import app.layby.ui.theme.Roles
import app.layby.ui.theme.Tokens
import java.time.LocalDate
import java.time.temporal.ChronoUnit

/** The broken line: you may stop here. It lies above the jot field, on the lock page, over the renewal window. */
@Composable
fun Kerb(modifier: Modifier = Modifier) {
    val colour = Look.roles.outline
    Canvas(modifier.fillMaxWidth().height(Tokens.Size.kerb)) {
        drawLine(
            colour, Offset(0f, size.height / 2), Offset(size.width, size.height / 2), size.height,
            pathEffect = PathEffect.dashPathEffect(floatArrayOf(Tokens.Size.dash.toPx(), Tokens.Size.dashGap.toPx())),
        )
    }
}

/** A lay-by, seen from above: the road goes on behind a broken line. Decoration, silent to a screen reader. */
@Composable
fun LayByMark(modifier: Modifier = Modifier) {
    val road = Look.roles.verge
    val behind = Look.roles.outline
    Canvas(modifier.fillMaxWidth().height(44.dp)) {
        val wide = 3.dp.toPx()
        val top = wide
        val low = size.height - wide
        val inner = size.width * 0.17f
        val slope = 30.dp.toPx()
        drawLine(
            behind, Offset(inner + slope * 0.6f, top), Offset(size.width - inner - slope * 0.5f, top), wide * 0.85f, StrokeCap.Round,
            PathEffect.dashPathEffect(floatArrayOf(11.dp.toPx(), 9.dp.toPx())),
        )
        val path = Path().apply {
            moveTo(wide, top)
            lineTo(inner, top)
            lineTo(inner + slope, low)
            lineTo(size.width - inner - slope, low)
            lineTo(size.width - inner, top)
            lineTo(size.width - wide, top)
        }
        drawPath(path, road, style = Stroke(wide, cap = StrokeCap.Round, join = StrokeJoin.Round))
    }
}

/**
 * The year as a road: travelled solid, ahead broken, its renewal window a lay-by. On it what is written: a tick for
 * recorded, a dot for ready, a ring for begun, half a ring for what is to be submitted again; a stroke for today. One
 * sentence beside it is its whole meaning, so it is silent itself.
 */
@Composable
fun YearRoad(line: YearLine, modifier: Modifier = Modifier) {
    val roles = Look.roles
    Canvas(modifier.fillMaxWidth().height(44.dp).clearAndSetSemantics { }) {
        val wide = 3.dp.toPx()
        val dashes = PathEffect.dashPathEffect(floatArrayOf(Tokens.Size.dash.toPx() * 0.8f, Tokens.Size.dashGap.toPx()))
        val road = RoadLine(line, size.width, wide)
        val top = size.height * 0.32f
        val low = size.height * 0.74f
        val today = road.at(line.today) ?: 0f
        drawPath(road.path(top, low, today, size.width), roles.outline, style = Stroke(wide, cap = StrokeCap.Round, pathEffect = dashes))
        drawPath(road.path(top, low, 0f, today), roles.verge, style = Stroke(wide, cap = StrokeCap.Round, join = StrokeJoin.Round))
        road.window?.let { begins ->
            drawLine(roles.outline, Offset(begins + 12.dp.toPx(), top), Offset(size.width - wide, top), wide * 0.7f, StrokeCap.Round, dashes)
        }
        line.marks.forEach { mark -> road.at(mark.on)?.let { x -> mark(mark.state, Offset(x, road.height(x, top, low)), roles) } }
        road.at(line.today)?.let { x ->
            val y = road.height(x, top, low)
            drawLine(roles.ink, Offset(x, y - 10.dp.toPx()), Offset(x, y + 10.dp.toPx()), wide, StrokeCap.Round)
        }
    }
}

/** Where the days of a year lie on a line of so many pixels. */
private class RoadLine(line: YearLine, private val width: Float, private val wide: Float) {
    private val first = LocalDate.parse(line.first)
    private val days = ChronoUnit.DAYS.between(first, LocalDate.parse(line.last)).coerceAtLeast(1).toFloat()
    private val slope = width * 0.035f
    val window: Float? = at(line.windowOpens)

    fun at(day: String?): Float? {
        val along = ChronoUnit.DAYS.between(first, LocalDate.parse(day ?: return null)) / days
        return (wide + along * (width - 2 * wide)).takeIf { along in 0f..1f }
    }

    fun height(x: Float, top: Float, low: Float): Float {
        val begins = window ?: return top
        return when {
            x <= begins -> top
            x < begins + slope -> top + (low - top) * (x - begins) / slope
            x > width - slope -> low + (top - low) * (x - width + slope) / slope
            else -> low
        }
    }

    /** The road from one place to another, corners and all. */
    fun path(top: Float, low: Float, from: Float, to: Float): Path = Path().apply {
        val corners = window?.let { listOf(it, it + slope, width - slope) }.orEmpty()
        val stops = (listOf(from.coerceAtLeast(wide)) + corners.filter { it > from && it < to } + listOf(to.coerceAtMost(width - wide))).sorted()
        stops.forEachIndexed { at, x -> if (at == 0) moveTo(x, height(x, top, low)) else lineTo(x, height(x, top, low)) }
    }
}

private fun DrawScope.mark(state: RecordState, at: Offset, roles: Roles) {
    val radius = 8.dp.toPx()
    val ring = Stroke(2.5.dp.toPx())
    when (state) {
        is RecordState.Recorded -> {
            drawCircle(roles.verge, radius, at)
            val tick = Path().apply {
                moveTo(at.x - radius * 0.45f, at.y)
                lineTo(at.x - radius * 0.1f, at.y + radius * 0.35f)
                lineTo(at.x + radius * 0.45f, at.y - radius * 0.3f)
            }
            drawPath(tick, roles.onVerge, style = Stroke(2.dp.toPx(), cap = StrokeCap.Round, join = StrokeJoin.Round))
        }
        is RecordState.Ready -> {
            drawCircle(roles.ground, radius, at)
            drawCircle(roles.verge, radius * 0.55f, at)
            drawCircle(roles.verge, radius, at, style = ring)
        }
        is RecordState.Draft -> {
            drawCircle(roles.ground, radius, at)
            drawCircle(roles.amberMark, radius, at, style = ring)
        }
        is RecordState.SubmitAgain -> {
            drawCircle(roles.ground, radius, at)
            drawArc(roles.amberMark, 90f, 180f, false, at - Offset(radius, radius), Size(radius * 2, radius * 2), style = ring)
            drawArc(roles.verge, 270f, 180f, false, at - Offset(radius, radius), Size(radius * 2, radius * 2), style = ring)
        }
    }
}
