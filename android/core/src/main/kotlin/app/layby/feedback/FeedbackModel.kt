package app.layby.feedback

import app.layby.core.EntryContent
import app.layby.core.Feedback
import app.layby.core.FeedbackForm
import app.layby.core.Words
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.writing.WritingModel
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

val blankFeedback = Feedback(null, null, null, Words.none, Words.none, Words.none, emptyList())

/** Feedback, caught after the meeting: their words first. */
class FeedbackModel(shell: Shell, id: String) : WritingModel<Feedback, FeedbackForm>(
    shell, id, blankFeedback, { EntryContent.Feedback(it) }, { (it as? EntryContent.Feedback)?.feedback },
    "feedback", { core, language -> core.feedbackForm(language) },
) {
    /** What was written is saved, the notebook shuts, and the phone may change hands. A passcode comes first. */
    fun handOver(): Job = shell.scope.launch {
        if (!settle()) return@launch
        if (shell.needsPasscode) shell.places.go(Place.SetPasscode) else shell.handOver(state.value.content.fromRole)
    }
}
