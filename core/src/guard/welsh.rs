//! Whether a text is Welsh: it is checked less well, and says so.

use super::text::Doc;

/// Small words that most Welsh sentences have and few English ones: seven distinct or one word in seven.
fn small_word(word: &str) -> bool {
    matches!(
        word,
        "yr" | "yn"
            | "mae"
            | "oedd"
            | "roedd"
            | "gyda"
            | "gyda'r"
            | "wedi"
            | "ei"
            | "eu"
            | "ar"
            | "ddim"
            | "nhw"
            | "mewn"
            | "bod"
            | "sydd"
            | "dwi"
            | "ond"
            | "hefyd"
            | "yw"
            | "ydy"
            | "dw"
            | "fi"
            | "hi"
            | "y"
            | "a'r"
            | "i'r"
            | "o'r"
            | "ni"
            | "chi"
            | "nid"
            | "neb"
            | "heddiw"
            | "iawn"
            | "am"
            | "fy"
            | "dy"
            | "ein"
            | "wnes"
            | "wnaeth"
            | "dim"
            | "pam"
            | "beth"
            | "sut"
            | "pan"
            | "cael"
            | "gan"
            | "doedd"
            | "fam"
            | "plentyn"
            | "teulu"
            | "rhaid"
            | "eisiau"
            | "angen"
            | "mwy"
            | "bob"
            | "fod"
            | "cyfarfod"
            | "dysgu"
            | "dysgais"
            | "gwaith"
            | "cwrdd"
            | "siarad"
            | "siaradais"
            | "gwelais"
            | "gofynnais"
            | "meddwl"
            | "amser"
            | "goruchwyliaeth"
            | "goruchwylio"
            | "gwneud"
            | "gweld"
            | "eto"
            | "nawr"
            | "rwy"
            | "rwyf"
            | "dydd"
            | "bore"
            | "prynhawn"
            | "nos"
            | "llun"
            | "mercher"
            | "iau"
            | "gwener"
            | "sadwrn"
            | "sul"
            | "mawrth"
            | "cynhadledd"
    )
}

/// Whether the words from one token to another are Welsh.
pub(super) fn is_welsh(doc: &Doc, from: usize, to: usize) -> bool {
    let (mut words, mut small) = (0usize, 0usize);
    for i in from..to {
        if doc.is_word(i) {
            words += 1;
            small += usize::from(small_word(doc.word(i)) && doc.word(i) != "am");
        }
    }
    small >= 2 && small * 6 >= words
}
