package app.layby.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.dp
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

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
