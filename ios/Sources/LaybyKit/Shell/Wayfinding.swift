import Foundation
import LaybyCore

/// Where the person goes.
extension Shell {
    /// Opens a page over the place where the person is.
    public func go(_ place: Place) { paths[tab, default: []].append(place) }

    /// A standard for a page that is still blank: there is no draft yet to hang it on.
    func link(_ standard: String, to id: EntryId) { links[id] = standard }

    /// The standard that waits for this page's first word. Given once.
    func takeLink(of id: EntryId) -> String? { links.removeValue(forKey: id) }

    /// What was chosen from a list: beside it where there is room, in the place of what was chosen before.
    public func choose(_ place: Place) {
        if sideBySide { paths[tab] = [place] } else { go(place) }
    }

    /// What is shown beside the list of a place.
    public func beside(_ tab: Tab) -> Place? { paths[tab]?.first }

    /// What was opened from there.
    public func deeper(_ tab: Tab) -> [Place] { Array((paths[tab] ?? []).dropFirst()) }

    public func deeper(_ tab: Tab, _ places: [Place]) { paths[tab] = (paths[tab] ?? []).prefix(1) + places }

    public func back() { _ = paths[tab]?.popLast() }

    /// Opens a fresh page to write on, and says under which id.
    @discardableResult public func write(_ kind: EntryKind) -> EntryId {
        let id = UUID().uuidString.lowercased()
        go(.writing(kind, id))
        return id
    }
}
