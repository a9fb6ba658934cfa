package app.layby.core

import com.sun.jna.Library
import com.sun.jna.Native
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.lang.reflect.UndeclaredThrowableException
import java.nio.ByteBuffer
import kotlin.reflect.KClass
import kotlin.system.exitProcess
import kotlinx.coroutines.runBlocking

/**
 * A whole journey full of failures, in a process of its own: CanaryTest starts it, and keeps what it and the core
 * write to standard output and standard error. Every result and every error is printed as a careless shell would.
 *
 * Arguments: the folder for the notebook, and a file to hand the recovery codes over in.
 */
internal object CanaryJourney {
    const val PRINTED = "control: printed by the journey"
    const val NATIVE = "control: written by native code"

    private val called = mutableSetOf<String>()
    private val refusals = mutableSetOf<String>()

    private interface C : Library {
        fun write(fd: Int, bytes: ByteArray, length: Long): Long
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        println(PRINTED)
        "$NATIVE\n".toByteArray().let { Native.load("c", C::class.java).write(2, it, it.size.toLong()) }
        travel(File(arguments[0]), File(arguments[1]))
        val missed = NotebookInterface::class.java.methods.map { it.name }.toSet() - called
        if (missed.isNotEmpty()) {
            println("not called: $missed")
            exitProcess(3)
        }
        println("refusals: $refusals")
    }

