import LaybyCore
import LaybyKit
import SwiftUI

/// A portfolio from another system, taken in as drafts.
struct ImportScreen: View {
    @State var model: ImportModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            Section {
                Text(verbatim: say(.importBody))
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
                if let came = model.came { what(came) }
                MainAct(words: say(.importPick), disabled: model.working) { Task { await model.pick() } }
            }
        }
        .navigationTitle(Text(verbatim: say(.importTitle)))
    }

    @ViewBuilder private func what(_ came: ImportView) -> some View {
        if came.drafts > 0 {
            Named(words: say.many(Int(came.drafts), .importMadeOne, .importMadeMany), symbol: "checkmark")
            Act(words: say(.importSee), symbol: "calendar") { model.see() }
        } else {
            Named(words: say(.importNothing), symbol: "checkmark")
        }
        if came.already > 0 { Quiet(words: say.many(Int(came.already), .importAlreadyOne, .importAlreadyMany)) }
        if came.others > 0 { Quiet(words: say.many(Int(came.others), .importOthersOne, .importOthersMany)) }
    }
}
