import LaybyKit
import SwiftUI

/// A passcode, or a code from the paper: typed, and given away at a touch. The field is empty from then on.
struct SecretField: View {
    let label: String
    let act: String
    var symbol: String?
    var role: ButtonRole?
    /// A code is read from paper, so it is shown while it is typed.
    var shown = false
    let give: @MainActor (Secret) -> Void
    @State private var typed = ""

    var body: some View {
        Group {
            if shown {
                TextField(text: $typed, prompt: Text(verbatim: label)) { Text(verbatim: label) }
                    .textInputAutocapitalization(.never)
                    .autocorrectionDisabled(true)
            } else {
                SecureField(text: $typed, prompt: Text(verbatim: label)) { Text(verbatim: label) }
            }
            Act(words: act, symbol: symbol, role: role) {
                let secret = Secret(typed: typed)
                typed = ""
                give(secret)
            }
            .disabled(typed.isEmpty)
        }
        .privacySensitive()
    }
}

/// How far long work is, and a way to stop it.
struct LongWorkRow: View {
    let work: LongWork
    let say: Phrasebook

    var body: some View {
        if let thousandths = work.thousandths {
            ProgressView(value: Double(thousandths), total: 1000)
                .accessibilityLabel(Text(verbatim: say(.workRunning)))
            Act(words: say(.actStop)) { work.stop() }
        }
    }
}