    private fun travel(folder: File, handover: File) {
        refused<NotebookException.DeviceSecretTooShort> {
            wiping(Canaries.KEYSTORE.take(15).toByteArray()) { Notebook(folder.path, null, it) }
        }
        val notebook = watched(folder, Canaries.KEYSTORE)
        refused<NotebookException.NotBegun> { notebook.unlockWithDevice() }
        notebook.begin()
        refused<NotebookException.AlreadyBegun> { notebook.begin() }
        notebook.unlockWithDevice()

        // Jotting, and finding it again.
        val kept = notebook.mintId()
        notebook.saveDraft(kept, reflection("The walk with ${Canaries.KEPT} and what was said"))
        notebook.keep(kept)
        val draft = notebook.mintId()
        notebook.saveDraft(draft, reflection("${Canaries.DRAFT} at the gate"))
        notebook.saveDraft(kept, reflection("The walk with ${Canaries.KEPT} and ${Canaries.DRAFT}"))
        notebook.today()
        notebook.entry(kept)
        notebook.entry(draft)
        notebook.notes(null, 10u)
        notebook.search(Words(Canaries.KEPT), null, 10u)
        notebook.search(Words("\"${Canaries.QUERY} AND ("), null, 10u)
        refused<NotebookException.NotACursor> { notebook.notes(Canaries.MISPLACED, 10u) }
        refused<NotebookException.NotACursor> { notebook.search(Words("x"), Canaries.MISPLACED, 10u) }
        refused<NotebookException.NotAnId> { notebook.entry(Canaries.MISPLACED) }
        refused<NotebookException.NotFound> { notebook.entry(notebook.mintId()) }
        refused<NotebookException.TooLong> {
            notebook.saveDraft(draft, reflection(Canaries.DRAFT.repeat(100_000)))
        }
        refused<java.nio.charset.MalformedInputException> { notebook.entry(Canaries.MISPLACED + "\uD83D") }
        val discarded = notebook.discardDraft(kept)
        notebook.undo(discarded.undo!!)
        refused<NotebookException.NotFound> { notebook.deleteEntry(notebook.mintId()) }
        notebook.deleteEntry(draft).let { notebook.undo(it.undo!!) }
        notebook.deleteEntry(kept).let { notebook.undo(it.undo!!) }
        refused<NotebookException.UndoGone> { notebook.undo(discarded.undo!!) }
        notebook.saveDetails(
            kept,
            EntryDetails("learning", Words(Canaries.KEPT), listOf("2.5"), listOf(Confidence("pcf:knowledge", 2u, 4u)), "2027-11-30", true),
        )
        notebook.setHappened(kept, notebook.entry(kept).happened)
        notebook.changeFrame(kept, Frame.DRISCOLL)
        notebook.entry(kept)
        println(checklist(Canaries.KEPT, Canaries.DRAFT))
        val gone = notebook.mintId()
        notebook.saveDraft(gone, reflection(Canaries.KEPT))
        notebook.keep(gone)
        notebook.deleteEntry(gone)
        notebook.bin()
        notebook.restoreEntry(gone)
        notebook.eraseEntry(gone)

        // The standards, and a wording pasted from the regulator's page.
        val page = Words("2.7 Consider ${Canaries.KEPT} and agree what to do.")
        val compared = notebook.compareWording(page)
        notebook.acceptWording(page, compared.fingerprint, listOf("2.7"))
        notebook.element("2.7", Language.ENGLISH)
        notebook.standards(Language.WELSH)
        notebook.findStandards(Words(Canaries.QUERY), Language.ENGLISH)
        notebook.forgetWording("2.7")
        refused<NotebookException.NotFound> { notebook.element(Canaries.MISPLACED, Language.ENGLISH) }
        println(reflection(Canaries.KEPT))
        println(checkText(Words("Write to ${Canaries.EMAIL} soon")))

        // A record, the check and the ways out.
        notebook.keep(kept)
        val record = notebook.craft(listOf(kept)).newIds.single()
        notebook.answer(record, "learnt", Words("Use ${Canaries.EMAIL} for ${Canaries.BOX}"))
        refused<NotebookException.NotADate> { notebook.answer(record, "date", Words(Canaries.BOX)) }
        refused<NotebookException.NotFound> { notebook.answer(record, Canaries.MISPLACED, Words("x")) }
        notebook.record(record)
        notebook.records()
        refused<NotebookException.Unanswered> { notebook.copySheet(record) }
        refused<NotebookException.Unanswered> { notebook.markdown(record) }
        val fingerprint = notebook.check(record).fingerprint
        val finding = notebook.check(record).findings.first { it.kind == FindingKind.EMAIL }
        refused<NotebookException.Stale> {
            notebook.replaceFinding(record, Canaries.MISPLACED, finding.field, finding.span, Words(Canaries.REPLACEMENT))
        }
        refused<NotebookException.NotFound> {
            notebook.keepFinding(record, fingerprint, Canaries.MISPLACED, finding.span, Words(Canaries.REASON))
        }
        notebook.check(record).findings.forEach {
            notebook.keepFinding(record, fingerprint, it.field, it.span, Words(Canaries.REASON))
        }
        notebook.check(record)
        notebook.copySheet(record)
        notebook.markdown(record)
        notebook.replaceFinding(record, fingerprint, finding.field, finding.span, Words(Canaries.REPLACEMENT))
        notebook.copySheet(record)

        // The year, the queue, lists by filter, a record to the bin and back, the own list.
        notebook.crafting(record)
        notebook.goTo(record, "learnt")
        refused<NotebookException.NotFound> { notebook.goTo(record, Canaries.MISPLACED) }
        refused<NotebookException.NotFound> { notebook.fillPeer(record, kept) }
        notebook.notesBy(NotesFilter(null, "learning", "2.5", true), null, 10u)
        refused<NotebookException.NotFound> { notebook.notesBy(NotesFilter(null, Canaries.MISPLACED, null, null), null, 10u) }
        refused<NotebookException.NotACursor> {
            notebook.notesBy(NotesFilter(EntryKind.REFLECTION, null, null, null), Canaries.MISPLACED, 10u)
        }
        notebook.craftQueue()
        notebook.markRecorded(record, "2026-01-05")
        notebook.unmarkRecorded(record)
        notebook.year(null)
        val spare = notebook.craft(listOf(kept)).newRecords.single()
        notebook.deleteRecord(spare)
        notebook.recordBin()
        notebook.restoreRecord(spare)
        notebook.eraseRecord(spare)
        refused<NotebookException.NotFound> { notebook.setNation(Canaries.MISPLACED) }
        notebook.setNation("england")
        notebook.setBoxLimit("learnt", 500u)
        notebook.rules()
        notebook.addOwnName(Words(Canaries.REASON), Listed.NEVER_NAME)
        println(notebook.lookOver(Words("Spoke with ${Canaries.REASON} and ${Canaries.KEPT}")))
        notebook.removeOwnName(notebook.ownNames().single().id)
        notebook.answer(record, "impact", Words("Rang 07700 900142 about it"))
        notebook.crafting(record).check.let { shown ->
            val phone = shown.findings.first { it.field == "impact" }
            notebook.takeBetterWords(record, shown.fingerprint, phone.field, phone.span)
        }
        carryOut(notebook, record)
        notebook.startInspection()
        notebook.inspection()
        notebook.cancelInspection()

        // Keys, and doors that stay shut.
        refused<NotebookException.PasscodeTooShort> { wiping("short".toByteArray()) { notebook.setPasscode(it) } }
        with(Canaries.PASSCODE) { wiping(toByteArray()) { notebook.setPasscode(it) } }
        refused<NotebookException.CurrentPasscodeNeeded> {
            wiping(Canaries.WRONG_PASSCODE.toByteArray()) { notebook.setPasscode(it) }
        }
        val replaced = notebook.issueRecoveryCode().value
        val code = notebook.issueRecoveryCode().value
        refused<NotebookException.WrongPasscode> { wiping(Canaries.WRONG_PASSCODE.toByteArray()) { notebook.enrolBiometric(it) } }
        val finger = wiping(Canaries.PASSCODE.toByteArray()) { notebook.enrolBiometric(it) }.value
        handover.writeText(String(replaced) + "\n" + String(code))

        // What the screens ask in, and how long to keep what was said.
        notebook.reflectionForm(Language.ENGLISH)
        notebook.feedbackForm(Language.WELSH)
        notebook.handOverForm(Language.ENGLISH)
        notebook.checklistForm(Wording.CHILDRENS_HEARING, "2026-11-24", Language.WELSH)
        notebook.peerForm(Language.ENGLISH)
        notebook.activityForm(Language.ENGLISH)
        notebook.details(kept, Language.ENGLISH)
        notebook.detailsForm(EntryKind.REFLECTION, notebook.entry(kept).happened, Language.ENGLISH)
        notebook.careWords(Language.ENGLISH)
        notebook.licences()
        notebook.answerFirstEntry(EmployerAnswer.ASKED)
        notebook.firstEntryWords(Language.ENGLISH)
        refused<NotebookException.NotFound> { notebook.setRetention(EntryKind.REFLECTION, Canaries.MISPLACED) }
        notebook.keepUntil(listOf(kept), "2027-11-30")
        notebook.retention(Language.ENGLISH)
        notebook.putRetentionAway()

        // What falls due; everything, out; a backup, proved and put back, here and on a new phone.
        notebook.setProtectedTime(ProtectedTime.Week(WeekDay.FRIDAY, 14u, 30u))
        refused<NotebookException.NotAMoment> { notebook.setProtectedTime(ProtectedTime.Week(WeekDay.FRIDAY, 25u, 0u)) }
        notebook.reminders()
        notebook.calendar(Language.WELSH)
        notebook.plainText(record)
        notebook.yearCsv("2026-06-01")
        refused<NotebookException.NotADate> { notebook.yearCsv(Canaries.MISPLACED) }
        val everything = notebook.everythingView()
        with(Canaries.PASSCODE) {
            handover.appendText("\n" + String(wiping(toByteArray()) { notebook.exportEverything(it) }.passphrase.value))
            wiping(toByteArray()) { notebook.exportEverythingInPlainText(it, everything.fingerprint) }
            refused<NotebookException.Stale> {
                wiping(toByteArray()) { notebook.exportEverythingInPlainText(it, Canaries.MISPLACED) }
            }
        }
        notebook.backupState()
        val backup = notebook.makeBackup().contents.value
        refused<NotebookException.TypeRecoveryCode> { wiping(backup.copyOf()) { notebook.proveLastBackup(it) } }
        refused<NotebookException.WrongRecoveryCode> {
            wiping(backup.copyOf(), replaced.copyOf()) { file, typed -> notebook.proveBackup(file, typed) }
        }
        wiping(backup.copyOf(), code.copyOf()) { file, typed -> notebook.proveBackup(file, typed) }
        wiping(backup.copyOf()) { notebook.proveLastBackup(it) }
        val inside = wiping(backup.copyOf(), code.copyOf()) { file, typed -> notebook.lookIntoBackup(file, typed) }
        refused<NotebookException.BackupDamaged> {
            val broken = backup.copyOf().also { it[it.size - 9] = (it[it.size - 9] + 1).toByte() }
            wiping(broken, code.copyOf()) { file, typed -> notebook.lookIntoBackup(file, typed) }
        }
        refused<NotebookException.Stale> {
            wiping(backup.copyOf(), code.copyOf()) { file, typed -> notebook.restoreOver(file, typed, Canaries.MISPLACED) }
        }
        wiping(backup.copyOf(), code.copyOf()) { file, typed -> notebook.restoreOver(file, typed, inside.fingerprint) }
        val restored = watched(File(folder.path + ".copies", "restored").apply { mkdirs() }, Canaries.OTHER_KEYSTORE)
        wiping(backup.copyOf(), code.copyOf()) { file, typed ->
            wiping(Canaries.NEW_PASSCODE.toByteArray()) { restored.restore(file, typed, it) }
        }
        refused<NotebookException.WrongPasscode> { wiping(Canaries.WRONG_PASSCODE.toByteArray()) { restored.wipe(it) } }
        wiping(Canaries.NEW_PASSCODE.toByteArray()) { restored.wipe(it) }
        println(wiping(code.copyOf()) { backupIdentity(it) })
        notebook.task()
        notebook.cancelTask()
        notebook.lock()
        notebook.lockView()
        refused<NotebookException.Locked> { notebook.search(Words(Canaries.QUERY), null, 10u) }
        refused<NotebookException.Locked> { notebook.saveDraft(draft, reflection(Canaries.DRAFT)) }
        refused<NotebookException.NotSet> { notebook.unlockWithDevice() }
        refused<NotebookException.WrongPasscode> { notebook.unlockWith(Canaries.WRONG_PASSCODE) }
        refused<IllegalArgumentException> {
            notebook.unlockWithPasscode(ByteBuffer.wrap(Canaries.WRONG_PASSCODE.toByteArray()))
        }
        refused<NotebookException.WrongBiometricKey> { wiping(finger.copyOf(31)) { notebook.unlockWithBiometric(it) } }
        wiping(finger.copyOf()) { notebook.unlockWithBiometric(it) }
        notebook.forgetBiometric()
        notebook.lock()
        refused<NotebookException.WrongRecoveryCode> {
            wiping(replaced.copyOf()) { notebook.unlockWithRecoveryCode(it) }
        }
        refused<NotebookException.RecoveryCodeMistyped> {
            wiping(code.copyOf(code.size - 1)) { notebook.unlockWithRecoveryCode(it) }
        }
        notebook.sealEntry(notebook.mintId(), 1u, checklist(Canaries.SEALED, Canaries.SEALED))
        notebook.sealJot(notebook.mintId(), 1u, Words("Sealed: ${Canaries.SEALED}"))
        refused<NotebookException.TooLong> {
            notebook.sealJot(notebook.mintId(), 1u, Words(Canaries.SEALED.repeat(100_000)))
        }
        wiping(notebook.sealingSecret().value) {
            sealOnALockedPhone(File(folder, "inbox").path, it, notebook.mintId(), 1u, Words("Sealed: ${Canaries.SEALED}"))
        }
        val recipient = File(folder, "inbox/recipient")
        val honest = recipient.readText()
        recipient.writeText(honest.reversed())
        refused<NotebookException.InboxChanged> { notebook.sealJot(notebook.mintId(), 1u, Words(Canaries.SEALED)) }
        recipient.writeText(honest)

        // Copies of the folder: on another phone, damaged, cut short.
        val copies = File(folder.path + ".copies")
        fun copy(name: String) = File(copies, name).also { folder.copyRecursively(it) }
        val elsewhere = watched(copy("another"), Canaries.OTHER_KEYSTORE)
        elsewhere.lockView()
        refused<NotebookException.AnotherDevice> { elsewhere.unlockWith(Canaries.PASSCODE) }
        wiping(code.copyOf()) { elsewhere.unlockWithRecoveryCode(it) }
        val damaged = copy("damaged")
        File(damaged, "vault/header").run { writeBytes(readBytes().also { it[it.size / 2] = 0 }) }
        refused<NotebookException.Damaged> { watched(damaged, Canaries.KEYSTORE).unlockWith(Canaries.PASSCODE) }
        val cut = copy("cut")
        File(cut, "vault/notebook.db").run { writeBytes(readBytes().copyOf(5000)) }
        File(cut, "vault/notebook.db-wal").delete()
        refused<NotebookException.Damaged> { watched(cut, Canaries.KEYSTORE).unlockWith(Canaries.PASSCODE) }

        // And in again. Left open, so that the write-ahead log is there to be read.
        notebook.unlockWith(Canaries.PASSCODE)
        wiping(Canaries.PASSCODE.toByteArray(), Canaries.NEW_PASSCODE.toByteArray()) { current, new ->
            notebook.changePasscode(current, new)
        }
        notebook.lock()
        notebook.unlockWith(Canaries.NEW_PASSCODE)
        notebook.search(Words(Canaries.SEALED), null, 10u)
        notebook.saveDraft(draft, reflection("${Canaries.DRAFT} once more"))
        refused<IllegalStateException> { notebook(folder, Canaries.KEYSTORE).also(Notebook::close).today() }
    }

