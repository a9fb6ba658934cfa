package app.layby.entry

import app.layby.core.EntryContent
import app.layby.core.EntryKind

/** Which kind of entry this is. */
val EntryContent.kind: EntryKind
    get() = when (this) {
        is EntryContent.Reflection -> EntryKind.REFLECTION
        is EntryContent.Feedback -> EntryKind.FEEDBACK
        is EntryContent.InformalSupervision -> EntryKind.INFORMAL_SUPERVISION
        is EntryContent.PeerSession -> EntryKind.PEER_SESSION
        is EntryContent.Activity -> EntryKind.ACTIVITY
    }
