import LaybyCore
import LaybyKit
import SwiftUI

/// A peer group's session.
struct PeerScreen: View {
    @State var model: PeerModel
    @State private var rule = ""

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        WritingPage(
            title: say(.actPeer), draft: model.draft, say: say, load: model.load, keep: model.keep,
            discard: model.discard
        ) {
            switch Result(catching: { try model.form() }) {
            case .success(let form): page(form)
            case .failure(let error): CalmErrorCard(trouble: Trouble(error), say: say)
            }
        }
    }

    @ViewBuilder private func page(_ form: PeerForm) -> some View {
        @Bindable var model = model
        WordsField(
            title: form.topic.question.words, help: form.topic.help.words, prompt: form.topic.name.words,
            words: $model.session.topic.text)
        Toggle(isOn: $model.session.noManagers) { Text(verbatim: form.noManagers.question.words) }
        Picker(selection: $model.session.method) {
            ForEach(form.methods, id: \.method) { one in
                Text(verbatim: one.name.words).tag(PeerMethod?.some(one.method))
            }
        } label: {
            Text(verbatim: form.method.question.words)
        }
        .pickerStyle(.segmented)
        SectionHeading(words: form.groundRules.question.words)
        Quiet(words: form.groundRules.help.words)
        ForEach(ideas(form), id: \.self) { idea in
            ChoiceRow(words: idea, chosen: model.session.groundRules.contains(Words(idea)), say: say) {
                model.toggle(rule: idea)
            }
        }
        WordsField(title: say(.peerRuleAdd), prompt: form.groundRules.name.words, words: $rule, lines: 1)
        Act(words: say(.actAdd), symbol: "plus") {
            if !rule.isEmpty { model.toggle(rule: rule) }
            rule = ""
        }
        WordsField(
            title: form.minutes.question.words, help: form.minutes.help.words, prompt: form.minutes.name.words,
            words: $model.session.minutes.text)
        WordsField(
            title: form.takeAway.question.words, help: form.takeAway.help.words, prompt: form.takeAway.name.words,
            words: $model.session.takeAway.text)
    }

    /// The pack's ideas, and after them the group's own rules.
    private func ideas(_ form: PeerForm) -> [String] {
        let ideas = form.groundRuleIdeas.map(\.text.words)
        return ideas + model.session.groundRules.map(\.value).filter { !ideas.contains($0) }
    }
}

/// A podcast, a course, a book, a mentor.
struct ActivityScreen: View {
    @State var model: ActivityModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        WritingPage(
            title: say(.actActivity), draft: model.draft, say: say, load: model.load, keep: model.keep,
            discard: model.discard
        ) {
            switch Result(catching: { try model.form() }) {
            case .success(let form): page(form)
            case .failure(let error): CalmErrorCard(trouble: Trouble(error), say: say)
            }
        }
    }

    @ViewBuilder private func page(_ form: ActivityForm) -> some View {
        @Bindable var model = model
        Picker(selection: $model.activity.activity) {
            ForEach(form.activities, id: \.activity) { one in Text(verbatim: one.name.words).tag(one.activity) }
        } label: {
            Text(verbatim: form.activity.question.words)
        }
        .pickerStyle(.menu)
        WordsField(
            title: form.title.question.words, help: form.title.help.words, prompt: form.title.name.words,
            words: $model.activity.title.text, lines: 1)
        WordsField(
            title: form.what.question.words, help: form.what.help.words, prompt: form.what.name.words,
            words: $model.activity.what.text)
        WordsField(
            title: form.soWhat.question.words, help: form.soWhat.help.words, prompt: form.soWhat.name.words,
            words: $model.activity.soWhat.text)
        WordsField(
            title: form.minutes.question.words, help: form.minutes.help.words, prompt: form.minutes.name.words,
            words: $model.minutes, lines: 1
        )
        .keyboardType(.numberPad)
        Toggle(isOn: $model.activity.amhp) { Text(verbatim: say(.activityAmhp)) }
        Quiet(words: form.amhp.help.words)
    }
}
