//! Notes: where they lie, and where they are listed.

use super::*;

#[test]
fn notes_on_a_wide_page() {
    insta::assert_snapshot!(lines(&draw(&noted(), Size::Wide, &Plain).inline()));
}

#[test]
fn notes_by_the_clock_on_a_phone() {
    let spec = Spec { axis: Axis::Clock, ..noted() };
    insta::assert_snapshot!(lines(&draw(&spec, Size::Narrow, &Plain).inline()));
}

#[test]
fn a_note_is_drawn_where_it_has_a_place_and_keeps_its_number() {
    let flags = |spec: &Spec| -> Vec<String> {
        let inline = draw(spec, Size::Wide, &Plain).inline();
        let numbers = inline.split("class=\"note-number\"").skip(1);
        numbers.map(|rest| rest.split(['>', '<']).nth(1).unwrap().to_owned()).collect()
    };
    let age = noted();
    let clock = Spec { axis: Axis::Clock, ..noted() };
    assert_eq!(
        (flags(&age), flags(&clock)),
        (vec!["2".into(), "3".into()], vec!["2".into(), "3".into(), "4".into()])
    );
    let shown = |spec: &Spec| spec.notes.iter().map(|note| spec.shows(note.at)).collect::<Vec<_>>();
    assert_eq!(shown(&age), [false, true, true, false, false]);
    assert_eq!(shown(&clock), [false, true, true, true, false]);
    assert!(!age.has_place(age.notes[0].at) && age.has_place(age.notes[4].at));
    let part = Spec { range: Some((HOUR, 20 * HOUR + 60)), ..noted() };
    assert_eq!(flags(&part), ["2"]);
}

#[test]
fn flags_never_lie_upon_each_other() {
    let notes = (0..9)
        .map(|n| Note { at: Moment::second(PUBLISHED + 20 * HOUR + n), label: String::new() });
    let spec = Spec { notes: notes.collect(), ..two_curves() };
    for size in [Size::Wide, Size::Narrow] {
        let inline = draw(&spec, size, &Plain).inline();
        let lefts: Vec<f64> = inline
            .split("class=\"note-flag\" x=\"")
            .skip(1)
            .map(|rest| rest.split_once('"').unwrap().0.parse().unwrap())
            .collect();
        assert_eq!(lefts.len(), 9);
        assert!(lefts.windows(2).all(|pair| pair[1] - pair[0] >= 18.0), "{lefts:?}");
    }
}

#[test]
fn a_file_lists_its_notes_in_its_foot() {
    let file = draw(&noted(), Size::Wide, &Plain).file(Theme::Light);
    let foot = |words: &str| {
        file.split("class=\"file-foot\"").any(|line| line.contains(&format!(">{words}</text>")))
    };
    assert!(foot("6 observations") && foot("2 · quoted on television") && foot("5 · after all"));
}
