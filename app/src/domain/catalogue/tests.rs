//! Pages, news and changes of whole catalogues.

use super::*;
use crate::domain::overview::Seen;
use crate::domain::{Platform, Relation, hashtags_of};
use proptest::prelude::*;

fn account(id: i64, platform: &str) -> Account {
    let platform = Platform::parse(platform).unwrap();
    Account { id: AccountId(id), platform, handle: format!("desk{id}") }
}

pub(super) fn accounts() -> Vec<Account> {
    vec![account(2, "tiktok"), account(1, "x"), account(7, "x")]
}

pub(super) fn entry(post: i64, account: i64, kind: Option<PostKind>, likes: Option<i64>) -> Entry {
    let value = likes.map(|likes| (Metric::Likes, Value::exact(likes)));
    Entry {
        post: PostId(post),
        account: AccountId(account),
        kind,
        published: Some(Moment::second(100 - post)),
        observed: Moment::second(100),
        latest: value.into_iter().collect(),
        gained: None,
        score: None,
        length: None,
        language: None,
        hashtags: None,
    }
}

fn found(catalogue: &Catalogue, filter: &Filter, order: Order) -> Vec<i64> {
    let page = catalogue.page(filter, order, None, 10);
    assert_eq!(page.marks.len(), page.count);
    page.marks.iter().map(|mark| mark.post.0).collect()
}

#[test]
fn a_page_holds_what_is_meant_and_told() {
    let (video, image) = (Some(PostKind::Video), Some(PostKind::Image));
    let entries = vec![
        entry(1, 1, video, Some(5)),
        entry(2, 2, video, Some(9)),
        entry(3, 7, image, None),
        entry(4, 1, None, Some(7)),
        entry(5, 99, None, Some(7)),
    ];
    let catalogue = Catalogue::new(accounts(), entries);
    let (all, newest) = (Filter::default(), Order::default());
    let likes = Order { sort: Sort::Total(Metric::Likes), ascending: false };
    assert_eq!(found(&catalogue, &all, newest), [1, 2, 3, 4]);
    assert_eq!(found(&catalogue, &all, likes), [2, 4, 1, 3]);
    assert_eq!(catalogue.first(&all, likes.sort, 9), [2, 4, 1].map(PostId));
    let x = Filter { platform: Platform::parse("x"), ..Filter::default() };
    assert_eq!(found(&catalogue, &x, newest), [1, 3, 4]);
    let of_one = Filter { account: Some(AccountId(1)), ..Filter::default() };
    assert_eq!(found(&catalogue, &of_one, likes), [4, 1]);
    let videos = Filter { kind: video, ..x };
    assert_eq!(found(&catalogue, &videos, newest), [1]);
    let french = Entry { language: Some(Language::French), ..entry(6, 1, None, None) };
    let some = Catalogue::new(accounts(), vec![entry(1, 1, video, None), french]);
    let in_french = Filter { language: Some(Language::French), ..Filter::default() };
    assert_eq!(found(&some, &in_french, newest), [6]);
    assert_eq!(some.languages(), [(Language::French, 1)]);
    let among = Some(Arc::new([0, 2, 3, 5, 9].map(PostId).to_vec()));
    assert_eq!(found(&catalogue, &Filter { among, ..all }, newest), [2, 3]);
    let names: Vec<_> = catalogue.accounts().iter().map(|(it, n)| (it.id.0, *n)).collect();
    assert_eq!(names, [(1, 2), (2, 1), (7, 1)]);
    assert_eq!(catalogue.kinds(), [(PostKind::Video, 2), (PostKind::Image, 1)]);
}

#[test]
fn what_an_upload_observed_last_has_grown_or_is_seen_for_the_first_time() {
    let at = |second, gained, entry| Entry { observed: Moment::second(second), gained, ..entry };
    let entries = vec![
        at(50, Some(7), entry(1, 1, None, Some(9))),
        at(60, None, entry(2, 1, None, Some(9))),
        at(55, Some(0), entry(3, 1, None, Some(9))),
        // Seen again since, before, and not of the upload.
        at(61, Some(7), entry(4, 1, None, Some(9))),
        at(49, Some(7), entry(5, 1, None, Some(9))),
        at(55, Some(7), entry(6, 1, None, Some(9))),
    ];
    let catalogue = Catalogue::new(accounts(), entries);
    let posts = [1, 2, 3, 4, 5].map(PostId).to_vec();
    let seen = catalogue.last_seen(posts, (Moment::second(50), Moment::second(60)));
    assert_eq!(seen, Seen { grown: 1, gained: 7, first: 1 });
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let value = (0..1_000_i64, 0..5_u8)
        .prop_map(|(amount, code)| Value { amount, relation: Relation::from_code(code).unwrap() });
    let amounts = prop::collection::vec(prop::option::of(value), Metric::COUNT);
    let moment = prop::option::of((any::<i32>(), any::<bool>()).prop_map(|(at, day)| {
        if day { Moment::day(at.into()) } else { Moment::second(at.into()) }
    }));
    let rest = (0..40_i64, prop::sample::select(&[1, 2, 7]), prop::option::of(-9..9_i64));
    let entry = (rest, amounts, moment).prop_map(|((post, account, gained), values, published)| {
        let known = Metric::ALL.into_iter().zip(values);
        Entry {
            post: PostId(post),
            account: AccountId(account),
            kind: gained.map(|_| PostKind::Poll),
            published,
            latest: known.filter_map(|(metric, value)| Some((metric, value?))).collect(),
            gained,
            observed: published.unwrap_or(Moment::second(7)),
            score: gained.map(|gained| gained as f64 / 4.0),
            language: gained.map(|_| Language::French),
            length: gained.and_then(|gained| u32::try_from(gained).ok()),
            hashtags: gained.filter(|gained| *gained > 0).map(|_| hashtags_of("#tide").into()),
        }
    });
    prop::collection::vec(entry, 0..30).prop_map(|mut entries| {
        entries.sort_by_key(|entry| entry.post);
        entries.dedup_by_key(|entry| entry.post);
        entries
    })
}

proptest! {
    #[test]
    fn a_change_leaves_what_reading_all_anew_would(before in entries(), after in entries()) {
        // What is in one of them alone is new or gone.
        let mut changed: Vec<PostId> = before.iter().chain(&after).map(|it| it.post).collect();
        changed.sort_unstable();
        changed.dedup();
        let kept = changed.split_off(changed.len() / 2);
        let is_kept = |entry: &&Entry| kept.contains(&entry.post);
        let is_changed = |entry: &&Entry| changed.contains(&entry.post);
        let now: Vec<Entry> = after.iter().filter(is_changed).cloned().collect();
        let then = Catalogue::new(accounts(), before.clone());
        let patched = then.changed(accounts(), &changed, now.clone());
        let told: Vec<Entry> = (0..patched.len()).map(|place| patched.entry(place)).collect();
        let mut expect: Vec<Entry> = before.iter().filter(is_kept).cloned().chain(now).collect();
        expect.sort_by_key(|entry| entry.post);
        prop_assert_eq!(told, expect);
    }
}
