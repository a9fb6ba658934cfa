import AppIntents
import LaybyKit
import SwiftUI
import WidgetKit

@main
struct LaybyWidgets: WidgetBundle {
    var body: some Widget {
        JotWidget()
        if #available(iOS 18.0, *) { JotControl() }
    }
}

/// A jot button and two counts, never a word of anything. The counts are redacted while the phone is locked.
struct JotWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "app.layby.jot", provider: Provider()) { entry in
            JotWidgetView(counts: entry.counts, say: Phrasebook(bundle: .main))
        }
        .configurationDisplayName(Text("widget.title"))
        .supportedFamilies([.systemSmall, .systemMedium, .accessoryCircular, .accessoryRectangular])
    }
}

struct CountsEntry: TimelineEntry {
    let date: Date
    let counts: WidgetCounts
}

struct Provider: TimelineProvider {
    func placeholder(in context: Context) -> CountsEntry {
        CountsEntry(date: .now, counts: WidgetCounts(waiting: 0, drafts: 0))
    }

    func getSnapshot(in context: Context, completion: @escaping (CountsEntry) -> Void) {
        completion(context.isPreview ? placeholder(in: context) : now())
    }

    func getTimeline(in context: Context, completion: @escaping (Timeline<CountsEntry>) -> Void) {
        completion(Timeline(entries: [now()], policy: .never))
    }

    private func now() -> CountsEntry { CountsEntry(date: .now, counts: WidgetShelf.counts) }
}

struct JotWidgetView: View {
    @Environment(\.widgetFamily) private var family
    let counts: WidgetCounts
    let say: Phrasebook

    var body: some View {
        HStack(alignment: .top) {
            jot
            if family == .systemMedium {
                Button(intent: DictateIntent()) {
                    Label {
                        Text(verbatim: say(.intentDictate))
                    } icon: {
                        Image(systemName: "mic")
                    }
                }
            }
        }
        .containerBackground(for: .widget) { Color("AccentColor") }
    }

    private var jot: some View {
        Button(intent: OpenJotIntent()) {
            VStack(alignment: .leading) {
                Label {
                    Text(verbatim: say(.widgetJot))
                } icon: {
                    Image(systemName: "square.and.pencil")
                }
                if family != .accessoryCircular {
                    Text(verbatim: say(.widgetWaiting, String(counts.waiting))).privacySensitive()
                    Text(verbatim: say(.widgetDrafts, String(counts.drafts))).privacySensitive()
                }
            }
        }
    }
}

/// Control Center, the Lock Screen and the Action button: opens the locked jot.
@available(iOS 18.0, *)
struct JotControl: ControlWidget {
    var body: some ControlWidgetConfiguration {
        StaticControlConfiguration(kind: "app.layby.jot.control") {
            ControlWidgetButton(action: OpenJotIntent()) {
                Label("widget.jot", systemImage: "square.and.pencil")
            }
        }
        .displayName("widget.jot")
    }
}
