package app.layby.activity

import app.layby.core.Activity
import app.layby.core.ActivityForm
import app.layby.core.ActivityKind
import app.layby.core.EntryContent
import app.layby.core.Words
import app.layby.shell.Shell
import app.layby.writing.WritingModel

/** Any other activity. */
class ActivityModel(shell: Shell, id: String) : WritingModel<Activity, ActivityForm>(
    shell, id, Activity(ActivityKind.READING, Words.none, null, false, Words.none, Words.none),
    { EntryContent.Activity(it) }, { (it as? EntryContent.Activity)?.activity }, "activity", { core, language -> core.activityForm(language) },
)
