//! The whole application on a store of its own, spoken to through the router.

use std::path::Path;
use std::sync::Arc;

use app::domain::{Moment, Zone};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode};
use http_body_util::BodyExt;
use server::answers::Answers;
use server::deliver::{Allowed, Deliver};
use server::jobs::Jobs;
use server::originals::Originals;
use server::outlooks::Outlooks;
use server::parser::Parser;
use server::router::router;
use server::spool::Spool;
use server::state::State;
use tower::ServiceExt;

use super::Fresh;

pub struct Site {
    pub router: Router,
    pub fresh: Fresh,
    pub state: State,
}

pub struct Answer {
    pub status: StatusCode,
    pub response: Response<()>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The words of the page without its tags.
    pub fn words(&self) -> String {
        let mut words = String::new();
        let main = self.text().split("<main").nth(1).unwrap();
        for part in main.split('<').skip(1) {
            words.push_str(part.split_once('>').map_or("", |(_, words)| words));
            words.push(' ');
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Site {
    pub async fn new() -> Self {
        Self::keeping(Originals::beside).await
    }

    pub async fn keeping(originals: impl Fn(&Path) -> Originals) -> Self {
        Self::with(originals, Deliver::new(Allowed::PUBLIC, None).unwrap()).await
    }

    /// One that may send alerts where it is told.
    pub async fn delivering(deliver: Deliver) -> Self {
        Self::with(Originals::beside, deliver).await
    }

    async fn with(originals: impl Fn(&Path) -> Originals, deliver: Deliver) -> Self {
        let fresh = Fresh::new().await;
        let state = State {
            store: Arc::new(fresh.store.clone()),
            spool: Arc::new(Spool::new().unwrap()),
            parser: Parser::program(env!("CARGO_BIN_EXE_sillage").into()),
            jobs: Jobs::default(),
            answers: Answers::default(),
            outlooks: Outlooks::default(),
            originals: originals(&fresh.path()),
            deliver,
            zone: Zone::parse("Europe/Paris").unwrap(),
            clock: || Moment::second(1_787_500_000),
            random: server::random::token,
        };
        Self { router: router(state.clone()), fresh, state }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, response: Response::from_parts(parts, ()), body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, form: &str) -> Answer {
        let request = request(Method::POST, path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// The token of a new link that shows something.
    pub async fn share(&self, kind: &str, about: &str) -> String {
        let about: String = form_urlencoded::byte_serialize(about.as_bytes()).collect();
        let made = self.post("/shares", &format!("kind={kind}&about={about}")).await;
        made.header("location").strip_prefix("/shares?made=").unwrap().to_owned()
    }

    /// Sends a file through the form; the query of the page that shows what it holds.
    pub async fn upload(&self, name: &str, content: &str) -> String {
        self.upload_all(&[(name, content)]).await
    }

    /// Sends files together; the query of the page that shows what they hold.
    pub async fn upload_all(&self, files: &[(&str, &str)]) -> String {
        let part = |(name, content): &(&str, &str)| {
            format!(
                "--B\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 content-type: text/csv\r\n\r\n{content}\r\n"
            )
        };
        let body = files.iter().map(part).collect::<String>() + "--B--\r\n";
        let request = request(Method::POST, "/import")
            .header("content-type", "multipart/form-data; boundary=B")
            .header("sec-fetch-site", "same-origin");
        let answer = self.send(request.body(Body::from(body)).unwrap()).await;
        answer.header("location").strip_prefix("/import?").unwrap().to_owned()
    }

    /// Sends a file and presses its button.
    pub async fn store(&self, name: &str, content: &str) -> String {
        let looked = self.upload(name, content).await;
        let stored = self.post("/import/commit", &looked).await;
        assert_eq!(stored.status, StatusCode::SEE_OTHER);
        stored.header("location").to_owned()
    }

    /// How many files lie beside the database as they came.
    pub fn kept(&self) -> usize {
        let folders = std::fs::read_dir(self.fresh.path().with_extension("db-originals"));
        let folders = folders.into_iter().flatten().map(|folder| folder.unwrap().path());
        folders.map(|folder| std::fs::read_dir(folder).unwrap().count()).sum()
    }
}

/// A request to this host.
pub fn request(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path).header("host", "127.0.0.1:3000")
}
