//! The scorer: what was found against what is there, overlap of at least half of what is there.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One line of a set.
#[derive(Debug, Clone, Deserialize)]
pub struct Line {
    /// Which sentence.
    pub id: String,
    /// The sentence or the paragraph.
    pub text: String,
    /// `typed`, `dictated`, `shorthand`, `clean`.
    pub style: String,
    /// What identifies somebody in it.
    pub gold: Vec<Gold>,
}

/// Something that identifies somebody, in code points.
#[derive(Debug, Clone, Deserialize)]
pub struct Gold {
    /// The first code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The kind, as the desk shell prints it.
    pub kind: String,
    /// Where a name comes from, "initials", or nothing.
    #[serde(default)]
    pub origin: String,
}

/// What a detector said, in code points.
#[derive(Debug, Clone, Deserialize)]
pub struct Said {
    /// The first code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The kind.
    pub kind: String,
}

/// Found, missed, and said without cause.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    /// Things that are there.
    pub there: usize,
    /// Of those, found.
    pub found: usize,
    /// Things said.
    pub said: usize,
    /// Of those, right.
    pub right: usize,
}

impl Tally {
    /// Of what is there, how much was found.
    pub fn recall(&self) -> f64 {
        share(self.found, self.there)
    }
    /// Of what was said, how much is right.
    pub fn precision(&self) -> f64 {
        share(self.right, self.said)
    }
}

#[allow(clippy::cast_precision_loss, reason = "a set has thousands of lines, not 2^52")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// All tallies of a set.
#[derive(Debug, Default)]
pub struct Score {
    /// By what is asked: `kind person`, `style dictated`, `origin somali`, `structured`, `names`, `initials`, ...
    pub by: BTreeMap<String, Tally>,
    /// Words of clean text.
    pub clean_words: usize,
    /// Findings in clean text.
    pub clean_flags: usize,
    /// What was missed or said without cause, for whoever tunes: id, what, text.
    pub errors: Vec<(String, String, String)>,
}

impl Score {
    /// False findings per 200 words of clean text.
    pub fn flags_per_200(&self) -> f64 {
        200.0 * share(self.clean_flags, self.clean_words.max(1))
    }

    /// One tally.
    pub fn of(&self, key: &str) -> Tally {
        self.by.get(key).copied().unwrap_or_default()
    }

    /// Adds a line and what was said of it. `only`: count recall and precision of these kinds alone.
    pub fn add(&mut self, line: &Line, said: &[Said]) {
        if line.style == "clean" {
            self.clean_words += line.text.split_whitespace().count();
            self.clean_flags += said.len();
            for one in said {
                self.errors.push((
                    line.id.clone(),
                    format!("clean: {} {:?}", one.kind, cut(&line.text, one.start, one.end)),
                    String::new(),
                ));
            }
            return;
        }
        let overlap =
            |g: &Gold, s: &Said| g.end.min(s.end).saturating_sub(g.start.max(s.start)) * 2 >= g.end - g.start;
        for gold in &line.gold {
            let found = said.iter().any(|s| s.kind != "jigsaw" && overlap(gold, s));
            for key in keys(gold, &line.style) {
                let tally = self.by.entry(key).or_default();
                tally.there += 1;
                tally.found += usize::from(found);
            }
            if !found {
                self.errors.push((
                    line.id.clone(),
                    format!("missed {} {:?}", gold.kind, cut(&line.text, gold.start, gold.end)),
                    line.text.clone(),
                ));
            }
        }
        for one in said.iter().filter(|s| s.kind != "jigsaw") {
            // Right if it meets anything that is there; counted for the kind it claims.
            let touched = line.gold.iter().any(|g| {
                overlap(g, one)
                    || (g.start < one.end && one.start < g.end && (one.end - one.start) <= g.end - g.start)
            });
            let group = if one.kind == "person" { "names" } else { "structured" };
            for key in [format!("kind {}", one.kind), format!("style {}", line.style), group.to_owned()] {
                let tally = self.by.entry(key).or_default();
                tally.said += 1;
                tally.right += usize::from(touched);
            }
            if !touched {
                self.errors.push((
                    line.id.clone(),
                    format!("without cause {} {:?}", one.kind, cut(&line.text, one.start, one.end)),
                    line.text.clone(),
                ));
            }
        }
    }

    /// The whole as a table.
    pub fn table(&self) -> String {
        let mut out = String::from("what                         there  recall   said  precision\n");
        for (key, t) in &self.by {
            out += &format!(
                "{key:<28} {:>5}  {:.3}   {:>5}  {}\n",
                t.there,
                t.recall(),
                t.said,
                if t.said == 0 { "-".into() } else { format!("{:.3}", t.precision()) }
            );
        }
        out + &format!(
            "clean text: {} words, {} findings, {:.2} per 200 words\n",
            self.clean_words,
            self.clean_flags,
            self.flags_per_200()
        )
    }
}

fn keys(gold: &Gold, style: &str) -> Vec<String> {
    let mut keys = vec![format!("kind {}", gold.kind), format!("style {style}")];
    match (gold.kind.as_str(), gold.origin.as_str()) {
        ("person", "initials") => keys.push("initials".into()),
        ("person", origin) => {
            keys.push("names".into());
            keys.push(format!("origin {origin}"));
            if style != "typed" {
                keys.push("names in small letters".into());
            }
        }
        _ => keys.push("structured".into()),
    }
    keys
}

fn cut(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}
