package app.layby.ports

import java.time.Instant
import java.time.ZoneId
import kotlinx.coroutines.flow.StateFlow

/** Time, as the shell needs it: for words like "yesterday" and for locking. Rules about dates are the core's. */
interface Clock {
    fun now(): Instant
    fun zone(): ZoneId
    /** Milliseconds since the phone started, sleep counted; setting the clock does not move it. */
    fun sinceBoot(): Long
}

/** Where the secret lives that binds the notebook to this phone. */
interface KeyVault {
    /**
     * This phone's secret for this app: always the same, at least 16 bytes, made on first use. The caller wipes it.
     * Throws [KeyVaultLost] where the phone cannot give it back.
     */
    fun deviceSecret(): ByteArray
}

/** The phone's keystore no longer has the key: the recovery code opens the notebook. */
class KeyVaultLost : Exception()

/** One box at a time, marked sensitive, cleared after a minute if it still holds what we put there. */
interface Clipboard {
    fun copySensitive(words: String)
    fun paste(): String?
}

/** What a spoken sentence is doing. */
sealed interface Hearing {
    data object Resting : Hearing
    data object Listening : Hearing
    /** Not on this phone, and the network is never asked instead. */
    data object NotOnThisPhone : Hearing
    data object NotAllowed : Hearing
}

/** Speech to words on this phone, and nowhere else. */
interface Speech {
    val hearing: StateFlow<Hearing>
    /** Hands over what was understood, piece by piece. */
    fun listen(understood: (String) -> Unit)
    fun stop()
}

/** Whether a car is about, and nobody said yet that it stands: then there is no field to type a jot in. */
interface Driving {
    val driving: StateFlow<Boolean>
    /** The person says that the car stands: it holds until a car is met again. */
    fun parked()
}

/** What a shell remembers beside the notebook. Never a word that a person wrote. */
interface Settings {
    /** Seconds in the background after which the notebook shuts. */
    var lockAfterSeconds: Int
    /** `system`, `light` or `dark`; [appearanceNow] says so at once. */
    var appearance: String
    val appearanceNow: StateFlow<String>
}

/** The system's pickers: the person chooses where a file goes and which one is read; nothing lies in a folder of ours. */
interface Files {
    /** A picker is up. */
    val picking: Boolean
    /** Writes [contents] where the person chooses; gives back the place, to be read again; null where they chose none. */
    suspend fun save(name: String, mediaType: String, contents: ByteArray): String?
    /** Hands [contents] to the app that the person chooses, once and without a file. */
    suspend fun share(name: String, mediaType: String, contents: ByteArray)
    /** Reads the file that the person chooses; null where they chose none. */
    suspend fun open(): ByteArray?
    /** Reads again what was saved. */
    suspend fun read(place: String): ByteArray
}

/** The system could not write or read the file. */
class FileRefused : Exception()

/** What may be delivered while nobody looks. */
interface Delivering {
    /** This edition may reach the network. */
    val network: Boolean
    /** Something waits, or nothing does any more: asks the system for a moment when there is a network, or not. */
    fun plan(waits: Boolean)
}

/** A reminder as the system may know it: a code and a time, never a word. */
data class PlannedReminder(val code: String, val at: Instant)

/** The system's alarms and notifications. */
interface Reminding {
    /** In place of all that were planned before. */
    fun plan(reminders: List<PlannedReminder>)
    /** Whether the person lets the app say anything. */
    fun allowed(): Boolean
    /** Asks the person for that. */
    fun ask()
}

/** A finger or a face, through the system: it guards a key in the phone's keystore, and releases it to nobody else. */
interface Biometric {
    /** One that is strong enough is enrolled on this phone. */
    fun offered(): Boolean
    /** Keeps [key] behind whatever is enrolled now, after asking for it once. False where person or phone refused. */
    suspend fun keep(key: ByteArray): Boolean
    /** The key; null where it was refused or cancelled. Throws [BiometricChanged] where it is gone for good. */
    suspend fun release(): ByteArray?
    /** Throws the key away. */
    fun forget()
}

/** A finger or face was added to the phone, or all were taken away: the keystore threw the key away. */
class BiometricChanged : Exception()
