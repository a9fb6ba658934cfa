import LaybyCore
import LaybyKit
import SwiftUI

/// Record stores, as a backup brought them. Nothing is sent from here, and that is said first.
struct StoresScreen: View {
    @State var model: StoresModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        @Bindable var model = model
        List {
            Section {
                EmptyPlace(title: say(.storeOffline), words: say(.storeOfflineDo))
                Act(words: say(.storeFile), symbol: "square.and.arrow.up") { model.chooseRecords() }
            } footer: {
                Text(verbatim: say(.storeWhat))
            }
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view): page(view)
            }
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
        }
        .navigationTitle(Text(verbatim: say(.storeTitle)))
        .confirmationDialog(Text(verbatim: say(.storeRemove)), isPresented: asks, titleVisibility: .visible) {
            Act(words: say(.storeRemove), role: .destructive) { Task { await model.remove() } }
            Act(words: say(.storeKeep), role: .cancel) { model.asksToRemove = nil }
        } message: {
            Text(verbatim: say(.storeRemoveWhy))
        }
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: OutboxView) -> some View {
        ForEach(view.accounts, id: \.id) { account in
            Section {
                Named(words: account.address.value, symbol: "server.rack")
                Quiet(words: account.user.value)
                if account.waiting > 0 {
                    Quiet(words: say.many(Int(account.waiting), .storeWaitingOne, .storeWaitingMany))
                }
                if account.pausedForCredentials { Named(words: say(.storePaused), symbol: "key") }
                Act(words: say(.storeRemove), role: .destructive) { model.asksToRemove = account }
            }
        }
        if !view.items.isEmpty {
            Section {
                ForEach(view.items, id: \.id) { item in row(item) }
            } header: {
                SectionHeading(words: say(.storeQueueTitle))
            }
        }
    }

    @ViewBuilder private func row(_ item: OutboxItem) -> some View {
        let told = item.opening?.value ?? say(.storeRecordGone)
        Named(words: item.voids == nil ? told : say(.storeTakingBack, told), symbol: item.status.symbol)
        Quiet(words: item.status.words(say, when: when))
        if item.status.canBeWithdrawn {
            Act(words: say(.storeWithdraw)) { Task { await model.withdraw(item) } }
        }
    }

    private var asks: Binding<Bool> {
        Binding(get: { model.asksToRemove != nil }, set: { if !$0 { model.asksToRemove = nil } })
    }

    private func when(_ moment: Moment) -> String {
        say.when(moment, now: model.shell.ports.clock.now, zone: model.shell.ports.clock.zone)
    }
}
