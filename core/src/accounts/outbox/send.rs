//! Carrying bytes to a store and back: TLS only, one host, bounded in time and size. It decides nothing.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::{Client, Method, Response, Url, redirect};
use zeroize::Zeroizing;

use super::answer::{Answer, Body, not_found, says_something};
use super::{Item, address};

/// The longest a request may take, from the first byte to the last.
pub const LONGEST_REQUEST: Duration = Duration::from_secs(30);
const LONGEST_CONNECT: Duration = Duration::from_secs(10);
/// The longest body that is read: a statement given back, or a list of ids.
const LONGEST_BODY: usize = 4 * 1024 * 1024;

/// What opens a store: a name and a secret (HTTP Basic). Wiped when dropped; prints nothing.
pub struct Credentials {
    /// The name, or the key.
    pub user: Zeroizing<String>,
    /// The secret.
    pub secret: Zeroizing<String>,
}

/// The way to one store.
pub struct Way {
    client: Client,
    statements: Url,
    about: Url,
    authorization: HeaderValue,
}

/// The way cannot be taken: a fault of the system (no randomness for TLS) or of the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no way to the store")]
pub struct NoWay;

impl Way {
    /// Prepares the way to a store; nothing is sent yet.
    pub fn to(store: &Url, credentials: &Credentials) -> Result<Self, NoWay> {
        // ring, and Mozilla's roots inside the app: the same on every phone, without a call into the system's own
        // store, which Android gives only to Java (docs/adr/0014).
        let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let tls =
            rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .or(Err(NoWay))?
                .with_root_certificates(roots)
                .with_no_client_auth();
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(redirect::Policy::none())
            .https_only(store.scheme() == "https")
            .no_proxy()
            .referer(false)
            .timeout(LONGEST_REQUEST)
            .connect_timeout(LONGEST_CONNECT)
            .pool_max_idle_per_host(1)
            .build()
            .or(Err(NoWay))?;
        let pair = Zeroizing::new(format!("{}:{}", *credentials.user, *credentials.secret));
        let encoded = Zeroizing::new(data_encoding::BASE64.encode(pair.as_bytes()));
        let line = Zeroizing::new(format!("Basic {}", *encoded));
        let mut authorization = HeaderValue::from_str(&line).or(Err(NoWay))?;
        authorization.set_sensitive(true);
        let about = store.join("about").or(Err(NoWay))?;
        Ok(Self { client, statements: address::statements(store).or(Err(NoWay))?, about, authorization })
    }

    /// Sends statements in one request, their frozen bytes as they are.
    pub async fn send(&self, items: &[Item]) -> Answer {
        let mut body = vec![b'['];
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                body.push(b',');
            }
            body.extend(&item.body);
        }
        body.push(b']');
        self.exchange(Method::POST, self.statements.clone(), Some(body)).await
    }

    /// Asks for a statement: as it stands, or voided.
    pub async fn ask(&self, item: &Item) -> Answer {
        let answer = self.ask_as("statementId", item).await;
        if !not_found(&answer) {
            return answer;
        }
        let voided = self.ask_as("voidedStatementId", item).await;
        if says_something(&voided, item.id) { voided } else { answer }
    }

    async fn ask_as(&self, name: &str, item: &Item) -> Answer {
        let mut url = self.statements.clone();
        url.query_pairs_mut().append_pair(name, &item.id.to_string());
        self.exchange(Method::GET, url, None).await
    }

    /// Asks for one statement of anybody's: whether there is a store, and whether it knows these credentials.
    pub async fn try_out(&self) -> Answer {
        let mut url = self.statements.clone();
        url.query_pairs_mut().append_pair("limit", "1");
        self.exchange(Method::GET, url, None).await
    }

    /// Asks what the store says of itself.
    pub async fn about(&self) -> Answer {
        self.exchange(Method::GET, self.about.clone(), None).await
    }

    async fn exchange(&self, method: Method, url: Url, body: Option<Vec<u8>>) -> Answer {
        let mut request = self
            .client
            .request(method, url)
            .header(AUTHORIZATION, self.authorization.clone())
            .header(ACCEPT, "application/json")
            .header("X-Experience-API-Version", "1.0.3");
        if let Some(body) = body {
            request = request.header(CONTENT_TYPE, "application/json").body(body);
        }
        match request.send().await {
            Ok(response) => read(response).await,
            // The error may name the address; it goes no further.
            Err(_) => Answer::None,
        }
    }
}

async fn read(mut response: Response) -> Answer {
    let status = response.status().as_u16();
    let headers = response.headers();
    let retry_after = text(headers, &RETRY_AFTER)
        .and_then(|header| super::backoff::retry_after(&header, text(headers, &DATE).as_deref()));
    let said_json = text(headers, &CONTENT_TYPE)
        .is_some_and(|kind| kind.split(';').next().is_some_and(|kind| kind.trim() == "application/json"));
    let mut bytes = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() <= LONGEST_BODY => bytes.extend(&chunk),
            Ok(None) => break,
            // Longer than any answer, or broken off.
            Ok(Some(_)) | Err(_) => return Answer::None,
        }
    }
    let json = if said_json { serde_json::from_slice(&bytes).ok() } else { None };
    Answer::Http { status, retry_after, body: json.map_or(Body::Other, Body::Json) }
}

fn text(headers: &HeaderMap, name: &reqwest::header::HeaderName) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}
