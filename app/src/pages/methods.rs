//! `/methods`: every measure with its formula, its source, and a worked example, made from the code that computes.

use leptos::prelude::*;

use super::Frame;
use crate::domain::History;
use crate::domain::analytics::{Curves, Life, METHODS, Method};
use crate::text::Text;
use crate::ui::{Formula, Symbols, post_href, post_name};
use crate::worked::{Lines, Worked};

/// The post that formulas are worked on.
pub struct Example {
    /// The post and its observations.
    pub history: History,
    /// What is measured of one of its metrics, what may come among it.
    pub life: Life,
    /// The same metric of earlier posts.
    pub earlier: Curves,
}

/// The page; without an example it has the formulas alone.
pub fn methods_page(frame: &Frame, example: Option<&Example>) -> AnyView {
    let text = frame.text;
    let worked = example.map(|Example { history, life, earlier }| Worked {
        text,
        zone: frame.zone,
        history,
        life,
        earlier,
    });
    let links = METHODS
        .map(|method| {
            let href = format!("#{}", method.key);
            view! { <li><a href=href>{text.method_name(&method)}</a></li> }
        })
        .collect_view();
    let measures = METHODS
        .map(|method| measure(text, &method, worked.map(|worked| worked.of(&method))))
        .collect_view();
    view! {
        <article class="page methods">
            <h1>{text.say("methods-title")}</h1>
            <p class="lead">{text.say("methods-lead")}</p>
            <p class="lead">{on(text, worked.as_ref())}</p>
            <nav aria-label=text.say("methods-nav")><ul class="anchors">{links}</ul></nav>
            <p class="note">{text.say("methods-letters")}</p>
            {measures}
        </article>
    }
    .into_any()
}

/// Stands in a sentence where a link goes.
const HERE: &str = "\u{1}";

/// Which post the examples are worked on.
fn on(text: Text, worked: Option<&Worked>) -> AnyView {
    let Some(Worked { history, life, .. }) = worked else {
        return text.say("methods-example-none").into_any();
    };
    let post = &history.post;
    let words = text.worked_on(HERE, life.metric, &post.account.platform);
    let (before, after) = words.split_once(HERE).unwrap_or((&words, ""));
    let name = post_name(text, post);
    view! {
        {before.to_owned()}
        <a href=post_href(post.id)><bdi>{name}</bdi></a>
        {after.to_owned()}
    }
    .into_any()
}

fn measure(text: Text, method: &Method, example: Option<Lines>) -> impl IntoView + use<> {
    let source = text.message("computed-source", &[("source", method.source)]);
    let example = example.map(|lines| {
        let told = match lines {
            Ok(lines) => view! { <Symbols lines/> }.into_any(),
            Err(why) => view! { <p class="note">{why}</p> }.into_any(),
        };
        view! { <h3>{text.say("methods-worked")}</h3> {told} }
    });
    view! {
        <section id=method.key>
            <h2>{text.method_name(method)}</h2>
            <p>{text.method_about(method)}</p>
            <Formula rules=method.formula/>
            <p class="note">{source}</p>
            {example}
        </section>
    }
}
