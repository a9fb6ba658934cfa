import LaybyCore
import LaybyKit
import SwiftUI

/// What every page has on which an entry is written: waiting, the page, or a calm error; the bar; keep and throw away.
struct WritingPage<Content: View>: View {
    let title: String
    @Bindable var draft: Draft
    let say: Phrasebook
    let load: @MainActor () async -> Void
    let keep: @MainActor () async -> Void
    let discard: @MainActor () async -> Void
    @ViewBuilder let content: () -> Content
    @State private var details: DetailsModel?

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.open) {
                switch draft.showing {
                case .waiting:
                    Waiting(say: say)
                case .trouble(let trouble):
                    CalmErrorCard(trouble: trouble, say: say) { Task { await load() } }
                case .showing:
                    content()
                    if let details {
                        DetailsFields(model: details)
                    } else {
                        Act(words: say(.detailsOpen), symbol: "slider.horizontal.3") {
                            details = DetailsModel(draft: draft)
                        }
                    }
                    if let trouble = draft.trouble { CalmErrorCard(trouble: trouble, say: say) { draft.calm() } }
                }
            }
            .padding(Space.edge)
            .frame(maxWidth: Space.reading, alignment: .leading)
        }
        .scrollDismissesKeyboard(.interactively)
        .navigationTitle(Text(verbatim: title))
        .navigationBarTitleDisplayMode(.inline)
        .toolbar {
            ToolbarItem(placement: .confirmationAction) {
                Act(words: say(.actKeep)) { Task { await keep() } }.keyboardShortcut(.return, modifiers: .command)
            }
            ToolbarItem(placement: .primaryAction) {
                Menu {
                    Act(words: say(.jotDiscard), symbol: "trash", role: .destructive) { Task { await discard() } }
                } label: {
                    Image(systemName: "ellipsis.circle")
                }
                .accessibilityLabel(Text(verbatim: say(.actMore)))
            }
            ToolbarItem(placement: .bottomBar) { SavedMark(state: draft.saver.state, say: say) }
        }
        .task { await load() }
    }
}

/// A jot: the words, with room to go on; one prompt at a time; changing the frame is one tap.
struct JotScreen: View {
    @State var model: JotModel
    let say: Phrasebook

    var body: some View {
        WritingPage(
            title: say(.actJot), draft: model.draft, say: say, load: model.load, keep: model.keep,
            discard: model.discard
        ) {
            page
        }
    }

    @ViewBuilder private var page: some View {
        @Bindable var model = model
        switch Result(catching: { try (model.frames(), model.steps(), model.prompt()) }) {
        case .success((let frames, let steps, let prompt)):
            Picker(selection: frame) {
                ForEach(frames, id: \.frame) { frame in Text(verbatim: frame.name.words).tag(frame.frame) }
            } label: {
                Text(verbatim: say(.actChoose))
            }
            .pickerStyle(.segmented)
            if steps.count > 1 {
                StepDashes(
                    count: steps.count, current: model.step,
                    words: say(.jotStep, String(model.step + 1), String(steps.count)))
            }
            WordsField(
                title: prompt?.question.words ?? say(.jotHint), help: prompt?.help.words, prompt: say(.jotFramedHint),
                words: $model.words, lines: 6)
            HearingLine(hearing: model.hearing, say: say)
            foot(steps.count)
        case .failure(let error):
            // Without the frames' words there is still a page to write on.
            CalmErrorCard(trouble: Trouble(error), say: say)
            WordsField(title: say(.jotHint), prompt: say(.jotFramedHint), words: $model.words, lines: 6)
        }
    }

    private var frame: Binding<Frame> {
        Binding(get: { model.frame }, set: { frame in Task { await model.change(to: frame) } })
    }

    private func foot(_ steps: Int) -> some View {
        HStack(spacing: Space.tight) {
            SpeakButton(hearing: model.hearing, say: say) {
                await model.speak()
            } stop: {
                model.stopSpeaking()
            }
            if model.step > 0 { Act(words: say(.jotBefore)) { model.go(to: model.step - 1) } }
            Spacer()
            if model.step + 1 < steps { Act(words: say(.actNext)) { model.go(to: model.step + 1) } }
        }
    }
}
