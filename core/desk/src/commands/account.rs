//! `account`: learning record stores. The secret comes by a prompt or the environment and lies in the notebook.

use layby_core::accounts::outbox::view::{AccountTest, AccountView, NewAccount};
use layby_core::accounts::xapi::StatementActor;
use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::ids::AccountId;
use layby_core::packs::Language;
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id::{only_one, short};
use crate::output::View;
use crate::page::calm;
use crate::secrets;
use crate::words;

/// Every account.
#[derive(Serialize)]
pub struct Accounts {
    accounts: Vec<AccountView>,
}

/// What a store said.
#[derive(Serialize)]
pub struct Tested {
    account: AccountId,
    result: AccountTest,
}

/// `layby account`, `layby account add`, `layby account secret`, `layby account remove`.
pub fn run(desk: &Desk, args: &args::Account) -> Result<Accounts, Failure> {
    let open = desk.open()?;
    match &args.what {
        None | Some(args::AccountWhat::Test { .. }) => {}
        Some(args::AccountWhat::Add(add)) => {
            let language = if add.welsh { Language::Welsh } else { Language::English };
            let actor =
                StatementActor { home_page: add.home_page.as_str().into(), name: add.name.as_str().into() };
            let (address, user) = (add.address.as_str().into(), add.user.as_str().into());
            open.add_account(NewAccount { address, user, actor, language }, &secrets::store_secret()?)?;
        }
        Some(args::AccountWhat::Secret { id, user }) => {
            let id = find(&open, id)?;
            let known = open.accounts()?.into_iter().find(|account| account.id == id);
            let user = user.as_deref().map(Into::into).or(known.map(|account| account.user));
            let user = user.ok_or(NotebookError::NotFound { what: Missing::Account })?;
            open.set_credentials(id, user, &secrets::store_secret()?)?;
        }
        Some(args::AccountWhat::Remove { id }) => {
            let id = find(&open, id)?;
            open.remove_account(id)?;
        }
    }
    Ok(Accounts { accounts: open.accounts()? })
}

/// `layby account test`.
pub fn test(desk: &Desk, id: &str) -> Result<Tested, Failure> {
    let open = desk.open()?;
    let account = find(&open, id)?;
    let runtime = runtime()?;
    let result = runtime.block_on(open.shared().test_account(account))?;
    Ok(Tested { account, result })
}

/// The account that was meant.
pub fn find(open: &Notebook, typed: &str) -> Result<AccountId, Failure> {
    if let Ok(id) = typed.parse() {
        return Ok(id);
    }
    only_one(open.accounts()?.iter().map(|account| account.id).collect(), typed, Missing::Account)
}

/// What async work runs on.
pub fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    Ok(runtime.or(Err(Trouble::Fault))?)
}

impl View for Accounts {
    fn page(&self) -> String {
        let mut page = String::new();
        for account in &self.accounts {
            page += &format!(
                "{}  {}\n  signs in as {}; records are {}'s at {}\n",
                short(account.id),
                calm(account.address.reveal()),
                calm(account.user.reveal()),
                calm(account.name.reveal()),
                calm(account.home_page.reveal())
            );
            if account.paused_for_credentials {
                page += "  The store did not take its name and secret: layby account secret ID\n";
            }
            if account.waiting > 0 {
                page += &format!(
                    "  {} to go: layby deliver\n",
                    words::many(account.waiting, "statement", "statements")
                );
            }
        }
        if page.is_empty() {
            page += "No accounts. One is added by: layby account add ADDRESS --user NAME --home-page URL --name NAME\n";
        }
        page
    }
}

impl View for Tested {
    fn page(&self) -> String {
        match self.result {
            AccountTest::Works => "A record store answers, and knows you.\n",
            AccountTest::CredentialsRefused => {
                "A store answers, and does not take the name and secret. Set them again: layby account secret ID\n"
            }
            AccountTest::NotAStore => "Something answers there, and it is no record store.\n",
            AccountTest::NoAnswer => "Nobody answers there now.\n",
        }
        .to_owned()
    }
}
