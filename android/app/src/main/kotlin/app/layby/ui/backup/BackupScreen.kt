package app.layby.ui.backup

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.backup.BackupPageState
import app.layby.core.BackupState
import app.layby.core.BackupView
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.SecretAsk
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.fullWhen
import app.layby.ui.words.troubleWords

class BackupActs(
    val back: () -> Unit = {},
    val make: () -> Unit = {},
    val prove: (ByteArray) -> Unit = {},
    val choose: () -> Unit = {},
    val look: (ByteArray) -> Unit = {},
    val replace: () -> Unit = {},
    val leave: () -> Unit = {},
    val passcode: () -> Unit = {},
)

/** How the notebook stands with its backups; one act to make one, and far below, putting one in its place. */
@Composable
fun BackupScreen(state: BackupPageState, acts: BackupActs, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.backup_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        val view = state.view
        if (view != null) {
            Text(
                view.proved?.let { stringResource(R.string.backup_proved, fullWhen(it)) } ?: stringResource(R.string.backup_none),
                Modifier.semantics {
                    heading()
                    liveRegion = LiveRegionMode.Polite
                },
                style = Look.text.title,
            )
            Text(stringResource(R.string.backup_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
        }
        state.trouble?.let {
            val words = troubleWords(it)
            Gap(Tokens.Space.snug)
            CalmError(words.title, words.support)
        }
        if (view != null) Making(state, view, acts)
        if (view != null) Restoring(state, acts)
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Making(state: BackupPageState, view: BackupState, acts: BackupActs) {
    Gap()
    when {
        !view.possible -> {
            Quiet(stringResource(R.string.backup_code_first), Icons.Key)
            Act(stringResource(R.string.today_passcode), acts.passcode, Modifier.fillMaxWidth().padding(top = Tokens.Space.snug))
        }
        state.codeForProof -> Card {
            Column(Modifier.padding(Tokens.Space.room), verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
                Text(stringResource(R.string.backup_prove_why), style = Look.text.support, color = Look.roles.ink2)
                SecretAsk(stringResource(R.string.backup_prove), listOf(stringResource(if (state.working) R.string.backup_working else R.string.backup_test) to acts.prove), hidden = false, enabled = !state.working)
            }
        }
        else -> Act(
            stringResource(if (state.working) R.string.backup_working else R.string.backup_make), acts.make, Modifier.fillMaxWidth(),
            icon = Icons.Backup, enabled = !state.working,
        )
    }
    state.proved?.let { Text(inside(it), Modifier.padding(top = Tokens.Space.snug), style = Look.text.support, color = Look.roles.ink2) }
}

@Composable
private fun Restoring(state: BackupPageState, acts: BackupActs) {
    Section(stringResource(R.string.backup_restore))
    val inside = state.inside
    Card {
        when {
            inside != null -> Column(Modifier.padding(Tokens.Space.room), verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
                Text(inside(inside), style = Look.text.label)
                val lacks = inside.lacks.toInt()
                if (lacks > 0) Quiet(
                    pluralStringResource(R.plurals.backup_lacks, lacks, lacks), Icons.Trouble, ground = Look.roles.amberSoft, ink = Look.roles.onAmberSoft,
                ) else Text(stringResource(R.string.backup_lacks_none), style = Look.text.body)
                Text(stringResource(R.string.backup_no_undo), style = Look.text.support, color = Look.roles.ink2)
                Act(stringResource(R.string.erase_leave), acts.leave, Modifier.fillMaxWidth(), Weight.SOFT)
                Act(stringResource(R.string.backup_replace), acts.replace, Modifier.fillMaxWidth(), Weight.LINE, enabled = !state.working, ink = Look.roles.clay)
            }
            state.codeForRestore -> Column(Modifier.padding(Tokens.Space.room)) {
                SecretAsk(stringResource(R.string.backup_prove), listOf(stringResource(if (state.working) R.string.backup_working else R.string.backup_look) to acts.look), hidden = false, enabled = !state.working)
            }
            else -> LineRow(stringResource(R.string.backup_choose), support = stringResource(R.string.backup_restore_why), icon = Icons.Backup, onClick = acts.choose)
        }
    }
}

/** When it was made, and how much is in it. */
@Composable
private fun inside(view: BackupView): String = stringResource(
    R.string.backup_inside, fullWhen(view.made), pluralStringResource(R.plurals.backup_entries, view.entries.toInt(), view.entries.toInt()),
    pluralStringResource(R.plurals.backup_records, view.records.toInt(), view.records.toInt()),
)
