package app.layby.core

import java.io.File
import java.nio.file.Files
import kotlin.test.assertFailsWith

/** A phone for one test: a folder of its own and a keystore secret. [notebook] is the app being started. */
internal class Phone(
    private val keystoreSecret: String = "keystore-secret-of-the-first-phone",
    val folder: File = Files.createTempDirectory("layby").toFile(),
) : AutoCloseable {
    private val started = mutableListOf<Notebook>()

    fun notebook(): Notebook =
        wiping(keystoreSecret.toByteArray()) { Notebook(folder.path, null, it) }.also(started::add)

    /** Another phone that holds this one's folder, as after a restored backup. */
    fun restoredOn(keystoreSecret: String): Phone {
        val copy = Files.createTempDirectory("layby").toFile()
        folder.copyRecursively(copy, overwrite = true)
        return Phone(keystoreSecret, copy)
    }

    override fun close() {
        started.forEach(Notebook::close)
        folder.deleteRecursively()
    }
}

internal fun Notebook.unlock(passcode: String): UnlockView =
    wiping(passcode.toByteArray()) { unlockWithPasscode(it) }

internal fun reflection(words: String): EntryContent = EntryContent.Reflection(
    Reflection(Frame.FREE, listOf(PromptAnswer(Prompt.FREE, Words(words))), null),
)

/** A checklist with one answer and, under it, one "but why?" after another. */
internal fun checklist(answer: String, vararg butWhy: String): EntryContent = EntryContent.InformalSupervision(
    InformalSupervision(
        Wording.ANY_SETTING, Words("Tuesday hearing"), "2026-11-24",
        listOf(ChecklistAnswer(ChecklistQuestion.WHY_SO_LONG, Words(answer), butWhy.map(::Words))),
        Words(""), Words(""), Words(""), listOf(Action(Words("Ring the school"), false)), confidenceBefore = 2u, confidenceAfter = 4u, fillsPeerReflection = false,
    ),
)

internal val EntryContent.words: String
    get() = (this as EntryContent.Reflection).reflection.answers.joinToString("\n\n") { it.words.value }
internal val EntryView.words: String get() = content.words

/** Jots [words] and keeps them: the new entry's id. */
internal fun Notebook.kept(words: String): EntryId {
    val id = mintId()
    saveDraft(id, reflection(words))
    keep(id)
    return id
}

internal fun TextSpan.of(text: String): String = text.substring(start.toInt(), end.toInt())

internal fun RecordView.box(field: String): String = boxes.single { it.field == field }.words.value

internal fun assertLocked(read: () -> Any?) {
    assertFailsWith<NotebookException.Locked> { read() }
}
