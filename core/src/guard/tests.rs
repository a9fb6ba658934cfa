//! The guard as a whole: properties, clean prose, and the vectors the shells replay too.

use super::*;

/// What was found of one kind, as text.
pub(super) fn found(text: &str, kind: FindingKind) -> Vec<&str> {
    find(text).into_iter().filter(|f| f.kind == kind).map(|f| &text[f.span.start..f.span.end]).collect()
}

/// Everything that was found, as text.
pub(super) fn found_any(text: &str) -> Vec<(&str, FindingKind)> {
    find(text).into_iter().map(|f| (&text[f.span.start..f.span.end], f.kind)).collect()
}

/// Sentences from training notes, policy and podcasts about practice, in public vocabulary: nothing to find.
const CLEAN: &[&str] = &[
    "Section 47 of the Children Act 1989 places a duty on the local authority to make enquiries within 15 working days.",
    "Under s17 and s47, and the S20 guidance of 2020, thresholds differ between authorities.",
    "Working Together to Safeguard Children 2023 replaced the 2018 edition; see chapter 3, pages 45-52.",
    "The Care Act 2014, the Mental Capacity Act 2005 and the Human Rights Act 1998 (Article 8) all apply.",
    "Regulation 44 visits happen monthly under the Children's Homes Regulations 2015.",
    "SI 2014/1234 came into force on 1 April 2015, and [2014] UKSC 19 changed the acid test.",
    "Re B (Children) [2013] UKSC 33 and P v Cheshire West [2014] UKSC 19, at paragraph 49.",
    "Standard 3.12 says I use assessment skills; standard 4.1 is feedback from people with lived experience.",
    "Kolb (1984) and Gibbs (1988) offer cycles; Schön (1983) wrote of the reflective practitioner, pp. 68-69.",
    "Bowlby was born in 1907 and published Attachment in 1969.",
    "The session ran from 9.30am to 12.45pm, with a 15 minute break at 11:00.",
    "I gained 2.5 hours of CPD on 12 March 2024 and another 3 hours on 14/05/2024.",
    "About 45% of respondents (504 of 1,120) said they had no time; 60% wanted protected time.",
    "The budget was £1,234,567 in 2022/23 and £1.4m the year after, a 13.5% rise.",
    "Age UK and Mind run groups for people aged 16 to 25 and for the over 65s.",
    "Under 5s and 16 and 17 year olds are treated differently in the guidance.",
    "Children aged 5 to 11 learn best through play, and a typical two-year-old may bite.",
    "The age of criminal responsibility is 10 in England; Scotland raised it to 12.",
    "Call 999 in an emergency, 101 for the police or NHS 111; Samaritans are on 116 123.",
    "The adult social care line is 0300 123 4567 and Childline is 0800 1111.",
    "More at www.socialworkengland.org.uk, gov.uk and https://www.scie.org.uk/mca/introduction.",
    "See https://www.legislation.gov.uk/ukpga/1989/41/section/47 for the current text.",
    "We met at school, then in court on Tuesday, and it went the right way in the end.",
    "The Family Court and the Court of Protection sit in different places.",
    "I felt close to tears but I drove home, had a walk and slept on it.",
    "Primary care networks, secondary trauma and tertiary prevention were on the slide.",
    "The ward, the care home and the primary school all sent reports.",
    "The Head of School and the School of Social Work at the university agreed.",
    "The Royal College of Nursing and the College of Policing published joint guidance.",
    "A local primary school and a mainstream secondary school took part in the study.",
    "KCSIE 2024, part 5, sets out what colleges must do; paragraph 449 onwards.",
    "The podcast, series 2 episode 14, lasts 38 minutes and 20 seconds.",
    "BASW's code of ethics (2021) and the PCF (2018) have nine domains at 9 levels.",
    "Renewal is from 1 September to 30 November; the deadline is 11.59pm on 30 November 2026.",
    "AMHPs need 18 hours a year; ASYE year 1 needs protected time of 10%.",
    "I used Signs of Safety, scaled 0 to 10, and the scale moved from 3 to 7.",
    "As a first-year student I had 70 days in placement 1 and 100 days in placement 2.",
    "Version 2.1 of the form, dated 03.04.24, has 12 questions on 4 pages.",
    "IPCC, CQC, HCPC and Ofsted (2023) reached the same view in 3 of 4 reviews.",
    "Intervision takes 6 steps and 60 minutes; the group has 8 members.",
    "What matters is how, why and when: the so what? of Driscoll (2007) and Rolfe et al. (2001).",
    "The domestic abuse statistics for 2019 2020 2021 show 1 in 5 adults.",
    "In Ward (2011) and Harriet Ward's later work, placements drift; Brandon et al, 2020.",
    "ISBN 0306406152, DOI 10.1093/bjsw/bcaa123, vol. 50(3), 812-830.",
    "A mother told me that I had listened. I asked: but why? She said it was the first time.",
    "My manager and I agreed that supervision will be monthly, for 90 minutes.",
    "Facebook: risks and benefits for adopted young people was the title of the seminar.",
    "She is 12 weeks pregnant and the review is in 3 weeks.",
    "My confidence went from 4 before to 8 after, out of 10.",
    "Met mum @ school, then @home; agreed 3 actions, all due by 12/03.",
    "The legal remit: s31, s38(6), s20, Part 3 Schedule 2 paragraph 10.",
    "Looked after children, CIN, CP and EHCP reviews all take time; the IRO chairs.",
    "Community Care, The Guardian and the Munro review (2011) are on my list.",
    "We looked at the National Referral Mechanism and the 45-day reflection period.",
    "From the 2nd floor of the council house I could see the car park.",
    "Black Lives Matter shaped the 4 Ds: disproportionality, discrimination, difference and dialogue.",
    "I attended the Practice Week event with 1,200 colleagues from 32 boroughs.",
    "The judge gave judgment at 2pm on day 3 of a 5 day hearing.",
];

#[test]
fn professional_prose_raises_nothing() {
    for text in CLEAN {
        assert!(find(text).is_empty(), "{text}\n{:?}", found_any(text));
    }
    assert!(find(&CLEAN.join(" ")).is_empty(), "{:?}", found_any(&CLEAN.join(" ")));
}
