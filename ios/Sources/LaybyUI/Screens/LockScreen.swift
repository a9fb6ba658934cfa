import LaybyCore
import LaybyKit
import SwiftUI

/// The lock page: deep green in both themes. Open first; jot without opening lowest, under the thumb.
struct LockScreen: View {
    @State var model: LockModel
    @State private var typed = ""

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        VStack(alignment: .center, spacing: Space.open) {
            Spacer()
            Text(verbatim: say(.lockTitle)).font(.largeTitle).accessibilityAddTraits(.isHeader)
            Text(verbatim: waiting).font(.callout).multilineTextAlignment(.center)
            sensor
            field
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            if model.wait > 0 {
                Text(verbatim: say(.lockWait, say.span(model.wait))).accessibilityAddTraits(.updatesFrequently)
            }
            Spacer()
            BrokenLine(colour: Look.shut(.outline))
            Act(words: say(.lockJot), symbol: "square.and.pencil") { model.shell.show(.lockedJot) }
                .buttonStyle(.borderedProminent)
        }
        .padding(Space.edge)
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .foregroundStyle(Look.shut(.ink))
        .tint(Look.shut(.verge))
        .background(Look.shut(.ground))
        .task { if case .ready = model.sensor { await model.touch() } }
    }

    /// How much waits, never what.
    private var waiting: String {
        let count = Int(model.view?.waitingJots ?? 0)
        return count == 0 ? say(.lockBody) : say.many(count, .lockWaitingOne, .lockWaitingMany)
    }

    @ViewBuilder private var sensor: some View {
        switch model.sensor {
        case .ready(let kind):
            Act(words: say(kind.open), symbol: kind.symbol) { Task { await model.touch() } }
        case .offered, .none:
            EmptyView()
        }
    }

    /// A secure field: the system shows its own keyboard there and no other.
    @ViewBuilder private var field: some View {
        switch model.way {
        case .passcode:
            SecureField(text: $typed, prompt: Text(verbatim: say(.lockPasscodeHint))) {
                Text(verbatim: say(.lockPasscodeLabel))
            }
            .submitLabel(.go)
            .onSubmit(open)
            opener
            Act(words: say(.lockUseRecovery)) { model.way = .recoveryCode }
        case .recoveryCode:
            if model.view?.thisDevice == false {
                Text(verbatim: say(.lockAnotherDevice))
            }
            SecureField(text: $typed, prompt: Text(verbatim: say(.lockRecoveryHint))) {
                Text(verbatim: say(.lockRecoveryLabel))
            }
            .submitLabel(.go)
            .onSubmit(open)
            opener
            if model.view?.recoveryCodeNeeded == false {
                Act(words: say(.lockUsePasscode)) { model.way = .passcode }
            }
        }
    }

    private var opener: some View {
        MainAct(
            words: say(model.opening ? .lockOpening : .lockOpen), disabled: typed.isEmpty || model.opening, act: open)
    }

    private func open() {
        let secret = Secret(typed: typed)
        typed = ""
        Task { await model.open(secret) }
    }
}

/// A jot while the notebook is shut. It cannot be taken for the open notebook, and leaves nothing to read.
struct LockedJotScreen: View {
    @State var model: LockedJotModel
    let say: Phrasebook
    /// It begins by listening.
    var listens = false
    @FocusState private var focused: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: Space.room) {
            Text(verbatim: say(.lockedTitle)).font(.title3.weight(.semibold)).accessibilityAddTraits(.isHeader)
            Text(verbatim: say(.lockedBody)).font(.footnote)
            TextField(text: $model.words, prompt: Text(verbatim: say(.jotHint)), axis: .vertical) {
                Text(verbatim: say(.jotHint))
            }
            .font(.body)
            .lineLimit(3...)
            .focused($focused)
            .privacySensitive()
            HearingLine(hearing: model.hearing, say: say)
            SpeakButton(hearing: model.hearing, say: say) {
                await model.speak()
            } stop: {
                model.stopSpeaking()
            }
            Spacer()
            state
            MainAct(words: say(.lockedDone)) { Task { await model.done() } }
        }
        .padding(Space.edge)
        .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .topLeading)
        .foregroundStyle(Look.shut(.ink))
        .tint(Look.shut(.verge))
        .background(Look.shut(.ground))
        .onAppear { focused = !listens }
        .task { if listens { await model.speak() } }
    }

    @ViewBuilder private var state: some View {
        switch model.state {
        case .blank, .sealing:
            Named(words: say(.lockedSealedAsYouType), symbol: "lock")
        case .sealed:
            Named(words: say(.lockedSealed), symbol: "lock.fill").accessibilityHint(Text(verbatim: say(.lockedKept)))
        case .trouble(let trouble):
            CalmErrorCard(trouble: trouble, say: say)
        }
    }
}

/// Over everything while the app is out of sight: the app switcher gets this picture and no other.
struct PrivacyCover: View {
    let say: Phrasebook

    var body: some View {
        VStack(spacing: Space.room) {
            Text(verbatim: say(.coverTitle)).font(.largeTitle)
            Text(verbatim: say(.coverBody)).font(.callout)
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .foregroundStyle(Look.shut(.ink))
        .background(Look.shut(.ground))
        .ignoresSafeArea()
    }
}
