import LaybyCore
import LaybyKit
import SwiftUI

/// Right after the first jot: who may come to read this, the passcode, the recovery code to write down.
struct PasscodeScreen: View {
    @State var model: PasscodeModel
    @State private var current = ""
    @State private var new = ""
    @State private var again = ""

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.open) {
                switch model.step {
                case .notice: notice
                case .passcode: passcode
                case .recoveryCode: recoveryCode
                }
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
            .padding(Space.edge)
            .frame(maxWidth: Space.reading, alignment: .leading)
        }
    }

    @ViewBuilder private var notice: some View {
        switch Result(catching: { try model.words() }) {
        case .success(let words):
            Heading(words: words.disclosureTitle.words)
            PackText(text: words.disclosure, say: say)
            SectionHeading(words: words.employerQuestion.words)
            Quiet(words: words.employerHelp.words)
            ForEach(words.employerAnswers, id: \.answer) { answer in
                ChoiceRow(words: answer.text.words, chosen: model.employer == answer.answer, say: say) {
                    model.employer = answer.answer
                }
                if model.employer == answer.answer { Quiet(words: answer.reply.words) }
            }
            MainAct(words: words.accept.words, disabled: model.employer == nil) { Task { await model.noticeRead() } }
            Act(words: say(.actLater)) { model.later() }
        case .failure(let error):
            CalmErrorCard(trouble: Trouble(error), say: say)
        }
    }

    @ViewBuilder private var passcode: some View {
        Heading(words: say(model.changing ? .passcodeChangeTitle : .passcodeTitle))
        Text(verbatim: say(.passcodeBody))
        if model.changing { secret(.passcodeCurrent, $current) }
        secret(.passcodeNew, $new)
        secret(.passcodeAgain, $again)
        if !model.changing { Quiet(words: say(.passcodeForgotten)) }
        MainAct(
            words: say(model.working ? .passcodeSetting : .passcodeSet), disabled: model.working || new.isEmpty,
            act: set)
        Act(words: say(.actNotNow)) { model.later() }
    }

    private func secret(_ label: Phrase, _ text: Binding<String>) -> some View {
        SecureField(text: text, prompt: Text(verbatim: say(label))) { Text(verbatim: say(label)) }
            .frame(minHeight: Space.target)
    }

    private func set() {
        let (now, then, twice) = (Secret(typed: current), Secret(typed: new), Secret(typed: again))
        (current, new, again) = ("", "", "")
        Task { await model.set(current: now, new: then, again: twice) }
    }

    @ViewBuilder private var recoveryCode: some View {
        Heading(words: say(.recoveryTitle))
        Text(verbatim: say(.recoveryBody))
        VStack(alignment: .leading, spacing: Space.tight) {
            ForEach(Array(model.groups.enumerated()), id: \.offset) { group in
                Text(verbatim: group.element).font(.title2.monospaced()).privacySensitive()
            }
        }
        Text(verbatim: say(.recoveryWhere))
        Quiet(words: say(.recoveryOnce))
        MainAct(words: say(.recoveryWritten)) { model.written() }
    }
}