    /** Documents, a portfolio out and in, statements; a record store that nobody answers for, and what waits for it. */
    private fun carryOut(notebook: NotebookInterface, record: RecordId) {
        val chosen = DocumentScope.Chosen(listOf(record))
        val options = DocumentOptions(Language.WELSH, Words(Canaries.REASON), Words(Canaries.QUERY), true, emptyList())
        for (format in DocumentFormat.entries) notebook.document(chosen, format, options)
        refused<NotebookException.NotFound> { notebook.document(DocumentScope.Year("1999-06-01"), DocumentFormat.PDF, options) }
        val holder = StatementActor(Words("https://${Canaries.STORE}.example.org"), Words(Canaries.HOLDER))
        notebook.statements(chosen, holder, Language.ENGLISH)
        refused<NotebookException.NotAnActor> { notebook.statements(chosen, StatementActor(Words(Canaries.STORE), holder.name), Language.ENGLISH) }
        notebook.recordsJson(chosen, options)
        val portfolio = notebook.leap2a(chosen, options).contents.value
        wiping(portfolio.copyOf()) { notebook.importLeap2a(it) }
        refused<NotebookException.ImportRefused> { wiping(Canaries.SEALED.toByteArray()) { notebook.importLeap2a(it) } }

        // The discard port: nobody listens, and nothing leaves this machine.
        val account = NewAccount(Words("https://127.0.0.1:9/${Canaries.STORE}"), Words(Canaries.HOLDER), holder, Language.ENGLISH)
        fun <T> secret(work: (ByteBuffer) -> T) = wiping(Canaries.STORE_SECRET.toByteArray(), work)
        refused<NotebookException.NotAStoresAddress> { secret { notebook.addAccount(account.copy(address = Words("http://${Canaries.STORE}.example.org")), it) } }
        refused<NotebookException.NotCredentials> { wiping(byteArrayOf()) { notebook.addAccount(account, it) } }
        val id = secret { notebook.addAccount(account, it) }.newIds.single()
        secret { notebook.setCredentials(id, Words(Canaries.HOLDER), it) }
        notebook.accounts()
        notebook.leaving(chosen)
        refused<NotebookException.NotFound> { notebook.leaving(DocumentScope.Year("1999-06-01")) }
        val blank = notebook.craft(listOf(notebook.record(record).sources.first().id)).newRecords.single()
        refused<NotebookException.Incomplete> { notebook.queueRecord(id, blank) }
        notebook.deleteRecord(blank)
        notebook.eraseRecord(blank)
        notebook.withdraw(notebook.queueRecord(id, record).newIds.single())
        val statement = notebook.queueRecord(id, record).newIds.single()
        println(runBlocking { notebook.testAccount(id) })
        println(runBlocking { notebook.deliver() })
        notebook.cancelDelivery()
        refused<NotebookException.AlreadySent> { notebook.withdraw(statement) }
        notebook.sendAgain(statement)
        notebook.retractRecord(id, record)
        notebook.outbox()
        notebook.removeAccount(id)
        refused<NotebookException.NotFound> { notebook.removeAccount(id) }
    }

