//! Where a store is: https, one host, and never another.

use reqwest::Url;

/// An address that nothing is sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a store's address")]
pub struct NotAStore;

/// Reads a store's address as a person types it: with or without `https://`, a slash at the end, or `/statements`.
/// `plain` lets http through to this machine itself, which the tests need and a phone never does.
pub fn read(typed: &str, plain: bool) -> Result<Url, NotAStore> {
    let typed = typed.trim();
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let mut url = Url::parse(&with_scheme).or(Err(NotAStore))?;
    let loopback = matches!(url.host_str(), Some("127.0.0.1" | "[::1]" | "localhost"));
    let safe = url.scheme() == "https" || (url.scheme() == "http" && plain && loopback);
    let plain_url = url.username().is_empty() && url.password().is_none();
    if !safe || url.host_str().is_none() || !plain_url || url.query().is_some() || url.fragment().is_some() {
        return Err(NotAStore);
    }
    let path = url.path().trim_end_matches('/');
    let path = format!("{}/", path.strip_suffix("/statements").unwrap_or(path));
    url.set_path(&path);
    Ok(url)
}

/// The statements of a store.
pub fn statements(store: &Url) -> Result<Url, NotAStore> {
    store.join("statements").or(Err(NotAStore))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_or_nothing() {
        let of = |typed: &str| read(typed, false).map(|url| url.to_string());
        assert_eq!(of("store.example.org/xapi"), Ok("https://store.example.org/xapi/".into()));
        assert_eq!(
            of(" https://store.example.org/xapi/statements/ "),
            Ok("https://store.example.org/xapi/".into())
        );
        for refused in [
            "http://store.example.org/",
            "http://127.0.0.1:8100/",
            "ftp://store.example.org/",
            "https://user:secret@store.example.org/",
            "https://store.example.org/?a=b",
            "https://",
            "",
        ] {
            assert_eq!(of(refused), Err(NotAStore), "{refused}");
        }
        assert!(read("http://127.0.0.1:8100/xAPI", true).is_ok());
        assert_eq!(read("http://store.example.org/", true), Err(NotAStore));
        let store = read("https://store.example.org/xapi", false).unwrap();
        assert_eq!(statements(&store).unwrap().as_str(), "https://store.example.org/xapi/statements");
    }
}
