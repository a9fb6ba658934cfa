use super::*;
use crate::standards::Verified;
use crate::standards::paste::{LONGEST_PASTE, WordingComparison, WordingResult, compare};
use proptest::prelude::*;

fn pack() -> &'static Standards {
    Standards::england().unwrap()
}

fn compared(text: &str) -> WordingComparison {
    compare(pack(), &Verified::new(), text)
}

fn result(text: &str, number: &str) -> WordingResult {
    compared(text).elements.into_iter().find(|element| element.number == number).unwrap().result
}

fn pasted(text: &str, number: &str) -> Option<String> {
    result(text, number).pasted().map(|words| words.reveal().to_owned())
}

/// What was not recognised, with the line it begins on.
fn left(text: &str) -> Vec<(u32, String, NotRecognised)> {
    let cut = |piece: &Unrecognised| {
        let bytes = crate::spans::utf16_to_bytes(text, piece.span).unwrap();
        (piece.line, text.get(bytes).unwrap().to_owned(), piece.why)
    };
    compared(text).unrecognised.iter().map(cut).collect()
}

/// Paragraphs of the page, as far as we have its words.
fn page() -> Vec<String> {
    let mut paragraphs = Vec::new();
    for standard in &pack().standards {
        paragraphs.push(format!("{}. {}", standard.number, standard.title.en));
        paragraphs.push(standard.lead_in.en.clone());
        let official = |element: &crate::standards::pack::Element| {
            element.official.as_ref().map(|official| format!("{} {}", element.number, official.en))
        };
        paragraphs.extend(standard.elements.iter().filter_map(official));
    }
    paragraphs
}

/// Every element we have the words of is the same, the others are not there, and nothing is left over.
fn is_the_whole_page(text: &str) {
    let comparison = compared(text);
    for ((_, element), compared) in pack().elements().zip(&comparison.elements) {
        let same = matches!(compared.result, WordingResult::Same { .. });
        assert_eq!(same, element.official.is_some(), "{}: {:?}\n{text}", element.number, left(text));
        assert!(same || compared.result == WordingResult::NotInPaste);
    }
    assert_eq!((comparison.unrecognised, comparison.unrecognised_lines), (vec![], 0), "{:?}", left(text));
}

fn wrapped(paragraph: &str, column: usize) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in paragraph.split(' ') {
        if width > 0 && width + 1 + word.len() > column {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out += word;
        width += word.len();
    }
    out
}

#[test]
fn our_own_page_is_the_same_however_it_is_copied() {
    let page = page();
    is_the_whole_page(&page.join("\n\n"));
    is_the_whole_page(&page.join("\r\n"));
    is_the_whole_page(&page.join(" "));
    is_the_whole_page(&page.join("\n").replace("'", "’").replace(' ', "\u{a0}"));
    is_the_whole_page(&page.iter().map(|line| format!("\t• {line}\n")).collect::<String>());
    is_the_whole_page(&page.iter().map(|line| format!("- {line}\n")).collect::<String>());
    is_the_whole_page(&page.join("\n").replacen(' ', "\n\n", 0).replace("1.1 ", "1.1\n\n"));
    let html =
        |line: &String| format!("<li class=\"x\"><p><b>{}</b></p></li>\n", line.replace('\'', "&rsquo;"));
    is_the_whole_page(&page.iter().map(html).collect::<String>());
    let glued =
        |line: &String| if line.as_bytes()[1] == b'.' { line.replacen(' ', "", 1) } else { line.clone() };
    is_the_whole_page(
        &page
            .iter()
            .skip(1)
            .take(8)
            .map(glued)
            .chain(page[9..].iter().cloned())
            .collect::<Vec<_>>()
            .join("\n"),
    );
}

#[test]
fn a_heading_is_recognised_with_and_without_its_label() {
    let title = &pack().standards[1].title.en;
    for heading in
        [title.clone(), format!("Standard 2: {title}"), format!("STANDARD 2\n{title}"), format!("2 {title}")]
    {
        assert_eq!(left(&format!("{heading}\nAs a social worker, I will:\n\n2.1 Be fair.")), [], "{heading}");
    }
    assert_eq!(left("Standard 2\n2.1 Be fair.\nStandard 3"), []);
}

#[test]
fn what_has_no_number_is_said_and_never_guessed() {
    let value = &pack().element("1.1").unwrap().1.official.as_ref().unwrap().en;
    let lost = format!("Skip to content\n{value}\n• {value}");
    assert!(compared(&lost).elements.iter().all(|element| element.result == WordingResult::NotInPaste));
    assert_eq!(compared(&lost).unrecognised_lines, 3);
    assert_eq!(
        left(&lost),
        [
            (1, format!("Skip to content\n{value}"), NotRecognised::NoNumber),
            (3, value.clone(), NotRecognised::NoNumber)
        ]
    );
}

#[test]
fn an_element_ends_with_its_sentence_or_its_paragraph() {
    let text = "2.1 Be open and\nfair.\nBack to top\n2.2 Respect people\n\nPrint this page 🙂";
    assert_eq!(pasted(text, "2.1").as_deref(), Some("Be open and fair."));
    assert_eq!(pasted(text, "2.2").as_deref(), Some("Respect people"));
    let expected = [(3, "Back to top"), (6, "Print this page 🙂")];
    assert_eq!(left(text), expected.map(|(line, words)| (line, words.to_owned(), NotRecognised::NoNumber)));
}

