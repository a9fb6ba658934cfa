import Foundation

/// Where things lie on an iPhone.
///
/// The vault is in the app's own container: an encrypted database with a write-ahead log in an app group's container
/// gets the app killed when it is suspended. The group holds sealed jots, the public key they are sealed to, and
/// counts: nothing that can be read.
enum Folders {
    static let group = "group.app.layby"

    /// The notebook: unreadable while the phone is locked, and in no backup of the phone's.
    static func notebook() throws -> URL {
        let support = try FileManager.default.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        return try made(support.appendingPathComponent("notebook", isDirectory: true), .complete)
    }

    /// The inbox: a file can be made there while the phone is locked, and read only after it was unlocked.
    static func inbox() throws -> URL {
        guard let group = FileManager.default.containerURL(forSecurityApplicationGroupIdentifier: group) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try made(group.appendingPathComponent("inbox", isDirectory: true), .completeUnlessOpen)
    }

    /// The public key has to be read to seal to it. The sealed jots beside it keep the folder's class.
    static func letLockedPhoneReadRecipient() throws {
        let recipient = try inbox().appendingPathComponent("recipient").path
        try FileManager.default.setAttributes(
            [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication], ofItemAtPath: recipient)
    }

    private static func made(_ folder: URL, _ protection: FileProtectionType) throws -> URL {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.protectionKey: protection])
        // A folder that was there already keeps its class unless it is told.
        try FileManager.default.setAttributes([.protectionKey: protection], ofItemAtPath: folder.path)
        var excluded = folder
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try excluded.setResourceValues(values)
        return folder
    }
}
