import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// What the app declares to the system: read from the files that Xcode packs.
@Suite struct PlatformTests {
    private func plist(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: Tree.ios.appendingPathComponent(path))
        let plist = try PropertyListSerialization.propertyList(from: data, format: nil)
        return try #require(plist as? [String: Any], "\(path)")
    }

    private let bundles = ["App", "Widgets", "Share"]

    @Test func everyBundleSpeaksBothLanguagesAndNothingReachesTheNetwork() throws {
        for bundle in bundles {
            let info = try plist("\(bundle)/Info.plist")
            #expect(info["CFBundleLocalizations"] as? [String] == ["en", "cy"], "\(bundle)")
            for key in ["NSAppTransportSecurity", "UIBackgroundModes", "NSLocalNetworkUsageDescription"] {
                #expect(info[key] == nil, "\(bundle): \(key)")
            }
        }
        let ways = ["URLSession", "NWConnection", "CFSocket", "WKWebView", "import Network"]
        let sources = try ["Sources", "App", "Widgets", "Share"].map { try Tree.sources($0) }
        for (path, text) in sources.flatMap({ $0 }) {
            for way in ways {
                #expect(!text.contains(way), "\(path): \(way)")
            }
        }
    }

    @Test func whatTheSystemAsksForIsSaidInBothLanguages() throws {
        let info = try plist("App/Info.plist")
        let data = try Data(contentsOf: Tree.ios.appendingPathComponent("App/InfoPlist.xcstrings"))
        let catalog = try JSONDecoder().decode(Tree.Catalog.self, from: data)
        let reasons = info.keys.filter { $0.hasSuffix("UsageDescription") }
        #expect(Set(reasons.map { $0.dropFirst(2).dropLast(16) }) == ["FaceID", "Microphone", "SpeechRecognition"])
        for reason in reasons {
            let said = try #require(catalog.strings[reason]?.localizations)
            #expect(said["en"]?.stringUnit.value == info[reason] as? String)
            #expect(said["cy"]?.stringUnit.value.isEmpty == false)
        }
    }

    @Test func thePrivacyManifestsSayThatNothingIsTrackedOrCollected() throws {
        for bundle in bundles {
            let manifest = try plist("\(bundle)/PrivacyInfo.xcprivacy")
            #expect(manifest["NSPrivacyTracking"] as? Bool == false)
            #expect((manifest["NSPrivacyTrackingDomains"] as? [Any])?.isEmpty == true)
            #expect((manifest["NSPrivacyCollectedDataTypes"] as? [Any])?.isEmpty == true)
            let used = try #require(manifest["NSPrivacyAccessedAPITypes"] as? [[String: Any]])
            let reasons = Dictionary(
                uniqueKeysWithValues: used.map {
                    ($0["NSPrivacyAccessedAPIType"] as? String, $0["NSPrivacyAccessedAPITypeReasons"] as? [String])
                })
            #expect(reasons["NSPrivacyAccessedAPICategoryUserDefaults"] == ["CA92.1", "1C8F.1"])
            #expect(reasons["NSPrivacyAccessedAPICategoryFileTimestamp"] == ["C617.1"])
            #expect(reasons["NSPrivacyAccessedAPICategorySystemBootTime"] == ["35F9.1"])
        }
    }

    @Test func entitlementsAreTheGroupTheKeychainAndFileProtectionAndNoMore() throws {
        let allowed: Set = [
            "com.apple.security.application-groups", "keychain-access-groups",
            "com.apple.developer.default-data-protection",
        ]
        for file in ["App/Layby.entitlements", "Widgets/Widgets.entitlements", "Share/Share.entitlements"] {
            let entitlements = try plist(file)
            #expect(Set(entitlements.keys).subtracting(allowed) == [], "\(file)")
            #expect(entitlements["com.apple.security.application-groups"] as? [String] == ["group.app.layby"])
        }
        let app = try plist("App/Layby.entitlements")
        #expect(app["com.apple.developer.default-data-protection"] as? String == "NSFileProtectionComplete")
        // The widget counts; it never needs the secret.
        #expect(try plist("Widgets/Widgets.entitlements")["keychain-access-groups"] == nil)
    }

    @Test func theProjectNamesFilesThatAreThere() throws {
        let project = try String(contentsOf: Tree.ios.appendingPathComponent("project.yml"), encoding: .utf8)
        let named = project.matches(of: /(?:path|INFOPLIST_FILE|CODE_SIGN_ENTITLEMENTS): ([A-Za-z.\/]+)/)
        let paths = named.map { String($0.1) }
        #expect(paths.count > 12)
        for path in paths {
            let there = Tree.ios.appendingPathComponent(path).standardized.path
            #expect(FileManager.default.fileExists(atPath: there), "\(path)")
        }
    }

    @Test func theKeysOnThePhoneAreHeldAsTightlyAsTheSystemAllows() throws {
        let app = try Tree.sources("App")
        func text(_ file: String) throws -> String { try #require(app["App/\(file)"]) }
        #expect(try text("Platform/KeychainStore.swift").contains("kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly"))
        let sealing = try text("Platform/KeychainStore.swift")
        #expect(
            sealing.contains("sealing.add($0, [kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly]"))
        // The secret that opens something is the app's alone.
        #expect(try text("Shared/KeychainItem.swift").contains(#"account: "device-secret", shared: false"#))
        #expect(!(try text("Shared/Inbox.swift").contains("deviceSecret")))
        #expect(try text("Platform/FaceOrFinger.swift").contains(".biometryCurrentSet"))
        #expect(try text("Shared/Folders.swift").contains("completeUnlessOpen"))
        #expect(try text("Shared/Folders.swift").contains("isExcludedFromBackup = true"))
        #expect(try text("Platform/Phone.swift").contains(".localOnly: true, .expirationDate"))
        #expect(try text("Platform/OnDeviceSpeech.swift").contains("requiresOnDeviceRecognition = true"))
    }

    /// The packs' pair, recomputed: 4.5 for text, 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11).
    @Test func coloursKeepTheirContrast() {
        func luminance(_ colour: UInt32) -> Double {
            let parts = [16, 8, 0].map { shift -> Double in
                let part = Double((colour >> UInt32(shift)) & 0xFF) / 255
                return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        func contrast(_ one: UInt32, _ other: UInt32) -> Double {
            let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
            return (high + 0.05) / (low + 0.05)
        }
        #expect(abs(contrast(0xFFFFFF, 0x000000) - 21) < 0.001)
        let text: [(ColourRole, ColourRole)] = [
            (.ink, .ground), (.ink, .surface), (.ink, .bay), (.ink2, .ground), (.ink2, .surface), (.ink2, .bay),
            (.verge, .ground), (.verge, .surface), (.onVerge, .verge), (.onVergeSoft, .vergeSoft),
            (.onAmberSoft, .amberSoft), (.onClaySoft, .claySoft), (.onSignSoft, .signSoft), (.onInverse, .inverse),
            (.inverseAct, .inverse), (.sign, .surface),
        ]
        for (front, back) in text {
            #expect(contrast(front.light, back.light) >= 4.5, "\(front) on \(back), light")
            #expect(contrast(front.dark, back.dark) >= 4.5, "\(front) on \(back), dark")
        }
        let marks: [(ColourRole, ColourRole)] = [(.outline, .surface), (.outline, .ground), (.verge, .vergeSoft)]
        for (front, back) in marks {
            #expect(contrast(front.light, back.light) >= 3 && contrast(front.dark, back.dark) >= 3)
        }
        let shut: [(ShutRole, ShutRole)] = [(.ink, .ground), (.ink2, .ground), (.ink, .raised), (.onVerge, .verge)]
        for (front, back) in shut {
            #expect(contrast(front.colour, back.colour) >= 4.5)
        }
        #expect(contrast(ShutRole.outline.colour, ShutRole.ground.colour) >= 3)
    }
}

/// The views' own rules, over their source.
@Suite struct ViewTests {
    @Test func viewsSayOnlyWhatTheCatalogSays() throws {
        for (path, text) in try Tree.sources("Sources/LaybyUI") {
            for literal in text.matches(of: /Text\((?:verbatim: )?"|words: "[^"]|title: "[^"]|prompt: "[^"]/) {
                Issue.record("\(path): hard-coded words at \(String(literal.output))")
            }
        }
    }

    @Test func viewsSwitchOverEveryStateWithoutADefault() throws {
        let views = try Tree.sources("Sources/LaybyUI")
        for (path, text) in views { #expect(text.firstMatch(of: /\n\s*default:/) == nil, "\(path)") }
        let all = views.values.joined(separator: "\n")
        let models = try Tree.sources("Sources/LaybyKit/Screens").values.joined(separator: "\n")
        let showing = models.matches(of: /public private\(set\) var showing: Showing</).count
        // Each model that can be waiting or in trouble has a screen that shows both (drafts share one).
        #expect(showing >= 11)
        #expect(all.matches(of: /case \.waiting:/).count >= showing)
        #expect(all.matches(of: /case \.trouble\(let trouble\):/).count >= showing)
    }

    @Test func noWordOfAPersonReachesAWidgetOrAReminder() throws {
        let widgets = try Tree.sources("Widgets").values.joined()
        #expect(!widgets.contains("Words(") && !widgets.contains("opening") && !widgets.contains("Notebook("))
        #expect(widgets.contains("privacySensitive()"))
    }

    @Test func nothingOfOursIsUncheckedSendable() throws {
        for folder in ["Sources/LaybyKit", "Sources/LaybyUI", "App", "Widgets", "Share"] {
            for (path, text) in try Tree.sources(folder) {
                #expect(!text.contains("@unchecked Sendable"), "\(path)")
                // One, in Secret.swift, with its proof above it.
                if text.contains("nonisolated(unsafe)") { #expect(path.hasSuffix("Secret.swift")) }
            }
        }
    }

    @Test func iconsAloneHaveALabelForScreenReaders() throws {
        for (path, text) in try Tree.sources("Sources/LaybyUI/Screens") {
            for button in text.matches(of: /label: \{ Image\(systemName: "[^"]+"\) \}\)(\s*)(\.\w+)/) {
                #expect(button.output.2 == ".accessibilityLabel", "\(path): \(String(button.output.0))")
            }
        }
    }
}

/// Previews are the pictures a person on a Mac sees first: one of each state of each screen that reads.
@Suite struct PreviewTests {
    @Test func everyScreenThatReadsHasAPreviewOfEachState() throws {
        let screens = try Tree.sources("Sources/LaybyUI/Screens")
        let previews = screens.filter { $0.key.contains("Previews") }.values.joined(separator: "\n")
        let models = try Tree.sources("Sources/LaybyKit/Screens").values.joined(separator: "\n")
        let reading = models.matches(of: /class (\w+)Model \{(?:(?!\nextension|\n\})[\s\S])*?var showing: Showing</)
        #expect(reading.count >= 11)
        for model in reading {
            let name = model.output.1
            let blocks = previews.split(separator: "struct ").filter { $0.hasPrefix("\(name)Screen_Previews") }
            let block = try #require(blocks.first, "\(name)").filter { !$0.isWhitespace }
            for state in ["waiting", "trouble"] {
                #expect(block.contains(".previewDisplayName(\"\(state)\")"), "\(name): \(state)")
            }
            #expect(block.matches(of: /previewDisplayName/).count >= 3, "\(name)")
        }
    }
}