#[test]
fn a_number_inside_a_sentence_begins_nothing() {
    assert_eq!(pasted("2.1 Be fair, as 1.1 says.", "2.1").as_deref(), Some("Be fair, as 1.1 says."));
    assert_eq!(result("2.1 Be fair, as 1.1 says.", "1.1"), WordingResult::NotInPaste);
    let wrapped = "6.2 Uphold Social Work England's\nstandard 3\nevery day.";
    assert_eq!(pasted(wrapped, "6.2").as_deref(), Some("Uphold Social Work England's standard 3 every day."));
    for none in ["1.1% of us", "1.1/1.2", "1.1.1 Value", "2.5m people", "v1.1 Value"] {
        assert!(compared(none).elements.iter().all(|e| e.result == WordingResult::NotInPaste), "{none}");
    }
}

#[test]
fn a_number_with_two_wordings_stands_for_neither() {
    let text = "2.1 Be fair.\n2.2 Be kind.\n2.1 Be quick.";
    assert_eq!(result(text, "2.1"), WordingResult::NotInPaste);
    assert_eq!(pasted(text, "2.2").as_deref(), Some("Be kind."));
    let twice = |line, words: &str| (line, words.to_owned(), NotRecognised::NumberTwice);
    assert_eq!(left(text), [twice(1, "2.1 Be fair."), twice(3, "2.1 Be quick.")]);
    assert_eq!(
        pasted("2.1 Be fair.\n\n2.1 Be\nfair", "2.1").as_deref(),
        Some("Be fair."),
        "the same words twice"
    );
}

#[test]
fn numbers_that_no_element_has_and_numbers_without_words_are_said() {
    assert_eq!(
        left("1.8 Be a zebra.\nAnd more"),
        [
            (1, "1.8 Be a zebra.".to_owned(), NotRecognised::NoSuchNumber),
            (2, "And more".to_owned(), NotRecognised::NoNumber),
        ]
    );
    assert_eq!(left("2.6\n2.7"), [(1, "2.6\n2.7".to_owned(), NotRecognised::NoWords)]);
    let long = format!("2.1 {}", "word ".repeat(500));
    assert_eq!(compared(&long).unrecognised[0].why, NotRecognised::TooLong);
    assert_eq!(result(&long, "2.1"), WordingResult::NotInPaste);
}

#[test]
fn what_we_shipped_none_of_is_new_and_other_words_differ() {
    assert!(matches!(result("2.7 Consider conflicts.", "2.7"), WordingResult::New { .. }));
    let WordingResult::Differs { diff, .. } = result("2.1 Be open, honest, reliable and kind.", "2.1") else {
        panic!()
    };
    let words: Vec<&str> = diff.iter().map(|run| run.words.reveal()).collect();
    assert_eq!(words, ["Be open, honest, reliable and", "fair.", "kind."]);
}

#[test]
fn a_hostile_paste_is_read_in_no_time() {
    let fill = |piece: &str| piece.repeat(LONGEST_PASTE / piece.len());
    let before = std::time::Instant::now();
    for piece in [
        "<",
        "<a",
        "<!--",
        "&",
        "a\n",
        "1.1 a\n",
        "1.1 b\n2.1\n",
        "•",
        "• ",
        "9.9 ",
        "Standard 1\n",
        "\u{301}",
        "\n",
    ] {
        compared(&fill(piece));
    }
    // Unoptimised, thirteen texts of 256 KB.
    assert!(before.elapsed().as_secs() < 60, "{:?}", before.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn wrapped_at_any_column(column in 1usize..200, gap in "\n{1,3}") {
        let lines: Vec<String> = page().iter().map(|paragraph| wrapped(paragraph, column)).collect();
        is_the_whole_page(&lines.join(&gap));
    }

    #[test]
    fn in_any_order(lines in Just(page()).prop_shuffle()) {
        is_the_whole_page(&lines.join("\n"));
    }

    #[test]
    fn any_text_is_read_and_every_word_is_taken_or_said(
        text in ".{0,200}|([1-6]\\.[0-9]{1,2}|[a-z.;:]{1,4}|Standard [1-6]|<p>|&amp;|•|-|\\s|As a social worker, I will:){0,40}"
    ) {
        let comparison = compared(&text);
        prop_assert_eq!(&comparison, &compared(&text));
        let units = text.encode_utf16().count() as u32;
        prop_assert!(comparison.unrecognised.iter().all(|piece| piece.span.start < piece.span.end && piece.span.end <= units));
        prop_assert!(comparison.unrecognised.windows(2).all(|two| two[0].span.end <= two[1].span.start));
        prop_assert!(comparison.unrecognised_lines as usize >= comparison.unrecognised.iter().map(|p| p.line).collect::<BTreeSet<_>>().len());
        // No word of a wording comes from anywhere but the paste.
        let words: BTreeSet<String> = tokens(&text).into_iter().map(|token| token.text).collect();
        for element in &comparison.elements {
            for word in element.result.pasted().map(|pasted| pasted.reveal()).unwrap_or_default().split_whitespace() {
                prop_assert!(words.iter().any(|known| known.ends_with(word)), "{}", word);
            }
        }
    }
}
