//! What stands around a word: verbs that only persons do, relations and contacts before it, places.

use super::cues;
use super::words::Words;

impl Words<'_, '_> {
    /// 2 if what follows is done by persons only, 1 if it may be, 0 if not.
    pub fn verb_after(&self, i: usize) -> u8 {
        if self.possessive(i) {
            return 0;
        }
        let mut k = i + 1;
        let beside = match self.doc.word(k + 1) {
            "the" | "her" | "his" | "their" if self.doc.is_punct(k, "(") => self.doc.word(k + 2),
            word => word,
        };
        // "May herself says", "Frank frightens me"
        let self_or_me = matches!(self.doc.word(k), "herself" | "himself")
            || self.doc.word(k).len() > 4
                && self.doc.word(k).ends_with('s')
                && !self.doc.word(k).ends_with("ss")
                && matches!(self.doc.word(k + 1), "me" | "him" | "us")
                && !matches!(
                    self.doc.word(k),
                    "makes"
                        | "gives"
                        | "helps"
                        | "lets"
                        | "allows"
                        | "reminds"
                        | "leaves"
                        | "keeps"
                        | "takes"
                        | "brings"
                        | "tells"
                        | "teaches"
                        | "shows"
                        | "gets"
                        | "worries"
                        | "towards"
                );
        // "Summer, who is deaf"
        let comma = self.doc.is_punct(k, ",");
        let who = comma && matches!(self.doc.word(k + 1), "who" | "whose" | "whom" | "aged")
            // "River, they/them"
            || comma && matches!(self.doc.word(k + 1), "they" | "she" | "he") && self.doc.is_punct(k + 2, "/");
        if self_or_me && !self.doc.line_before(k) || who || self.apposed(i) {
            return 2;
        }
        if self.doc.is_punct(k, "(,") && self.doc.is_number(k + 1)
            || self.doc.is_punct(k, "(") && (cues::kin(beside) || cues::role(beside))
        {
            return 2;
        }
        while matches!(
            self.doc.word(k),
            "also"
                | "then"
                | "really"
                | "still"
                | "just"
                | "now"
                | "both"
                | "always"
                | "never"
                | "often"
                | "only"
                | "actually"
                | "clearly"
                | "finally"
                | "even"
        ) && k < i + 3
        {
            k += 1;
        }
        let word = self.doc.word(k);
        if self.doc.line_before(k) {
            0
        } else if cues::acts(word)
            || super::persons::only_of_somebody(self, k)
            || (cues::being(word) && (self.feeling_after(k) || self.age_after(k) || self.done_after(k)))
        {
            2
        } else {
            u8::from(cues::is_or_has(word))
        }
    }

    /// Whether a possessive's thing follows: "Kieran's mum" 2, "Kieran's plan" 1.
    pub fn owns(&self, i: usize) -> u8 {
        let bare = !self.possessive(i) && self.doc.raw(i).ends_with('s');
        if !self.possessive(i) && !bare {
            return 0;
        }
        let next = self.word(i + 1);
        match cues::kin(next)
            || matches!(
                next,
                "house"
                    | "school"
                    | "plan"
                    | "placement"
                    | "room"
                    | "case"
                    | "file"
                    | "social"
                    | "teacher"
                    | "review"
                    | "behaviour"
                    | "voice"
                    | "birthday"
                    | "bedroom"
                    | "phone"
                    | "flat"
                    | "solicitor"
                    | "gp"
                    | "worker"
                    | "needs"
                    | "views"
                    | "wishes"
                    | "key"
                    | "older"
                    | "younger"
                    | "little"
                    | "big"
                    | "new"
                    | "foster"
                    | "step"
                    | "tutor"
                    | "attendance"
                    | "medication"
                    | "keyworker"
                    | "homework"
                    | "bedtime"
                    | "benefits"
                    | "carers"
                    | "care"
                    | "meds"
                    | "tenancy"
                    | "nappy"
                    | "bottle"
                    | "bottles"
                    | "fees"
                    | "drinking"
                    | "memory"
                    | "eldest"
                    | "youngest"
                    | "childhood"
                    | "timetable"
            ) {
            true => 2,
            false => u8::from(!bare),
        }
    }

