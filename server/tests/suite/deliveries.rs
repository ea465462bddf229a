//! Alerts that are sent as they come, to receivers on this machine.

use std::fmt::Write;
use std::sync::{Arc, Mutex};

use app::domain::{Moment, WorkspaceId};
use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use server::alerts::look;
use server::deliver::{Allowed, Deliver, MailSettings, deliver_due};
use server::store::Channels;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::common::site::Site;

const WORKSPACE: WorkspaceId = WorkspaceId::FIRST;
/// Noon in Paris on 6 July 2026.
const FIRST: i64 = 1_783_332_000;
const DAY: i64 = 86_400;
/// For tests alone: this machine, without TLS.
const ANYWHERE: Allowed = Allowed { address: |_| true, plain: true };

fn table(name: &str) -> String {
    let mut table = "platform,account,post_id,text,published_at,observed_at,likes\n".to_owned();
    for day in 0..40 {
        let at = FIRST + day * DAY;
        let likes = if day == 38 { 900 } else { 30 };
        let _ = writeln!(table, "x,{name},{name}{day},Tide {day},{at},{},{likes}", at + 3_600);
    }
    table
}

async fn step(site: &Site, at: i64) {
    let now = Moment::second(FIRST + 41 * DAY + at);
    look(&*site.state.store, WORKSPACE, site.state.zone, now).await.unwrap();
    deliver_due(&site.state, WORKSPACE, now).await.unwrap();
}

type Seen = Arc<Mutex<Vec<(HeaderMap, String)>>>;

/// A receiver that notes what it gets, and is out of order at first.
async fn receiver() -> (String, Seen) {
    let seen = Seen::default();
    let noting = seen.clone();
    let take = post(move |headers: HeaderMap, body: String| async move {
        let mut seen = noting.lock().unwrap();
        seen.push((headers, body));
        if seen.len() == 1 { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::NO_CONTENT }
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/hook", listener.local_addr().unwrap());
    let router = Router::new().route("/hook", take);
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, seen)
}

#[tokio::test]
async fn a_webhook_is_told_of_each_alert_and_again_when_it_was_out_of_order() {
    let site = Site::delivering(Deliver::new(ANYWHERE, None).unwrap()).await;
    let (address, seen) = receiver().await;
    site.store("before.csv", &table("harbour")).await;
    step(&site, 0).await;
    let form =
        format!("to={}", form_urlencoded::byte_serialize(address.as_bytes()).collect::<String>());
    let made = site.post("/alerts/channels", &form).await;
    assert_eq!(made.header("location"), "/alerts#channels");
    step(&site, 1).await;
    assert_eq!(seen.lock().unwrap().len(), 0, "what was told before is not sent");
    site.store("after.csv", &table("quay")).await;
    step(&site, 2).await;
    assert_eq!(seen.lock().unwrap().len(), 1);
    let page = site.get("/alerts").await.words();
    assert!(page.contains("The answer was 503"), "{page}");
    step(&site, 30).await;
    assert_eq!(seen.lock().unwrap().len(), 1, "it is given a minute");
    step(&site, 62).await;
    step(&site, 200).await;
    let seen = seen.lock().unwrap().clone();
    assert_eq!(seen.len(), 2);
    let header = |n: usize, name: &str| seen[n].0[name].to_str().unwrap().to_owned();
    assert_eq!(header(0, "webhook-id"), header(1, "webhook-id"));
    assert!(header(1, "webhook-signature").starts_with("v1,"));
    let body: serde_json::Value = serde_json::from_str(&seen[1].1).unwrap();
    assert_eq!(body["type"], "alerts.raised");
    let alerts = body["data"]["alerts"].as_array().unwrap();
    let kinds: Vec<_> = alerts.iter().map(|alert| alert["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"above"), "{body}");
    assert!(body.to_string().contains("“Tide 38” has 30.0×"), "{body}");
    assert!(body.to_string().contains("http://127.0.0.1:3000/posts/79"), "{body}");
    let page = site.get("/alerts").await.words();
    assert!(page.contains("Last delivered on"), "{page}");
}

#[tokio::test]
async fn nothing_is_sent_into_this_machine() {
    let site = Site::new().await;
    let (address, seen) = receiver().await;
    for (address, why) in [
        (address.as_str(), "undelivered=address"),
        ("https://127.0.0.1:9/hook", "undelivered=not-public"),
        ("https://[::ffff:10.0.0.1]/", "undelivered=not-public"),
        ("somebody@example.org", "undelivered=no-mail"),
        ("nowhere", "undelivered=address"),
    ] {
        let typed: String = form_urlencoded::byte_serialize(address.as_bytes()).collect();
        let answer = site.post("/alerts/channels", &format!("to={typed}")).await;
        let location = answer.header("location");
        assert!(location.starts_with(&format!("/alerts?{why}&to={typed}")), "{location}");
    }
    let problem = site.get("/alerts?undelivered=not-public&to=x&lang=fr").await.words();
    assert!(problem.contains("rien n’y est envoyé"), "{problem}");
    assert_eq!(site.fresh.store.channels(WORKSPACE).await.unwrap(), []);
    assert_eq!(seen.lock().unwrap().len(), 0);
}

#[tokio::test]
async fn a_channel_is_removed_and_brought_back() {
    let site = Site::delivering(Deliver::new(ANYWHERE, None).unwrap()).await;
    let (address, seen) = receiver().await;
    site.post("/alerts/channels", &format!("to={address}")).await;
    let removed = site.post("/alerts/channels/1/remove", "").await;
    assert_eq!(removed.header("location"), "/alerts?ended=1");
    assert!(site.get("/alerts?ended=1").await.words().contains("Nothing is sent there any more"));
    assert_eq!(site.post("/alerts/channels/1/try", "").await.status, 404);
    site.post("/alerts/channels/1/restore", "").await;
    site.post("/alerts/channels/1/try", "").await;
    assert!(seen.lock().unwrap()[0].1.contains("\"kind\":\"trial\""));
}

/// A mail server that takes one letter.
async fn post_office() -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let office = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (reading, mut writing) = stream.into_split();
        let mut lines = BufReader::new(reading).lines();
        let mut letter = String::new();
        let mut is_letter = false;
        writing.write_all(b"220 office\r\n").await.unwrap();
        while let Some(line) = lines.next_line().await.unwrap() {
            if is_letter && line != "." {
                letter.push_str(&line);
                letter.push('\n');
                continue;
            }
            let answer = match line.split(' ').next().unwrap() {
                "DATA" => "354 go on\r\n",
                "QUIT" => "221 bye\r\n",
                _ => "250 ok\r\n",
            };
            is_letter = line == "DATA";
            writing.write_all(answer.as_bytes()).await.unwrap();
            if line == "." {
                break;
            }
        }
        letter
    });
    (url, office)
}

