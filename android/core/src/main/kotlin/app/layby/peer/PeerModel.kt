package app.layby.peer

import app.layby.core.EntryContent
import app.layby.core.PeerForm
import app.layby.core.PeerSession
import app.layby.core.Words
import app.layby.shell.Shell
import app.layby.writing.WritingModel

/** A peer-group session. */
class PeerModel(shell: Shell, id: String) : WritingModel<PeerSession, PeerForm>(
    shell, id, PeerSession(Words.none, emptyList(), false, null, Words.none, Words.none),
    { EntryContent.PeerSession(it) }, { (it as? EntryContent.PeerSession)?.session }, "peer", { core, language -> core.peerForm(language) },
)