    /// How strongly what stands before says that a person follows: 4 a title or "called", 3 a contact ("spoke
    /// to"), 2 a relation or a role, 1 a joining word.
    pub fn cue_before(&self, i: usize) -> u8 {
        let mut k = i;
        for _ in 0..3 {
            let Some(p) = k.checked_sub(1) else { return 0 };
            if self.doc.line_before(k) {
                return 0;
            }
            let word = self.word(p);
            if self.doc.is_punct(p, ",(-–:\"'“‘/&+") {
                // Past one mark only to a relation or a role: "mum (Dee)", "her partner, Darren".
                let q = p.checked_sub(1).map_or("", |q| self.word(q));
                if self.doc.is_punct(p, "/") && q == "w" {
                    return 3;
                }
                return match cues::kin(q) || cues::role(q) {
                    true => 2,
                    false => u8::from(self.doc.is_punct(p, "&+/")),
                };
            }
            if self.doc.is_punct(p, ".") && p > 0 && cues::title(self.word(p - 1)) {
                return 4;
            }
            if cues::title(word)
                && (!cues::loose_title(word)
                    || self.doc.capital(p)
                    || (self.lex(i).no_word() && self.lex(i).first() + self.lex(i).last() > 0)
                    || (matches!(word, "pc" | "dc" | "ds" | "di" | "sgt")
                        && (self.lex(i).last() > 1 || self.lex(i).tier() == 0 && self.doc.raw(i).len() > 4))
                    || (cues::kin_title(word)
                        && self.lex(i).first() > 1
                        && !matches!(self.word(i), "may" | "will")))
            {
                return 4;
            }
            // "gave his surname as popal"
            if word == "as" && p > 0 && matches!(self.word(p - 1), "surname" | "name" | "forename" | "names")
            {
                return 4;
            }
            if cues::naming(word) || (matches!(word, "is" | "was") && p > 0 && self.word(p - 1) == "name") {
                return 4;
            }
            if self.doc.raw(p).ends_with("'s") || self.doc.raw(p).ends_with("’s") {
                return 0;
            }
            // "little gloire he held on"
            let small = matches!(word, "little" | "poor" | "wee")
                && self.lex(i).no_word()
                && matches!(self.doc.word(i + 1), "he" | "she" | "hes" | "shes");
            if small {
                return 2;
            }
            let one = word == "one"
                && p > 0
                && matches!(
                    self.word(p - 1),
                    "little" | "middle" | "older" | "younger" | "big" | "youngest" | "eldest" | "smallest"
                );
            if cues::kin(word) || cues::role(word) || one {
                return 2;
            }
            if cues::filler(word) && k == i && !matches!(word, "is" | "was" | "of") {
                k = p;
                continue;
            }
            let up = usize::from(p > 1 && self.word(p - 1) == "up");
            let spoke = matches!(word, "to" | "with")
                && p > up
                && matches!(
                    self.word(p - 1 - up),
                    "spoke"
                        | "speak"
                        | "speaking"
                        | "spoken"
                        | "talk"
                        | "talked"
                        | "talking"
                        | "chat"
                        | "chatted"
                        | "met"
                        | "visit"
                        | "call"
                        | "contact"
                        | "session"
                        | "supervision"
                        | "listened"
                        | "said"
                        | "explained"
                        | "apologised"
                        | "wrote"
                        | "suggested"
                        | "mentioned"
                        | "meeting"
                        | "work"
                        | "worked"
                        | "working"
                        | "tc"
                        | "hv"
                        | "spk"
                        | "lives"
                        | "living"
                );
            return match () {
                () if spoke || cues::contact(word) => 3,
                () if cues::joining(word) => 1,
                () => 0,
            };
        }
        0
    }

    /// "in Larkmoor", "moved to Larkmoor", "from Larkmoor to": a place rather than a person.
    pub fn whereabouts(&self, i: usize) -> bool {
        let before = self.before(i);
        let earlier = i.checked_sub(2).map_or("", |p| self.word(p));
        cues::whereabouts(before)
            || (matches!(before, "to" | "from" | "at" | "of")
                && matches!(
                    earlier,
                    "moved"
                        | "moving"
                        | "move"
                        | "moves"
                        | "went"
                        | "back"
                        | "drove"
                        | "travelled"
                        | "came"
                        | "arrived"
                        | "drive"
                        | "train"
                        | "bus"
                        | "relocated"
                        | "returned"
                        | "trip"
                        | "journey"
                        | "flew"
                        | "commute"
                        | "city"
                        | "town"
                        | "borough"
                        | "university"
                        | "county"
                        | "diocese"
                        | "north"
                        | "south"
                        | "east"
                        | "west"
                        | "part"
                ))
    }
}
