package app.layby.shell

/** Where a person is in the open notebook. A place is a code and perhaps an id: never a word, so it may be saved. */
sealed interface Place {
    /** As it is saved when the system takes the app away. */
    val code: String

    data object Today : Place { override val code = "today" }
    data object Notes : Place { override val code = "notes" }
    data object Craft : Place { override val code = "craft" }
    data object Standards : Place { override val code = "standards" }
    data class Jot(val id: String) : Place { override val code = "jot/$id" }
    data class Feedback(val id: String) : Place { override val code = "feedback/$id" }
    data class HandOver(val id: String) : Place { override val code = "handover/$id" }
    data class Checklist(val id: String) : Place { override val code = "checklist/$id" }
    data class Peer(val id: String) : Place { override val code = "peer/$id" }
    data class Activity(val id: String) : Place { override val code = "activity/$id" }
    data class Entry(val id: String) : Place { override val code = "entry/$id" }
    data object Search : Place { override val code = "search" }
    data object Bin : Place { override val code = "bin" }
    data class Element(val number: String) : Place { override val code = "element/$number" }
    data object PasteWording : Place { override val code = "paste" }
    data class Record(val id: String) : Place { override val code = "record/$id" }
    data class Check(val id: String) : Place { override val code = "check/$id" }
    data class CopySheet(val id: String) : Place { override val code = "copy/$id" }
    data object RecordBin : Place { override val code = "record-bin" }
    /** Entries of a theme; the empty code means those without one. */
    data class OfTheme(val theme: String) : Place { override val code = "of-theme/$theme" }
    /** Entries linked to a standard or an element. */
    data class OfStandard(val number: String) : Place { override val code = "of-standard/$number" }
    data class Details(val id: String) : Place { override val code = "details/$id" }
    /** Before a record leaves. */
    data class LeaveRecord(val id: String) : Place { override val code = "leave/$id" }
    /** Before the records of a registration year leave; [day] is any of its days. */
    data class LeaveYear(val day: String) : Place { override val code = "leave-year/$day" }
    data object Accounts : Place { override val code = "accounts" }
    data object Year : Place { override val code = "year" }
    data object Settings : Place { override val code = "settings" }
    data object Backup : Place { override val code = "backup" }
    data object Everything : Place { override val code = "everything" }
    /** A portfolio from another system, to be taken in. */
    data object Portfolio : Place { override val code = "portfolio" }
    data object Reminders : Place { override val code = "reminders" }
    data object Retention : Place { override val code = "retention" }
    data object OwnNames : Place { override val code = "own-names" }
    data object Biometric : Place { override val code = "biometric" }
    data object Rules : Place { override val code = "rules" }
    data object Erase : Place { override val code = "erase" }
    data object SetPasscode : Place { override val code = "passcode" }
    data object RecoveryCode : Place { override val code = "recovery" }
    data object About : Place { override val code = "about" }
    data object Licences : Place { override val code = "licences" }

    companion object {
        /** The four at the bottom of the screen. */
        val roots: List<Place> = listOf(Today, Notes, Craft, Standards)

        /** What was saved; null for anything else. Places that show a secret once are not come back to. */
        fun of(code: String): Place? {
            val id = code.substringAfter('/', "")
            return when (code.substringBefore('/')) {
                "today" -> Today
                "notes" -> Notes
                "craft" -> Craft
                "standards" -> Standards
                "jot" -> Jot(id)
                "feedback" -> Feedback(id)
                "handover" -> HandOver(id)
                "checklist" -> Checklist(id)
                "peer" -> Peer(id)
                "activity" -> Activity(id)
                "entry" -> Entry(id)
                "search" -> Search
                "bin" -> Bin
                "element" -> Element(id)
                "paste" -> PasteWording
                "record" -> Record(id)
                "check" -> Check(id)
                "copy" -> CopySheet(id)
                "leave" -> LeaveRecord(id)
                "leave-year" -> LeaveYear(id)
                "accounts" -> Accounts
                "year" -> Year
                "record-bin" -> RecordBin
                "of-theme" -> OfTheme(id)
                "of-standard" -> OfStandard(id)
                "details" -> Details(id)
                "backup" -> Backup
                "everything" -> Everything
                "portfolio" -> Portfolio
                "reminders" -> Reminders
                "retention" -> Retention
                "own-names" -> OwnNames
                "biometric" -> Biometric
                "rules" -> Rules
                "erase" -> Erase
                "settings" -> Settings
                "about" -> About
                "licences" -> Licences
                "passcode" -> SetPasscode
                else -> null
            }?.takeIf { "/" !in code || id.isNotEmpty() || it is OfTheme }
        }
    }
}
