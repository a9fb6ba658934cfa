import LaybyCore

/// A calm error: what happened, that the words are safe, one thing to do.
public struct CalmError: Equatable, Sendable {
    public let title: String
    public let todo: String
}

extension Trouble {
    /// Its words. No `default` here or below: a new code of the core has to be given words before this compiles.
    public func words(_ say: Phrasebook) -> CalmError {
        func calm(_ title: Phrase, _ todo: Phrase) -> CalmError { CalmError(title: say(title), todo: say(todo)) }
        switch self {
        case .notebook(let error): return error.words(say)
        case .keystoreLost: return calm(.troubleKeystore, .troubleKeystoreDo)
        case .passcodesDiffer: return calm(.troubleDiffer, .troubleDifferDo)
        case .biometric(let failure):
            switch failure {
            case .cancelled: return calm(.troubleCancelled, .troubleCancelledDo)
            case .notRecognised: return calm(.lockSensorNot, .lockSensorNotDo)
            case .changed: return calm(.lockSensorChanged, .lockSensorChangedDo)
            case .unavailable: return calm(.lockSensorNone, .lockSensorNotDo)
            }
        case .file(.notWritten): return calm(.troubleNotWritten, .troubleNotWrittenDo)
        case .file(.notRead): return calm(.troubleNotRead, .troubleNotReadDo)
        case .fault: return CalmError(title: say(.troubleInternal), todo: say(.troubleInternalDo, "0"))
        }
    }
}

extension NotebookError {
    func words(_ say: Phrasebook) -> CalmError {
        func calm(_ title: Phrase, _ todo: Phrase) -> CalmError { CalmError(title: say(title), todo: say(todo)) }
        switch self {
        case .NotBegun: return calm(.troubleNotBegun, .troubleNotBegunDo)
        case .AlreadyBegun: return calm(.troubleBegun, .troubleBegunDo)
        case .Locked: return calm(.troubleLocked, .troubleLockedDo)
        case .WrongPasscode(_, let waitSeconds, let triesLeft): return wrong(waitSeconds, triesLeft, say)
        case .Wait(let seconds):
            return CalmError(title: say(.troubleWait), todo: say(.lockWait, say.span(seconds)))
        case .RecoveryCodeNeeded: return calm(.troubleRecoveryNeeded, .troubleRecoveryNeededDo)
        case .RecoveryCodeMistyped: return calm(.troubleCodeMistyped, .troubleCodeMistypedDo)
        case .WrongRecoveryCode: return calm(.troubleCodeWrong, .troubleCodeWrongDo)
        case .WrongBiometricKey: return calm(.lockSensorChanged, .lockSensorChangedDo)
        case .AnotherDevice: return calm(.troubleAnotherDevice, .troubleKeystoreDo)
        case .NotSet: return calm(.troubleNotSet, .troubleNotSetDo)
        case .CurrentPasscodeNeeded: return calm(.troubleCurrent, .troubleCurrentDo)
        case .PasscodeTooShort(let minimum):
            let todo = say.many(Int(minimum), .troubleShortDoOne, .troubleShortDoMany)
            return CalmError(title: say(.troubleShort), todo: todo)
        case .Damaged: return calm(.troubleDamaged, .troubleDamagedDo)
        case .AnotherNotebook: return calm(.troubleAnotherNotebook, .troubleDamagedDo)
        case .NewerNotebook: return calm(.troubleNewer, .troubleNewerDo)
        case .NotPermitted: return calm(.troubleNotPermitted, .troubleNotPermittedDo)
        case .DiskFull: return calm(.troubleFull, .troubleFullDo)
        case .Busy: return calm(.troubleBusy, .troubleAgainDo)
        case .InboxChanged: return calm(.troubleInbox, .troubleInboxDo)
        case .NotFound(let what): return calm(what.phrase, .troubleGoneDo)
        case .NothingWritten: return calm(.troubleNothing, .troubleNothingDo)
        case .TooLong: return calm(.troubleTooLong, .troubleTooLongDo)
        case .NotADate: return calm(.troubleNotADate, .troubleNotADateDo)
        case .Stale: return calm(.troubleStale, .troubleStaleDo)
        case .UndoGone: return calm(.troubleUndoGone, .troubleUndoGoneDo)
        case .Unanswered(let findings):
            let title = say.many(Int(findings), .troubleUnansweredOne, .troubleUnansweredMany)
            return CalmError(title: title, todo: say(.troubleUnansweredDo))
        case .UnansweredRecords(let records):
            let title = say.many(records.count, .troubleRecordsOne, .troubleRecordsMany)
            return CalmError(title: title, todo: say(.troubleUnansweredDo))
        case .Incomplete(let boxes):
            let title = say.many(Int(boxes), .troubleIncompleteOne, .troubleIncompleteMany)
            return CalmError(title: title, todo: say(.troubleIncompleteDo))
        case .ImportRefused(let why): return calm(why.phrase, .troubleCancelledDo)
        case .NotAStoresAddress: return calm(.troubleNotStore, .troubleNotStoreDo)
        case .NotAnActor: return calm(.troubleNotHolder, .troubleNotHolderDo)
        case .NotCredentials: return calm(.troubleNotCredentials, .troubleNotCredentialsDo)
        case .AlreadySent: return calm(.troubleAlreadySent, .troubleAlreadySentDo)
        case .NotAReflection: return calm(.troubleNotReflection, .troubleCancelledDo)
        case .OffTheScale(let least, let most):
            return CalmError(title: say(.troubleScale), todo: say(.troubleScaleDo, String(least), String(most)))
        case .NotYet: return calm(.troubleNotYet, .troubleCancelledDo)
        case .BackupDamaged: return calm(.troubleBackupDamaged, .troubleCancelledDo)
        case .NotThisBackupsCode: return calm(.troubleBackupCode, .troubleBackupCodeDo)
        case .NewerBackup: return calm(.troubleBackupNewer, .troubleNewerDo)
        case .OlderBackup(let lacks):
            let title = say.many(Int(lacks), .troubleBackupOlderOne, .troubleBackupOlderMany)
            return CalmError(title: title, todo: say(.troubleBackupOlderDo))
        case .TypeRecoveryCode: return calm(.troubleTypeCode, .troubleTypeCodeDo)
        case .Cancelled: return calm(.troubleCancelled, .troubleCancelledDo)
        // Faults of ours, which no person can cause.
        case .DeviceSecretTooShort, .NotAnId, .NotAMoment, .NotACursor:
            return calm(.troubleInternal, .troubleSafe)
        case .Internal(let number):
            return CalmError(title: say(.troubleInternal), todo: say(.troubleInternalDo, String(number)))
        }
    }

    private func wrong(_ wait: UInt64, _ left: UInt32, _ say: Phrasebook) -> CalmError {
        if left == 0 { return CalmError(title: say(.troubleWrong), todo: say(.troubleRecoveryNeeded)) }
        var todo = wait > 0 ? say(.lockWait, say.span(wait)) : say(.troubleWrongDo)
        // Only towards the end: a count from the first slip on would only hurry.
        if left <= 5 { todo += " " + say.many(Int(left), .troubleTriesLeftOne, .troubleTriesLeftMany) }
        return CalmError(title: say(.troubleWrong), todo: todo)
    }
}

extension ImportFault {
    var phrase: Phrase {
        switch self {
        case .notAnArchive, .noPortfolio, .notAFeed: .troubleImportNone
        case .tooLarge: .troubleImportSize
        case .hostile: .troubleImportHostile
        case .otherVersion: .troubleImportVersion
        }
    }
}
