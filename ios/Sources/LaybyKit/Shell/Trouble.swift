import LaybyCore

/// What went wrong. Nothing is lost by any of it, and each has words in both languages (`Trouble+Words.swift`).
public enum Trouble: Error, Equatable, Sendable {
    /// The core's answer.
    case notebook(NotebookError)
    /// The phone cannot give its secret back.
    case keystoreLost
    /// The new passcode was typed in two ways.
    case passcodesDiffer
    /// A face or a finger did not open it.
    case biometric(BiometricFailure)
    /// A file did not go out or come in.
    case file(FileTrouble)
    /// A fault of ours that the core has no code for.
    case fault

    /// Any error, sorted.
    public init(_ error: any Error) {
        switch error {
        case let trouble as Trouble: self = trouble
        case let refused as NotebookError: self = .notebook(refused)
        case is KeystoreLost: self = .keystoreLost
        case let failure as BiometricFailure: self = .biometric(failure)
        case let failure as FileTrouble: self = .file(failure)
        default: self = .fault
        }
    }
}

/// What a screen shows: nothing yet, something, or why not. A screen switches over this and nothing else.
public enum Showing<Content: Sendable>: Sendable {
    case waiting
    case showing(Content)
    case trouble(Trouble)

    /// What is shown, if anything.
    public var content: Content? {
        switch self {
        case .showing(let content): content
        case .waiting, .trouble: nil
        }
    }
}

extension Showing: Equatable where Content: Equatable {}
