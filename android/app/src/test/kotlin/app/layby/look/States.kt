package app.layby.look

import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.test.core.app.ActivityScenario
import app.layby.Phone
import app.layby.R
import app.layby.SoftwareKey
import app.layby.Tour
import app.layby.core.EntryContent
import app.layby.core.Frame
import app.layby.core.Moment
import app.layby.core.NotebookInterface
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.jot.jot
import app.layby.platform.LockedJotActivity
import app.layby.platform.MainActivity
import app.layby.platform.openedIn
import app.layby.sees
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.touch
import app.layby.type
import app.layby.until
import app.layby.write
import java.io.File
import java.nio.file.Files
import java.time.Instant

/** The moment every picture is taken at. */
val PICTURE_TIME: Instant = Instant.parse("2026-11-12T09:41:00Z")

/**
 * A screen in one of its main states, reached through the real app over a real notebook. [reach] is handed a running
 * app with the tour's year in it, or an empty one.
 */
class State(
    val name: String,
    val filled: Boolean = true,
    val shut: Boolean = false,
    val lockedJot: Boolean = false,
    val between: (NotebookInterface) -> NotebookInterface = { it },
    val reach: Stage.() -> Unit,
) {
    override fun toString() = name
}

/** What a state is reached with. */
class Stage(val phone: Phone, val rule: ComposeTestRule, val ids: Map<String, String>) {
    private val shell get() = phone.app.shell
    fun go(vararg places: Place) {
        rule.runOnIdle { places.forEach(shell.places::go) }
        rule.waitForIdle()
    }
    fun sees(id: Int, vararg arguments: Any) = rule.sees(phone.words(id, *arguments))
    fun seesWords(words: String) = rule.sees(words, part = true)
    fun touch(id: Int, vararg arguments: Any) = rule.touch(phone.words(id, *arguments))
    fun type(label: Int, words: String) = rule.type(phone.words(label), words)
    fun entry(key: String) = ids.getValue(key)
}

private const val FRESH = "6f0c1b64-4bd5-4f5c-9d0b-00000000000f"

val states: List<State> get() = dailyStates + safeStates

