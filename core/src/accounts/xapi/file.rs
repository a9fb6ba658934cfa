//! Statements as a file, for a store that is filled by hand.

use uuid::Uuid;

use super::ids;
use super::statement::{self, Saying};
use crate::accounts::Document;
use crate::accounts::door::Checked;
use crate::ids::RecordId;
use crate::standards::ElementView;
use crate::standards::pack::Standards;

/// A record on its way into a file.
pub struct Leaving<'a> {
    /// Which.
    pub record: RecordId,
    /// It, through the door.
    pub checked: Checked<'a>,
    /// The elements its entries speak to.
    pub standards: Vec<ElementView>,
}

/// A JSON array of statements. The same statement has the same id each time, so that a file taken in
/// twice does nothing the second time; a changed one has another.
pub fn write(records: &[Leaving<'_>], pack: &Standards, saying: &Saying<'_>) -> Document {
    let mut contents = vec![b'['];
    for (at, leaving) in records.iter().enumerate() {
        if at > 0 {
            contents.extend(b",\n");
        }
        let with =
            |id| statement::record(id, leaving.record, leaving.checked, &leaving.standards, pack, saying);
        let id = ids::statement_id(&[&with(Uuid::nil())]);
        contents.extend(with(id));
    }
    contents.extend(b"]\n");
    Document {
        file_name: "cpd-statements.json".into(),
        media_type: "application/json".into(),
        contents: contents.into(),
    }
}
