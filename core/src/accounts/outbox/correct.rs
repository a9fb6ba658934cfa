//! A corrected record: what becomes of the statement that told of it before.

use super::State;

/// What to do about the last statement of a record that is queued again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Earlier {
    /// It never left: it is taken out of the queue, and the new one stands for both.
    Withdraw,
    /// The store has it, or may: it is voided before the new one goes.
    Void,
    /// There is nothing to take back.
    Leave,
}

/// Decides by where the earlier statement is. A statement that was tried may have arrived: it is voided, in its
/// turn, after it was delivered.
pub fn earlier(state: State, attempts: u32) -> Earlier {
    match state {
        State::Waiting if attempts == 0 => Earlier::Withdraw,
        State::Waiting | State::Sending | State::Unsure | State::Delivered => Earlier::Void,
        // The store said that it does not have it.
        State::Refused(_) => Earlier::Withdraw,
        // Under that id the store has something that is not ours to void.
        State::Conflict => Earlier::Withdraw,
        State::Withdrawn => Earlier::Leave,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_never_left_is_withdrawn() {
        assert_eq!(earlier(State::Waiting, 0), Earlier::Withdraw);
        for state in [State::Waiting, State::Sending, State::Unsure, State::Delivered] {
            assert_eq!(earlier(state, 1), Earlier::Void, "{state:?}");
        }
        assert_eq!(earlier(State::Withdrawn, 3), Earlier::Leave);
    }
}
