//! Statements, before anybody else's eyes: an independent validator, and the profile's own schema.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use layby_core::accounts::documents::DocumentScope;
use layby_core::accounts::outbox::view::NewAccount;
use layby_core::accounts::xapi::StatementActor;
use layby_core::api::{Notebook, NotebookError};
use layby_core::packs::Language;
use layby_tests::{Phone, jot, new_record};
use serde_json::{Value, json};

use crate::{hostile, made};

fn actor() -> StatementActor {
    StatementActor { home_page: "https://portal.example.org".into(), name: "4417".into() }
}

fn of_the_year(notebook: &Notebook) -> Vec<Value> {
    let scope = DocumentScope::Year { holding: "2026-03-01".parse().unwrap() };
    let document = notebook.statements(scope, actor(), Language::English).unwrap();
    serde_json::from_slice(document.contents.reveal()).unwrap()
}

/// A program that reads JSON and prints JSON.
fn through(program: &mut Command, input: &Value) -> Value {
    let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.to_string().as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success());
    serde_json::from_slice(&out.stdout).unwrap()
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The independent validator's folder; says so aloud where there is none.
fn validator(test: &str) -> Option<String> {
    let out = Command::new(here().join("setup/xapi-validator.sh")).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    match out.status.code() {
        Some(0) => Some(said),
        Some(77) => {
            println!("SKIPPED {test}: {said}");
            None
        }
        other => panic!("{other:?} {}", String::from_utf8_lossy(&out.stderr)),
    }
}

fn warnings(folder: &str, statements: &[Value]) -> Value {
    through(
        Command::new("node").arg(here().join("exports/validate.cjs")).arg(folder),
        &Value::Array(statements.to_vec()),
    )
}

/// The JSON in docs/xapi.md: first the schema, then the examples.
fn documented() -> Vec<Value> {
    let page = std::fs::read_to_string(here().join("../docs/xapi.md")).unwrap();
    page.split("```json\n")
        .skip(1)
        .map(|block| serde_json::from_str(block.split("```").next().unwrap()).unwrap())
        .collect()
}

/// A voiding statement and a statement of a corrected record, as they lie in the queue.
fn queued(notebook: &Notebook) -> Vec<Value> {
    let account = NewAccount {
        address: "https://store.example.org/xapi".into(),
        user: "4417".into(),
        actor: actor(),
        language: Language::Welsh,
    };
    let account = notebook.add_account(account, b"secret").unwrap().new_ids[0].parse().unwrap();
    let boxes = [
        ("type", "A course"),
        ("description", "d"),
        ("date", "2026-03-12"),
        ("learnt", "l"),
        ("impact", "i"),
    ];
    let record = made::record(notebook, &boxes);
    notebook.queue_record(account, record).unwrap();
    let all = notebook.all_statements().unwrap();
    all.iter().map(|(_, body)| serde_json::from_slice(body).unwrap()).collect()
}

#[test]
fn an_independent_validator_takes_every_statement() {
    let Some(folder) = validator("an_independent_validator_takes_every_statement") else { return };
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    let mut statements = of_the_year(&notebook);
    assert_eq!(statements.len(), records.len());
    statements.extend(queued(&notebook));
    statements.extend(documented().into_iter().skip(1));
    let said = warnings(&folder, &statements);
    assert!(said.as_array().unwrap().iter().all(|warnings| warnings == &json!([])), "{said}");
    // The validator does say something of a statement that is none.
    let mut broken = statements[0].clone();
    broken["actor"]["account"]["homePage"] = json!("not an address");
    broken["id"] = json!("7");
    assert!(warnings(&folder, &[broken])[0].as_array().unwrap().len() >= 2);
}

#[test]
fn every_statement_keeps_the_profiles_schema() {
    let phone = Phone::new();
    let (notebook, _) = made::year(&phone);
    let documented = documented();
    let mut values = of_the_year(&notebook);
    values.extend(queued(&notebook));
    values.extend(documented[1..].iter().cloned());
    let count = values.len();
    let mut mailed = values[0].clone();
    mailed["actor"] = json!({ "mbox": "mailto:a@example.org" });
    values.push(mailed);
    let schema = jsonschema::validator_for(&documented[0]).unwrap();
    for value in &values[..count] {
        let errors: Vec<String> = schema.iter_errors(value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert!(!schema.is_valid(&values[count]), "the schema lets an e-mail address through");
}

#[test]
fn a_file_taken_in_twice_has_the_same_ids_and_changed_words_have_others() {
    let phone = Phone::new();
    let (notebook, records) = made::year(&phone);
    let ids = |notebook: &Notebook| -> Vec<String> {
        of_the_year(notebook).iter().map(|s| s["id"].as_str().unwrap().to_owned()).collect()
    };
    let before = ids(&notebook);
    phone.clock.pass(std::time::Duration::from_secs(86_400));
    assert_eq!(before, ids(&notebook));
    notebook.answer(records[0], "learnt".into(), "Something else.".into()).unwrap();
    made::answer_everything(&notebook, records[0]);
    let after = ids(&notebook);
    assert_eq!(before.iter().zip(&after).filter(|(before, after)| before != after).count(), 1);
}

#[test]
fn no_statement_is_made_of_what_is_unanswered_or_incomplete() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let named = new_record(&notebook.craft(vec![jot(&notebook, "rang 07700 900123")]).unwrap());
    let file = |record| {
        notebook.statements(DocumentScope::Chosen { records: vec![record] }, actor(), Language::English)
    };
    assert_eq!(file(named), Err(NotebookError::Unanswered { findings: 1 }));
    made::answer_everything(&notebook, named);
    assert_eq!(file(named), Err(NotebookError::Incomplete { boxes: 2 }));
    let nobody = StatementActor { home_page: "me@example.org".into(), name: "4417".into() };
    let scope = DocumentScope::Chosen { records: vec![named] };
    assert_eq!(notebook.statements(scope, nobody, Language::English), Err(NotebookError::NotAnActor));
}

#[test]
fn hostile_words_stay_words_in_statements() {
    use layby_core::accounts::door;
    use layby_core::accounts::xapi::statement::{self, Saying};
    use layby_core::records::{Answers, rules::Rules};
    use layby_core::standards::pack::Standards;
    use proptest::test_runner::{Config, TestRunner};
    let (rules, pack, actor) = (Rules::england().unwrap(), Standards::england().unwrap(), actor());
    let config = Config { cases: hostile::how_many(), failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&hostile::hostile(), |words| {
            let fields: Answers =
                ["type", "learnt", "impact"].map(|field| (field.to_owned(), words.as_str().into())).into();
            // What the guard finds in noise is another test's business.
            let Ok(checked) = door::pass(rules, &fields, &[]) else { return Ok(()) };
            let now = "2026-11-22T12:00:00Z".parse().unwrap();
            let saying = Saying { actor: &actor, language: Language::English, now };
            let id = uuid::Uuid::from_u128(1);
            let bytes = statement::record(id, layby_core::ids::RecordId(id), checked, &[], pack, &saying);
            let value: Value = serde_json::from_slice(&bytes).expect("JSON");
            let turned =
                |c: char| c.is_control() && c != '\n' && c != '\t' || ('\u{202a}'..='\u{202e}').contains(&c);
            if let Some(said) = value["result"]["response"].as_str() {
                assert!(!said.contains(turned), "{said:?}");
            }
            Ok(())
        })
        .unwrap();
}
