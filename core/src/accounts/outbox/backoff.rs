//! How long to wait before trying again: exponential with full jitter, a store's Retry-After honoured, and no
//! wait so long that a clock put wrong could strand a record.

use std::time::Duration;

use chrono::DateTime;

/// The first window.
pub const FIRST: Duration = Duration::from_secs(4);
/// The widest window.
pub const WIDEST: Duration = Duration::from_secs(60 * 60);
/// The longest wait of any kind. A time to wait for that lies further ahead was set by another clock.
pub const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// The wait after a number of attempts. `random` lies anywhere in the range of u64. After a Retry-After the jitter
/// comes on top: everybody was told the same time.
pub fn wait(attempts: u32, retry_after: Option<Duration>, random: u64) -> Duration {
    let doubled = FIRST.saturating_mul(1_u32.checked_shl(attempts.saturating_sub(1)).unwrap_or(u32::MAX));
    let window = doubled.min(WIDEST);
    let part = (random >> 11) as f64 / (1_u64 << 53) as f64;
    // Told to wait long means that many are: they come back over a window as wide.
    let told = retry_after.unwrap_or_default().min(LONGEST);
    (told + window.max(told).min(WIDEST).mul_f64(part)).min(LONGEST)
}

/// Whether a time has come. One further ahead than any wait is from a clock that has been put right since.
pub fn due(not_before: i64, now: i64) -> bool {
    let longest = i64::try_from(LONGEST.as_millis()).unwrap_or(i64::MAX);
    not_before <= now || not_before > now.saturating_add(longest)
}

/// A Retry-After: seconds, or a date, which counts from the answer's own Date. The phone's clock may be wrong.
pub fn retry_after(header: &str, date: Option<&str>) -> Option<Duration> {
    if let Ok(seconds) = header.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds).min(LONGEST));
    }
    let then = DateTime::parse_from_rfc2822(header.trim()).ok()?;
    let sent = DateTime::parse_from_rfc2822(date?.trim()).ok()?;
    Some((then - sent).to_std().unwrap_or_default().min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_retry_after_is_seconds_or_a_date_beside_the_answers_own() {
        let date = Some("Sun, 22 Nov 2026 12:00:00 GMT");
        assert_eq!(retry_after("120", None), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Sun, 22 Nov 2026 12:05:00 GMT", date), Some(Duration::from_secs(300)));
        assert_eq!(retry_after("Sun, 22 Nov 2026 11:05:00 GMT", date), Some(Duration::ZERO));
        assert_eq!(retry_after("Sun, 22 Nov 2026 12:05:00 GMT", None), None);
        assert_eq!(retry_after("soon", date), None);
        assert_eq!(retry_after("99999999999", None), Some(LONGEST));
    }

    #[test]
    fn a_clock_that_was_ten_years_ahead_strands_nothing() {
        let (now, ten_years) = (1_795_348_800_000, 10 * 365 * 86_400_000);
        assert!(due(now + ten_years, now));
        assert!(due(now - ten_years, now));
        assert!(!due(now + 60_000, now));
    }

    proptest! {
        #[test]
        fn a_wait_keeps_to_its_window_and_to_what_the_store_said(
            attempts in 0u32..200, told in prop::option::of(0u64..200_000), random: u64,
        ) {
            let told = told.map(Duration::from_secs);
            let wait = wait(attempts, told, random);
            prop_assert!(wait <= LONGEST);
            prop_assert!(wait >= told.unwrap_or_default().min(LONGEST));
            if told.is_none() {
                let window = 4.0 * 2f64.powi(attempts.saturating_sub(1).min(30) as i32);
                prop_assert!(wait.as_secs_f64() <= window.min(3600.0));
            }
        }
    }
}
