package app.layby.ui.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.RecordBox

// Words that belong to the core's packs. They stand here only until the facade hands them over with the screen.

@Composable
fun boxLabel(box: RecordBox): String = stringResource(
    when (box.field) {
        "type" -> R.string.box_type
        "description" -> R.string.box_description
        "date" -> R.string.box_date
        "learnt" -> R.string.box_learnt
        "impact" -> R.string.box_impact
        else -> R.string.box_peer
    },
)