private val dailyStates: List<State> = listOf(
    State("first-start", filled = false) { sees(R.string.first_title) },
    State("today") { sees(R.string.today_recent) },
    State("today-typing") {
        type(R.string.jot_hint, "Nine seconds is a long time on a doorstep. She was coming the whole time.")
        sees(R.string.act_keep)
    },
    State("today-car") {
        phone.car.driving.value = true
        sees(R.string.park_parked)
    },
    State("today-full", between = ::Full) {
        type(R.string.jot_hint, "Nine seconds is a long time on a doorstep.")
        sees(R.string.trouble_full)
    },
    State("passcode", filled = false) {
        go(Place.SetPasscode)
        val asked = phone.app.shell.places.model<app.layby.lock.PasscodeModel>(Place.SetPasscode) { error("the page made it") }.first
        rule.until { asked.state.value != null }
    },
    State("recovery-code", filled = false) {
        go(Place.SetPasscode)
        rule.runOnIdle {
            phone.app.shell.places.model<app.layby.lock.PasscodeModel>(Place.SetPasscode) { error("the page made it") }.show(app.layby.core.WordsInBytes("MADE-UPCO-DEFO-RPIC-TURE-SOFL-AYBY-0000".toByteArray()))
        }
        sees(R.string.recovery_title)
    },
    State("lock", shut = true) { sees(R.string.lock_open) },
    State("lock-wrong", shut = true) {
        type(R.string.lock_passcode_label, "five swans at dusk")
        touch(R.string.lock_open)
        sees(R.string.trouble_wrong)
    },
    State("locked-jot", shut = true, lockedJot = true) {
        type(R.string.jot_hint, "Ask in supervision: who decides when “wait and see” has gone on too long?")
        sees(R.string.locked_sealed)
    },
    State("jot") {
        val id = "6f0c1b64-4bd5-4f5c-9d0b-000000000001"
        phone.real!!.saveDraft(id, jot(Words("I keep coming back to the quiet after I asked about bedtimes. I counted. It was maybe nine seconds and I nearly spoke at four.")))
        go(Place.Jot(id))
        seesWords("nine seconds")
    },
    State("jot-gibbs") {
        val id = "6f0c1b64-4bd5-4f5c-9d0b-000000000002"
        phone.real!!.saveDraft(id, jot(Words("Nobody in, I thought.")))
        phone.real!!.changeFrame(id, Frame.GIBBS)
        go(Place.Jot(id))
        seesWords("Nobody in")
        rule.runOnIdle { (phone.app.shell.places.model<app.layby.jot.JotModel>(Place.Jot(id)) { error("the page made it") }).step(1) }
        rule.waitForIdle()
        rule.runOnIdle {
            phone.app.shell.places.model<app.layby.jot.JotModel>(Place.Jot(id)) { error("the page made it") }
                .type(Words("Honestly, cross. Forty minutes in the car and nobody in. Then relieved, and ashamed of being relieved."))
        }
        sees(R.string.state_kept)
    },
    State("feedback") {
        go(Place.Feedback(FRESH))
        rule.write("I’ve never been asked what I’d change. I thought you’d already decided.")
        sees(R.string.state_kept)
    },
    State("hand-over") {
        rule.runOnIdle { phone.app.shell.handOver(null) }
        sees(R.string.hand_over_begin)
    },
    State("hand-over-question") {
        rule.runOnIdle { phone.app.shell.handOver(null) }
        touch(R.string.hand_over_begin)
        rule.runOnIdle { phone.app.shell.handedOver.value!!.type(Words("You asked my daughter first, before any of us. I liked that.")) }
        sees(R.string.hand_over_skip)
    },
    State("hand-over-thanks") {
        rule.runOnIdle { phone.app.shell.handOver(null) }
        touch(R.string.hand_over_begin)
        touch(R.string.hand_over_stop)
        sees(R.string.hand_over_back)
    },
    State("checklist-start") {
        go(Place.Checklist(FRESH))
        sees(R.string.checklist_begin)
    },
    State("checklist") {
        val first = phone.real!!.notes(null, 200u).cards.last { it.kind == app.layby.core.EntryKind.INFORMAL_SUPERVISION }
        go(Place.Checklist(first.id))
        sees(R.string.checklist_begin)
        rule.runOnIdle { phone.app.shell.places.model<app.layby.checklist.ChecklistModel>(Place.Checklist(first.id)) { error("the page made it") }.step(6) }
        sees(R.string.checklist_to_decision)
    },
    State("checklist-decision") {
        val first = phone.real!!.notes(null, 200u).cards.last { it.kind == app.layby.core.EntryKind.INFORMAL_SUPERVISION }
        go(Place.Checklist(first.id))
        sees(R.string.checklist_begin)
        rule.runOnIdle { phone.app.shell.places.model<app.layby.checklist.ChecklistModel>(Place.Checklist(first.id)) { error("the page made it") }.step(7) }
        sees(R.string.checklist_add_action)
    },
    State("peer") {
        val first = phone.real!!.notes(null, 200u).cards.last { it.kind == app.layby.core.EntryKind.PEER_SESSION }
        go(Place.Peer(first.id))
        sees(R.string.peer_own_rule)
    },
    State("activity") {
        val first = phone.real!!.notes(null, 200u).cards.last { it.kind == app.layby.core.EntryKind.ACTIVITY }
        go(Place.Activity(first.id))
        seesWords("podcast")
    },
    State("settings") {
        go(Place.Settings)
        sees(R.string.settings_lock_now)
    },
    State("about") {
        go(Place.Settings, Place.About)
        sees(R.string.about_can)
    },
    State("licences") {
        go(Place.Settings, Place.About, Place.Licences)
        sees(R.string.licences_own)
    },
    State("notes") {
        go(Place.Notes)
        sees(R.string.notes_title)
        rule.until { (phone.app.shell.places.model<app.layby.notes.NotesModel>(Place.Notes) { error("the page made it") }).state.value.ready }
    },
    State("notes-empty", filled = false) {
        go(Place.Notes)
        sees(R.string.notes_empty)
    },
    State("entry") {
        go(Place.Notes, Place.Entry(entry("e003")))
        seesWords("Nobody in")
    },
    State("search") {
        go(Place.Search)
        type(R.string.search_label, "quiet")
        rule.until { phone.app.shell.places.model<app.layby.search.SearchModel>(Place.Search) { error("the page made it") }.state.value.hits != null }
    },
    State("search-none") {
        go(Place.Search)
        type(R.string.search_label, "helicopter")
        sees(R.string.search_none)
    },
    State("bin") {
        phone.real!!.deleteEntry(entry("e003"))
        go(Place.Notes, Place.Bin)
        sees(R.string.bin_restore)
    },
    State("bin-erase") {
        phone.real!!.deleteEntry(entry("e003"))
        go(Place.Notes, Place.Bin)
        touch(R.string.bin_erase)
        sees(R.string.bin_erase_title)
    },
    State("standards") {
        go(Place.Standards)
        rule.until { phone.app.shell.places.model<app.layby.standards.StandardsModel>(Place.Standards) { error("the page made it") }.state.value.view != null }
    },
    State("standards-theme") {
        go(Place.Standards)
        touch(R.string.standards_by_theme)
        val model = phone.app.shell.places.model<app.layby.standards.StandardsModel>(Place.Standards) { error("the page made it") }
        rule.until { model.state.value.view != null }
        val theme = model.state.value.view!!.themes.first { it.theme.code == "confidentiality" }
        rule.touch(theme.theme.title.words)
        seesWords(theme.elements.first().number)
    },
    State("element") {
        go(Place.Standards, Place.Element("4.1"))
        seesWords("4.1")
    },
    State("element-not-shown") {
        go(Place.Standards, Place.Element("1.6"))
        seesWords("1.6")
    },
    State("paste") {
        go(Place.Standards, Place.PasteWording)
        sees(R.string.paste_title)
    },
    State("craft") {
        go(Place.Craft)
        sees(R.string.queue_newest)
    },
    State("craft-empty", filled = false) {
        go(Place.Craft)
        sees(R.string.craft_empty)
    },
    State("craft-chosen") {
        go(Place.Craft)
        sees(R.string.queue_newest)
        val craft = phone.app.shell.places.model<app.layby.craft.CraftModel>(Place.Craft) { error("the page made it") }
        rule.runOnIdle { craft.state.value.queue!!.newest.take(2).forEach { craft.choose(it.id) } }
        seesWords(phone.app.resources.getQuantityString(R.plurals.queue_chosen, 2, 2))
    },
    State("year") {
        go(Place.Year)
        sees(R.string.year_records)
    },
    State("year-empty", filled = false) {
        go(Place.Year)
        sees(R.string.year_empty)
    },
    State("record-bin") {
        phone.real!!.deleteRecord(entry("r003"))
        go(Place.Craft, Place.RecordBin)
        sees(R.string.bin_restore)
    },
    State("record-again") {
        phone.real!!.answer(entry("r001"), "impact", Words("I went through my families and found four, and told them what I had learnt."))
        go(Place.Year, Place.Record(entry("r001")))
        sees(R.string.record_state_again)
    },
    State("record") {
        go(Place.Craft, Place.Record(entry("r001")))
        sees(R.string.record_check)
        rule.runOnIdle { phone.app.shell.places.model<app.layby.craft.RecordModel>(Place.Record(entry("r001"))) { error("the page made it") }.step(3) }
        sees(R.string.record_next)
    },
    State("record-read") {
        go(Place.Craft, Place.Record(entry("r001")))
        sees(R.string.record_all)
    },
    State("check") {
        val id = phone.real!!.craft(listOf(entry("e001"))).newIds.single()
        phone.real!!.answer(id, "impact", Words("In the spring I rang 07700 900142 before each visit. I wrote to name@example.org and they now start their meetings the same way."))
        go(Place.Craft, Place.Check(id))
        sees(R.string.check_keep)
    },
    State("copy-sheet") {
        go(Place.Craft, Place.CopySheet(entry("r001")))
        touch(R.string.copy_box, 1)
        touch(R.string.copy_box, 2)
        sees(R.string.copy_box, 3)
    },
)

