//! What leaves: documents, statements and archives, read back by other people's readers.

mod documents;
mod hostile;
mod hostile_text;
mod made;
mod portfolios;
mod readers;
mod records_json;
mod statements;
mod the_door;
