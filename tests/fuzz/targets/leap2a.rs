//! A stranger's portfolio: an archive and a feed of any bytes are refused or read, and what is read fits an entry.
#![no_main]

use layby_core::accounts::leap2a::read;
use layby_core::entries::LONGEST_TEXT;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let from_archive = read::archive(bytes).ok();
    let from_feed = std::str::from_utf8(bytes).ok().and_then(|xml| read::feed(xml).ok());
    for portfolio in from_archive.into_iter().chain(from_feed) {
        for entry in portfolio.entries {
            assert!(!entry.words.trim().is_empty() && entry.words.len() <= LONGEST_TEXT && !entry.id.is_empty());
        }
    }
});
