import LaybyKit
import SwiftUI

/// What a keyboard reaches. iPadOS lists them while the command key is held.
public struct LaybyCommands: Commands {
    let shell: Shell

    public init(shell: Shell) {
        self.shell = shell
    }

    public var body: some Commands {
        CommandMenu(Text(verbatim: shell.say(.coverTitle))) {
            ForEach(Shortcut.allCases, id: \.self) { shortcut in
                Act(words: shell.say(shortcut.phrase)) { shell.press(shortcut) }
                    .keyboardShortcut(KeyEquivalent(shortcut.key), modifiers: .command)
            }
        }
    }
}
