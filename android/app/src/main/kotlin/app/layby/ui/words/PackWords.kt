package app.layby.ui.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.Frame
import app.layby.core.Prompt
import app.layby.core.RecordBox

// Words that belong to the core's packs. They stand here only until the facade hands them over with the screen.

@Composable
fun frameWord(frame: Frame): String = stringResource(
    when (frame) {
        Frame.FREE -> R.string.frame_free
        Frame.GIBBS -> R.string.frame_gibbs
        Frame.DRISCOLL -> R.string.frame_driscoll
    },
)

@Composable
fun promptWord(prompt: Prompt): String = stringResource(
    when (prompt) {
        Prompt.FREE -> R.string.jot_hint
        Prompt.DESCRIPTION -> R.string.prompt_description
        Prompt.FEELINGS -> R.string.prompt_feelings
        Prompt.EVALUATION -> R.string.prompt_evaluation
        Prompt.ANALYSIS -> R.string.prompt_analysis
        Prompt.CONCLUSION -> R.string.prompt_conclusion
        Prompt.ACTION_PLAN -> R.string.prompt_action_plan
        Prompt.WHAT -> R.string.prompt_what
        Prompt.SO_WHAT -> R.string.prompt_so_what
        Prompt.NOW_WHAT -> R.string.prompt_now_what
    },
)

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
