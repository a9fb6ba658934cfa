package app.layby

import app.layby.core.Action
import app.layby.core.Activity
import app.layby.core.ActivityKind
import app.layby.core.ChecklistAnswer
import app.layby.core.ChecklistQuestion
import app.layby.core.EntryContent
import app.layby.core.EntryDetails
import app.layby.core.Feedback
import app.layby.core.Frame
import app.layby.core.HandOverAnswer
import app.layby.core.InformalSupervision
import app.layby.core.Moment
import app.layby.core.NotebookInterface
import app.layby.core.PeerMethod
import app.layby.core.PeerSession
import app.layby.core.Prompt
import app.layby.core.PromptAnswer
import app.layby.core.Reflection
import app.layby.core.Tone
import app.layby.core.Wording
import app.layby.core.Words
import java.io.File
import java.time.Instant
import java.time.OffsetDateTime
import java.util.UUID
import org.json.JSONArray
import org.json.JSONObject

/** The year of somebody who does not exist: the desk's tour, written into a notebook through its facade. */
object Tour {
    private val year by lazy { JSONObject(File(System.getProperty("layby.android"), "../core/desk/tour/year.json").readText()) }

    /** The tour ends after the pictures' day: its first piece had been put into the account in spring, for them. */
    private val recorded = mapOf("r001" to "2026-03-28")

    /** Everything that had happened by [now]; ids by the tour's keys. The last is left a draft. */
    fun write(notebook: NotebookInterface, now: Instant): Map<String, String> {
        val ids = mutableMapOf<String, String>()
        val entries = year.getJSONArray("entries").objects().filter { OffsetDateTime.parse(it.getString("happened")).toInstant() < now }
        entries.forEachIndexed { at, entry ->
            val id = UUID.nameUUIDFromBytes(entry.getString("key").toByteArray()).toString()
            val when_ = OffsetDateTime.parse(entry.getString("happened"))
            ids[entry.getString("key")] = id
            notebook.saveDraft(id, content(entry))
            notebook.saveDetails(id, EntryDetails(entry.text("theme"), Words(""), entry.getJSONArray("standards").strings(), emptyList(), null, false))
            notebook.setHappened(id, Moment(when_.toInstant(), when_.offset.totalSeconds))
            if (entry.text("state") == "draft" || at == entries.lastIndex) return@forEachIndexed
            notebook.keep(id)
            if (entry.text("state") == "binned") notebook.deleteEntry(id)
        }
        year.getJSONArray("records").objects().filter { record -> record.getJSONArray("from").strings().all { it in ids } }.forEach { record ->
            val id = notebook.craft(record.getJSONArray("from").strings().map(ids::getValue)).newIds.single()
            ids[record.getString("key")] = id
            listOf("type", "description", "date", "learnt", "impact", "peer").forEach { field -> record.text(field)?.let { notebook.answer(id, field, Words(it)) } }
            recorded[record.getString("key")]?.let { notebook.markRecorded(id, it) }
        }
        return ids
    }

    private fun content(entry: JSONObject): EntryContent = when (val kind = entry.getString("kind")) {
        "reflection" -> EntryContent.Reflection(
            Reflection(
                Frame.valueOf(entry.getString("frame").uppercase()),
                entry.getJSONObject("answers").run { keys().asSequence().map { PromptAnswer(Prompt.valueOf(it.uppercase()), Words(getString(it))) }.toList() },
                null,
            ),
        )
        "feedback" -> EntryContent.Feedback(
            Feedback(
                entry.text("from_role"), entry.text("channel"), entry.text("tone")?.let { Tone.valueOf(it.uppercase()) },
                entry.words("their_words"), entry.words("what_it_told_me"), entry.words("what_i_will_do"),
                entry.optJSONArray("hand_over")?.objects().orEmpty().map { HandOverAnswer(it.getString("question"), it.words("words")) },
            ),
        )
        "informal_supervision" -> EntryContent.InformalSupervision(
            InformalSupervision(
                Wording.valueOf(entry.getString("wording").uppercase()), entry.words("label"),
                entry.optJSONObject("due")?.getString("when")?.take(10),
                entry.getJSONArray("answers").objects().map {
                    ChecklistAnswer(ChecklistQuestion.valueOf(it.getString("question").uppercase()), it.words("answer"), it.getJSONArray("but_why").strings().map(::Words))
                },
                entry.words("decision"), entry.words("rationale"), entry.words("evidence"),
                (entry.optJSONArray("actions") ?: JSONArray()).let { all -> (0 until all.length()).map { Action(Words(all.optJSONObject(it)?.optString("what") ?: all.getString(it)), false) } },
                confidenceBefore = null, confidenceAfter = null, fillsPeerReflection = false,
            ),
        )
        "peer_session" -> EntryContent.PeerSession(
            PeerSession(
                entry.words("topic"), entry.getJSONArray("ground_rules").strings().map(::Words), entry.getBoolean("no_managers"),
                entry.text("method")?.let { PeerMethod.valueOf(it.uppercase()) }, entry.words("minutes"), entry.words("take_away"),
            ),
        )
        "activity" -> EntryContent.Activity(
            Activity(
                ActivityKind.valueOf(entry.getString("activity").uppercase()), entry.words("title"),
                entry.optInt("minutes", -1).takeIf { it >= 0 }?.toUInt(), entry.getBoolean("amhp"), entry.words("what"), entry.words("so_what"),
            ),
        )
        else -> error("the tour has a kind $kind")
    }

    private fun JSONObject.text(name: String): String? = if (isNull(name)) null else optString(name).ifEmpty { null }
    private fun JSONObject.words(name: String) = Words(text(name).orEmpty())
    private fun JSONArray.objects() = (0 until length()).map(::getJSONObject)
    private fun JSONArray.strings() = (0 until length()).map(::getString)
}
