package app.layby.ui.peer

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.PeerForm
import app.layby.core.PeerSession
import app.layby.core.Words
import app.layby.shell.Saved
import app.layby.ui.feedback.WritingActs
import app.layby.ui.parts.Act
import app.layby.ui.parts.Asked
import app.layby.ui.parts.AskedField
import app.layby.ui.parts.BayAct
import app.layby.ui.parts.Choices
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.TickLine
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.parts.WritingBar
import app.layby.ui.parts.WritingTrouble
import app.layby.ui.theme.Tokens
import app.layby.writing.WritingState

/** A peer group: no managers, by rules the group sets itself, in brief minutes. */
@Composable
fun PeerScreen(id: String, state: WritingState<PeerSession, PeerForm>, saved: Saved, acts: WritingActs<PeerSession>, modifier: Modifier = Modifier) {
    val form = state.form
    val session = state.content
    Page(
        bar = { WritingBar(stringResource(R.string.kind_peer), saved, acts.close, acts.discard) },
        modifier = modifier,
        foot = { Act(stringResource(R.string.act_keep), acts.keep, Modifier.fillMaxWidth()) },
    ) {
        WritingTrouble(saved, state.trouble, acts.again)
        if (form == null || !state.ready) return@Page
        AskedField(id, form.topic, session.topic, { words -> acts.change { it.copy(topic = words) } }, minHeight = Tokens.Size.field)
        AskedField(id to 1, form.minutes, session.minutes, { words -> acts.change { it.copy(minutes = words) } })
        AskedField(id to 2, form.takeAway, session.takeAway, { words -> acts.change { it.copy(takeAway = words) } })
        Asked(form.method)
        Choices(form.methods.map { it.method to it.name }, session.method, { method -> acts.change { it.copy(method = method) } })
        Gap(Tokens.Space.tight)
        TickLine(form.noManagers.question, session.noManagers, { ticked -> acts.change { it.copy(noManagers = ticked) } }, help = form.noManagers.help)
        Asked(form.groundRules)
        session.groundRules.forEachIndexed { at, rule ->
            WordsField(
                key = Triple(id, "rule", at), words = rule, label = form.groundRules.question.words, hint = form.groundRules.question.words,
                onChange = { words -> acts.change { it.copy(groundRules = it.groundRules.mapIndexed { i, old -> if (i == at) words else old }) } },
                modifier = Modifier.padding(bottom = Tokens.Space.tight), minHeight = Tokens.Size.field,
            )
        }
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight), verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            form.groundRuleIdeas.filterNot { idea -> session.groundRules.any { it.value == idea.text.words } }.forEach { idea ->
                BayAct(idea.text.words, Icons.Add, { acts.change { it.copy(groundRules = it.groundRules + Words(idea.text.words)) } })
            }
        }
        Act(stringResource(R.string.peer_own_rule), { acts.change { it.copy(groundRules = it.groundRules + Words.none) } }, weight = Weight.BARE, icon = Icons.Add)
        Gap(Tokens.Space.open)
    }
}