    private fun NotebookInterface.unlockWith(passcode: String) =
        wiping(passcode.toByteArray()) { unlockWithPasscode(it) }

    private fun notebook(folder: File, secret: String) = wiping(secret.toByteArray()) { Notebook(folder.path, null, it) }

    /** A notebook whose every result and error is printed. */
    private fun watched(folder: File, secret: String): NotebookInterface {
        val notebook = notebook(folder, secret)
        println(notebook)
        val types = arrayOf<Class<*>>(NotebookInterface::class.java)
        return Proxy.newProxyInstance(types[0].classLoader, types) { _, method, arguments ->
            called += method.name
            try {
                val result = method.invoke(notebook, *(arguments ?: emptyArray()))
                println("${method.name}: $result ${result?.hashCode()}")
                result
            } catch (failed: InvocationTargetException) {
                throw failed.targetException
            }
        } as NotebookInterface
    }

    private inline fun <reified E : Throwable> refused(work: () -> Any?) = refused(E::class, work)

    private inline fun refused(expected: KClass<out Throwable>, work: () -> Any?) {
        val error = runCatching { work() }.exceptionOrNull().let { (it as? UndeclaredThrowableException)?.undeclaredThrowable ?: it }
        println("refused: $error, ${error?.message}, ${error?.localizedMessage}")
        error?.printStackTrace()
        check(expected.isInstance(error)) { "expected $expected" }
        refusals += expected.simpleName!!
    }
}
