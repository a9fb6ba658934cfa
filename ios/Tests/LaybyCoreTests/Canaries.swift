import Foundation

/// What is planted in the notebook of the canary test, and must be found nowhere outside it.
enum Canary {
    static let kept = "quillfeather"
    static let draft = "marlowthistle"
    static let sealed = "brackenhollow"
    static let box = "saltmarshlane"
    static let reason = "tamsinverity"
    static let replacement = "oldferrymill"
    static let query = "wrenfieldgate"
    static let passcode = "hobnail-lantern-passcode"
    static let newPasscode = "copper-kettle-passcode"
    static let wrongPasscode = "paper-bridge-passcode"
    static let keystore = "keystore-canary-of-the-first-one"
    static let otherKeystore = "keystore-canary-of-the-other-one"
    static let email = "maudcastell@example.org"
    static let store = "sallowmarch"
    static let holder = "brindlegate"
    static let storeSecret = "gantry-orchard-store-secret"
    /// Words handed in where the core expects a code of ours.
    static let misplaced = "penhallowscar"

    static let known = [
        kept, draft, sealed, box, reason, replacement, query, passcode, newPasscode, wrongPasscode, keystore,
        otherKeystore, email, store, holder, storeSecret, misplaced,
    ]
}

/// Looks for planted words in every form they could have leaked in, upper or lower case.
struct Scanner {
    let planted: [String]

    static func forms(_ word: String) -> [Data] {
        let bytes = Data(word.utf8)
        let base64 = bytes.base64EncodedString().trimmingCharacters(in: ["="]).dropLast()
        return [
            bytes,
            word.data(using: .utf16LittleEndian) ?? Data(),
            word.data(using: .utf16BigEndian) ?? Data(),
            Data(bytes.map { String(format: "%02x", $0) }.joined().utf8),
            Data(bytes.map(String.init).joined(separator: " ").utf8),
            Data(base64.utf8),
        ]
    }

    func found(_ hay: Data) -> [String] {
        let numbers = hay.split { !(48...57).contains($0) }.joined(separator: [32])  // a list of bytes, as dump prints
        let hays = [hay, Self.lowercased(hay), Data(numbers)]
        return planted.filter { word in
            Self.forms(word).contains { form in
                hays.contains { Self.holds($0, form) || Self.holds($0, Self.lowercased(form)) }
            }
        }
    }

    func found(_ text: String) -> [String] { found(Data(text.utf8)) }

    /// Everything found in the files under `folder`, their names included.
    func found(under folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).flatMap { path in
            let contents = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) ?? Data()
            return (found(path) + found(contents)).map { "\($0) in \(path)" }
        }
    }

    private static func holds(_ hay: Data, _ needle: Data) -> Bool {
        hay.withUnsafeBytes { hay in
            needle.withUnsafeBytes { needle in
                guard let here = hay.baseAddress, let there = needle.baseAddress else { return false }
                return memmem(here, hay.count, there, needle.count) != nil
            }
        }
    }

    private static func lowercased(_ bytes: Data) -> Data {
        Data(bytes.map { (65...90).contains($0) ? $0 | 32 : $0 })
    }
}
