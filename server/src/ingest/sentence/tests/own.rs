//! What Sillage's own sentences say of a post is read back.

use app::domain::{
    Account, AccountId, Amounts, History, ImportId, Metric, Moment, Observation, Platform, Post,
    PostId, Relation, Source, Value, Zone,
};
use app::text::{Lang, Text};
use proptest::prelude::*;

use crate::ingest::sentence::read;

/// Those that the sentence tells; it tells one kind of audience.
const TOLD: [Metric; 8] = [
    Metric::Reach,
    Metric::Comments,
    Metric::Likes,
    Metric::Reposts,
    Metric::Quotes,
    Metric::Shares,
    Metric::Saves,
    Metric::Follows,
];

fn sentence(lang: Lang, platform: &str, amounts: Amounts) -> String {
    let platform = Platform::parse(platform).unwrap();
    let account = Account { id: AccountId(1), platform, handle: "likes_300".into() };
    let (published, observed) = (Moment::second(1_787_000_000), Moment::second(1_787_600_000));
    let post = Post {
        id: PostId(1),
        account,
        platform_id: "1".into(),
        url: None,
        text: None,
        kind: None,
        published: Some(published),
    };
    let source = Source {
        import: ImportId(1),
        file_name: "f.csv".into(),
        part: String::new(),
        words: None,
        row: 2,
    };
    let observations = vec![Observation { observed, amounts, source }];
    Text::new(lang)
        .post_sentence(&History { post, observations, notes: Vec::new() }, Zone::UTC)
        .unwrap()
}

fn check(lang: Lang, platform: &str, given: &[(Metric, Value)]) {
    let written = sentence(lang, platform, given.iter().copied().collect());
    let told: Vec<_> = read(&written).into_iter().map(|told| (told.metric, told.value)).collect();
    assert_eq!(told.len(), given.len(), "{written}: {told:?}");
    for (metric, value) in given {
        let told = told.iter().find(|(told, _)| told == metric);
        let told = told.unwrap_or_else(|| panic!("{metric:?} of {written}")).1;
        assert!(agree(*value, told), "{written}: {value:?} read as {told:?}");
    }
}

/// A bound comes back as it is. An exact count comes back as the sentence rounds it: the same, or a bound that
/// holds it, or about it.
fn agree(given: Value, told: Value) -> bool {
    if given.relation != Relation::Exact {
        return given == told;
    }
    match told.relation {
        Relation::Exact => given.amount == told.amount,
        Relation::AtLeast => given.amount >= told.amount,
        Relation::Under => given.amount < told.amount,
        Relation::AtMost => given.amount <= told.amount,
        Relation::About => (given.amount - told.amount).abs() * 1_000 <= given.amount,
    }
}

fn value() -> impl Strategy<Value = Value> {
    let relation = prop::sample::select(vec![
        Relation::Exact,
        Relation::AtLeast,
        Relation::AtMost,
        Relation::Under,
        Relation::About,
    ]);
    // From a thousand million on, the engine keeps two decimals of a bound.
    let amount = prop_oneof![
        1_i64..1_000,
        1_i64..1_000_000,
        1_i64..1_000_000_000,
        (100_i64..100_000).prop_map(|n| n * 10_000),
        (100_i64..100_000).prop_map(|n| n * 10_000_000),
    ];
    (amount, relation).prop_map(|(amount, relation)| Value { amount, relation })
}

#[test]
fn each_audience_is_read_back() {
    for lang in Lang::ALL {
        for metric in [Metric::Reach, Metric::Impressions, Metric::Views] {
            for amount in [1, 2, 999, 185_412, 1_240_000, 11_000_000, 3_000_000_000] {
                for relation in
                    [Relation::Exact, Relation::AtLeast, Relation::Under, Relation::About]
                {
                    check(lang, "x", &[(metric, Value { amount, relation })]);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn own_sentences_are_read_back(
        values in prop::collection::vec(prop::option::of(value()), TOLD.len()),
        lang in prop::sample::select(Lang::ALL.to_vec()),
        platform in prop::sample::select(vec!["x", "linkedin"]),
    ) {
        let given: Vec<_> = TOLD.into_iter().zip(values).filter_map(|(metric, value)| Some((metric, value?))).collect();
        prop_assume!(!given.is_empty());
        check(lang, platform, &given);
    }
}