#[tokio::test]
async fn a_person_is_told_by_mail() {
    let (server, office) = post_office().await;
    let mail = MailSettings { server, from: "Sillage <sillage@example.org>".into() };
    let site = Site::delivering(Deliver::new(Allowed::PUBLIC, Some(&mail)).unwrap()).await;
    site.post("/alerts/channels?lang=fr", "to=ada%40example.org").await;
    site.store("harbour.csv", &table("harbour")).await;
    step(&site, 0).await;
    let letter = office.await.unwrap();
    assert!(letter.contains("To: ada@example.org\n"), "{letter}");
    assert!(letter.contains("From: Sillage <sillage@example.org>"), "{letter}");
    assert!(letter.contains("http://127.0.0.1:3000/posts/39"), "{letter}");
    let page = site.get("/alerts").await.words();
    assert!(page.contains("ada@example.org Last delivered on"), "{page}");
}

#[test]
fn settings_of_mail_that_cannot_be_read_are_refused() {
    let mail = |server: &str, from: &str| MailSettings { server: server.into(), from: from.into() };
    let refused = |mail: MailSettings| Deliver::new(Allowed::PUBLIC, Some(&mail)).is_err();
    assert!(refused(mail("mail.example.org", "a@example.org")));
    assert!(refused(mail("smtps://mail.example.org", "nobody")));
    assert!(!refused(mail("smtps://u:p@mail.example.org", "a@example.org")));
}

#[tokio::test]
async fn a_trial_takes_back_nothing_that_was_delivered_while_it_was_under_way() {
    let site = Site::delivering(Deliver::new(ANYWHERE, None).unwrap()).await;
    site.post("/alerts/channels", "to=http://127.0.0.1:9/hook").await;
    let store = &site.fresh.store;
    let channel = store.channels(WORKSPACE).await.unwrap().remove(0);
    let (before, now) = (channel.told, Moment::second(1_790_000_000));
    store.mark_delivery(WORKSPACE, channel.id, Ok(before + 5), now).await.unwrap();
    store.mark_delivery(WORKSPACE, channel.id, Ok(before), now).await.unwrap();
    assert_eq!(store.channels(WORKSPACE).await.unwrap()[0].told, before + 5);
}