/** A notebook with the tour's year, shut with a passcode, written once and then copied. */
private object Template {
    val key = SoftwareKey()
    val folder: File = Files.createTempDirectory("layby-tour").toFile()
    val ids: Map<String, String>

    init {
        val phone = Phone(folder, key)
        val notebook = openedIn(phone.notebookFolder, phone.vault)
        notebook.begin()
        ids = Tour.write(notebook, PICTURE_TIME)
        due(notebook)
        wiping(PASSCODE.toByteArray()) { notebook.setPasscode(it) }
        notebook.issueRecoveryCode()
        notebook.lock()
    }

    /** A talk over something that is due in five days, whatever day it is. */
    private fun due(notebook: NotebookInterface) {
        val id = notebook.mintId()
        val talk = app.layby.checklist.blankChecklist.copy(label = Words("Tuesday hearing"), due = java.time.LocalDate.now().plusDays(5).toString())
        notebook.saveDraft(id, EntryContent.InformalSupervision(talk))
        notebook.setHappened(id, Moment(Instant.parse("2026-11-10T14:30:00Z"), 0))
        notebook.keep(id)
    }

    fun copy(): File = Files.createTempDirectory("layby").toFile().also { folder.copyRecursively(it, overwrite = true) }
}

private const val PASSCODE = "four swans at dusk"

/** Runs [look] on the app in [state]. */
fun on(state: State, rule: ComposeTestRule, look: Stage.() -> Unit) {
    val phone = if (state.filled) Phone(Template.copy(), Template.key) else Phone()
    val ids = if (state.filled) Template.ids else emptyMap()
    phone.clock.at = PICTURE_TIME
    phone.between = { state.between(Still(it)) }
    phone.install()
    if (state.lockedJot) {
        ActivityScenario.launch(LockedJotActivity::class.java).use { Stage(phone, rule, ids).apply(state.reach).look() }
    } else {
        ActivityScenario.launch(MainActivity::class.java).use {
            if (state.filled && !state.shut) {
                rule.until { phone.app.shell.gate.value is Gate.Shut }
                rule.runOnIdle { phone.app.around {}.lock.passcode(PASSCODE.toByteArray()) }
                rule.until { phone.app.shell.gate.value is Gate.Open }
                rule.runOnIdle { phone.app.shell.hush() }
            }
            if (!state.shut) rule.until { phone.app.shell.gate.value is Gate.Open }
            Stage(phone, rule, ids).apply(state.reach).look()
        }
    }
    phone.folder.deleteRecursively()
}
