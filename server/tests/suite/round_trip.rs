//! What Sillage exports as a table comes back as it was, whatever is in it.
use app::csv::Csv;
use app::domain::{
    Account, AccountId, Amounts, History, ImportId, Metric, MetricSet, Moment, Observation, Post,
    PostId, Relation, Source, Value, Zone,
};
use app::report::observations_table;
use app::text::{Lang, Text};
use proptest::prelude::*;
use server::ingest::{self, Options};
use server::store::batch::Batch;
use server::table_file::{TableFile, TableFormat};

/// 2026-11-24, noon in UTC.
const UPLOADED: Moment = Moment { at: 1_795_521_600, precision: app::domain::Precision::Second };

/// What a table says of one post: the generic table's first columns, in their order.
#[derive(Clone, Debug)]
struct Told {
    platform: String,
    account: String,
    id: String,
    url: String,
    text: String,
    published: String,
    rows: Vec<(String, Vec<(Metric, Value)>)>,
}

/// Anything, and more often what has a meaning in a table or in a spreadsheet.
fn words() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "'",
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\r\n",
        ",",
        ";",
        "|",
        "\"",
        " ",
        "\u{feff}",
        "#",
        "1",
        "2026-08-18",
        "Total",
        "RT @",
        "&lt;",
        "É",
    ]);
    let piece = prop_oneof![
        3 => marks.prop_map(str::to_owned),
        1 => "[^\u{0}]{1,4}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A day, or a second.
fn time() -> impl Strategy<Value = String> {
    (0..4_000_000_000_i64, any::<bool>()).prop_map(|(at, is_day)| {
        let utc = chrono::DateTime::from_timestamp(at, 0).unwrap();
        utc.format(if is_day { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M:%SZ" }).to_string()
    })
}

fn value() -> impl Strategy<Value = Value> {
    (0..=1_000_000_000_000_000_i64, 0..5_u8)
        .prop_map(|(amount, code)| Value { amount, relation: Relation::from_code(code).unwrap() })
}

fn told() -> impl Strategy<Value = Told> {
    let platform = prop::sample::select(vec!["x", "YouTube", "mastodon", "forum.example"]);
    let url = prop_oneof![
        Just(String::new()),
        words().prop_map(|words| format!("https://forum.example/{words}")),
        Just("https://x.com/harbour/status/17".to_owned()),
    ];
    let metric = prop::sample::select(Metric::ALL.to_vec());
    let totals = prop::collection::vec((metric, value()), 1..5);
    let rows = prop::collection::vec((time(), totals), 1..5);
    let published = prop_oneof![Just(String::new()), time()];
    (platform, words(), words(), url, words(), published, rows).prop_map(
        |(platform, account, id, url, text, published, rows)| Told {
            platform: platform.into(),
            account,
            id: format!("7{id}"),
            url,
            text,
            published,
            rows,
        },
    )
}

fn generic(told: &Told) -> String {
    let mut csv = Csv::default();
    csv.texts(["platform", "account", "post_id", "url", "text", "published_at", "observed_at"]);
    csv.texts(Metric::ALL.map(Metric::key));
    csv.end_row();
    for (observed, totals) in &told.rows {
        csv.texts([&told.platform, &told.account, &told.id, &told.url, &told.text]);
        csv.texts([&told.published, observed]);
        let totals: Amounts = totals.iter().copied().collect();
        let written = |metric| totals.get(metric).map(|value| value.to_string());
        csv.texts(Metric::ALL.map(|metric| written(metric).unwrap_or_default()));
        csv.end_row();
    }
    csv.finish()
}

/// All batches of a file, in one.
fn read(table: &str) -> Option<(Batch, i64)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    std::fs::write(&path, table).unwrap();
    let options = Options::new(Zone::parse("Europe/Paris").unwrap(), UPLOADED);
    let (looked, mut batches) = ingest::read(&path, "table.csv", &options).ok()?.into_batches();
    let batch = batches.next()?;
    assert_eq!(batches.next(), None);
    Some((batch, looked.upload.refused))
}

/// What a page would know of the one post of a batch.
fn history(batch: &Batch) -> History {
    let [post] = &batch.posts[..] else { panic!("{batch:?}") };
    let account = &batch.accounts[post.account as usize];
    let source = |row: u32| Source {
        import: ImportId(1),
        file_name: "table.csv".into(),
        words: None,
        part: String::new(),
        row: row.into(),
    };
    let (platform, handle) = (account.platform.clone(), account.handle.clone());
    let observation = |row: &server::store::batch::NewRow| Observation {
        observed: row.observed,
        amounts: row.amounts,
        source: source(row.row),
    };
    History {
        post: Post {
            id: PostId(1),
            account: Account { id: AccountId(1), platform, handle },
            platform_id: post.platform_id.clone(),
            url: post.url.clone(),
            text: post.text.clone(),
            kind: post.kind,
            published: post.published,
        },
        observations: batch.rows.iter().map(observation).collect(),
        notes: Vec::new(),
    }
}

fn exported(history: &History, metrics: MetricSet) -> String {
    let text = Text::new(Lang::En);
    let table = observations_table(history, metrics, text);
    let file = TableFile::of(&table, TableFormat::Csv, text, Zone::UTC).unwrap();
    std::io::read_to_string(file).unwrap()
}

fn observations(batch: &Batch) -> Vec<(Moment, Amounts)> {
    batch.rows.iter().map(|row| (row.observed, row.amounts)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn a_post_that_is_exported_and_imported_is_the_same(told in told()) {
        // Some of what is made up here is no post, and is refused.
        if let Some((batch, refused)) = read(&generic(&told)) && batch.posts.len() == 1 {
            let history = history(&batch);
            let file = exported(&history, history.known());
            let (again, refused_again) = read(&file).unwrap();
            prop_assert_eq!(refused_again, 0, "{} refused at first", refused);
            prop_assert_eq!(&again.accounts, &batch.accounts);
            prop_assert_eq!(&again.posts, &batch.posts);
            prop_assert_eq!(observations(&again), observations(&batch));
        }
    }
}

#[test]
fn bounds_days_and_formulas_come_back() {
    let bound = |amount, relation| Value { amount, relation };
    let told = Told {
        platform: "x".into(),
        account: "@SUM(A1)".into(),
        id: "-17".into(),
        url: String::new(),
        text: "'=1+1;\r\n\"low\", 'tis".into(),
        published: "2026-08-17".into(),
        rows: vec![
            ("2026-08-18".into(), vec![(Metric::Likes, bound(6_000, Relation::AtLeast))]),
            ("2026-08-19T07:00:01Z".into(), vec![(Metric::Reach, bound(11, Relation::About))]),
        ],
    };
    let (batch, refused) = read(&generic(&told)).unwrap();
    assert_eq!((refused, batch.posts[0].text.as_deref()), (0, Some(&*told.text)));
    let history = history(&batch);
    let known = history.known();
    let (again, _) = read(&exported(&history, known)).unwrap();
    assert_eq!((&again.accounts, &again.posts), (&batch.accounts, &batch.posts));
    assert_eq!(again.accounts[0].handle, "SUM(A1)");
    assert_eq!(again.posts[0].platform_id, "-17");
    assert_eq!(again.posts[0].published, Some(Moment::day(1_786_924_800)));
    let likes = [(Metric::Likes, bound(6_000, Relation::AtLeast))].into_iter().collect();
    let reach = [(Metric::Reach, bound(11, Relation::About))].into_iter().collect();
    let expected = [(Moment::day(1_787_011_200), likes), (Moment::second(1_787_122_801), reach)];
    assert_eq!(observations(&again), expected);
}
