//! Pages that were answered before: the same until something is stored, and never what stood there before it.

use axum::body::Body;
use axum::http::Method;

use crate::common::site::{Site, request};

const HEADER: &str = "platform,account,post_id,text,observed_at,likes\n";

fn at(hour: u8, likes: i64) -> String {
    format!("{HEADER}x,harbour,17,Low water,2026-08-17T{hour:02}:00:00Z,{likes}\n")
}

#[tokio::test]
async fn a_page_tells_what_was_stored_last() {
    let site = Site::new().await;
    for (hour, likes) in [(8, 211), (9, 322), (10, 433)] {
        site.store("likes.csv", &at(hour, likes)).await;
        for path in ["/", "/posts", "/posts/1"] {
            let (first, again) = (site.get(path).await, site.get(path).await);
            assert!(first.text().contains(&likes.to_string()), "{path} after {likes}");
            assert_eq!(first.text(), again.text(), "{path}");
            assert_eq!(first.response.headers(), again.response.headers(), "{path}");
        }
    }
    site.post("/imports/3/undo", "").await;
    assert!(!site.get("/posts/1").await.text().contains("433"));
}

#[tokio::test]
async fn a_page_tells_what_another_program_stored() {
    let site = Site::new().await;
    site.store("likes.csv", &at(8, 211)).await;
    assert!(site.get("/posts").await.text().contains("211"));
    let file = site.fresh.path().with_extension("csv");
    std::fs::write(&file, at(9, 322)).unwrap();
    let database = format!("sqlite:{}", site.fresh.path().display());
    let mut other = std::process::Command::new(env!("CARGO_BIN_EXE_sillage"));
    let other = other.args(["--database", &database, "import"]).arg(&file).output().unwrap();
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stderr));
    assert!(site.get("/posts").await.text().contains("322"));
}

#[tokio::test]
async fn who_asks_otherwise_is_answered_otherwise() {
    let site = Site::new().await;
    site.store("likes.csv", &at(8, 211)).await;
    let asked = async |name: &str, value: &str| {
        let request = request(Method::GET, "/posts").header(name, value);
        site.send(request.body(Body::empty()).unwrap()).await
    };
    let english = asked("accept-language", "en").await;
    let french = asked("accept-language", "fr").await;
    assert!(english.text().contains("<html lang=\"en\""));
    assert!(french.text().contains("<html lang=\"fr\""));
    let packed = asked("accept-encoding", "gzip").await;
    assert_eq!(packed.header("content-encoding"), "gzip");
    assert_eq!(asked("accept-encoding", "identity").await.header("content-encoding"), "");
    // Whoever asks for a language by the address is remembered, each time.
    for _ in 0..2 {
        assert!(site.get("/posts?lang=fr").await.header("set-cookie").starts_with("lang=fr"));
    }
}
