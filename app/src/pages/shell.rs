//! The frame of every page: head, header, main, and the scripts that wake the islands.

mod palette;

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use self::palette::{PAGES, palette};
use crate::domain::Zone;
use crate::text::{Lang, Text};

/// The part of the site that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// `/`.
    Overview,
    /// `/posts` and each post.
    Posts,
    /// `/patterns`: what goes with more interactions.
    Patterns,
    /// `/accounts` and each account.
    Accounts,
    /// `/compare`: posts side by side.
    Compare,
    /// `/import` and the uploads.
    Import,
    /// `/methods`.
    Methods,
    /// A page that stands nowhere: what went wrong.
    Elsewhere,
    /// A board on a screen of its own: nothing but the board, which comes anew by itself.
    Screen,
    /// What the holder of a link sees: no way into the rest.
    Public,
}

/// What every page is told about the request.
#[derive(Clone)]
pub struct Frame {
    /// The words.
    pub text: Text,
    /// The zone of the workspace.
    pub zone: Zone,
    /// The path and query that were asked for.
    pub url: String,
    /// The path under which scripts and style lie, such as `pkg/1a2b3c`: it changes with them.
    pub assets: &'static str,
    /// What messengers and networks show beside a link to the page, where it is made to be sent.
    pub preview: Option<Preview>,
}

/// What is shown of a page beside a link to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What it says, in a sentence.
    pub words: Option<String>,
    /// The whole address of its picture.
    pub picture: Option<String>,
}

impl Frame {
    /// Renders a page into its frame, as HTML.
    pub fn render(
        &self,
        section: Section,
        title: &str,
        page: impl FnOnce(&Self) -> AnyView,
    ) -> String {
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let html = owner.with(|| {
            let title = format!("{title} · {}", self.text.say("app-name"));
            let page = page(self);
            let shell = view! { <Shell frame=self.clone() section title page/> };
            format!("<!DOCTYPE html>{}", shell.to_html())
        });
        owner.unset_with_forced_cleanup();
        html
    }

    /// The path that was asked for, without its query.
    pub fn path(&self) -> &str {
        self.url.split('?').next().unwrap_or_default()
    }

    /// What of the address says the language, such as `lang=fr`. Whoever holds a link keeps it by nothing else.
    pub(super) fn said_language(&self) -> Option<String> {
        let (_, query) = self.url.split_once('?')?;
        let said = query.split('&').find_map(|pair| Lang::from_tag(pair.strip_prefix("lang=")?))?;
        Some(format!("lang={}", said.tag()))
    }

    /// This page in another language.
    fn in_language(&self, lang: Lang) -> String {
        let (path, query) = self.url.split_once('?').unwrap_or((&self.url, ""));
        let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let query: Vec<String> =
            kept.map(str::to_owned).chain([format!("lang={}", lang.tag())]).collect();
        format!("{path}?{}", query.join("&"))
    }
}

/// Wakes the islands, once the page has been painted: until then nothing competes with it. leptos's own
/// script preloads a module, which a Content-Security-Policy that names a script does not let it; no island here
/// lies inside another, so this is all it takes.
const WAKE: &str = r#"
await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
const islands = await import("/{assets}/sillage.js");
await islands.default({ module_or_path: "/{assets}/sillage.wasm" });
islands.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  islands[island.dataset.component](island);
}
document.documentElement.dataset.awake = "";
"#;

/// The script of every page, the only one that stands in it.
pub fn wake_script(assets: &str) -> String {
    WAKE.replace("{assets}", assets)
}

/// After so many seconds a screen asks for its page again.
const SCREEN_AGAIN: &str = "60";

#[component]
fn Shell(frame: Frame, section: Section, title: String, page: AnyView) -> impl IntoView {
    let text = frame.text;
    let style = format!("/{}/sillage.css", frame.assets);
    let wake = wake_script(frame.assets);
    let preview = frame.preview.as_ref().map(|preview| preview_tags(preview, &title));
    let robots =
        (section == Section::Public).then(|| view! { <meta name="robots" content="noindex"/> });
    let is_screen = section == Section::Screen;
    let again = is_screen.then(|| view! { <meta http-equiv="refresh" content=SCREEN_AGAIN/> });
    let header = (!is_screen).then(|| {
        view! {
            <a class="skip" href="#main">{text.say("skip-to-content")}</a>
            <Header frame=frame.clone() section/>
        }
    });
    view! {
        <html lang=text.lang.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>{title}</title>
                {robots}
                {preview}
                {again}
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                <link rel="preload" href="/fonts/inter.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=style/>
                <script type="module" inner_html=wake></script>
            </head>
            <body>
                {header}
                <main id="main" tabindex="-1">{page}</main>
            </body>
        </html>
    }
}

/// The tags of the Open Graph protocol (ogp.me), which networks and messengers read.
fn preview_tags(preview: &Preview, title: &str) -> AnyView {
    let tag = |property: &'static str, content: String| {
        view! { <meta {..custom_attribute("property", property)} content=content/> }
    };
    let words = preview.words.clone().map(|words| {
        view! { <meta name="description" content=words.clone()/> {tag("og:description", words)} }
    });
    let picture = preview.picture.clone().map(|picture| {
        let large = view! { <meta name="twitter:card" content="summary_large_image"/> };
        view! { {tag("og:image", picture)} {large} }
    });
    view! {
        {tag("og:title", title.to_owned())}
        {tag("og:type", "article".to_owned())}
        {words}
        {picture}
    }
    .into_any()
}

#[component]
fn Header(frame: Frame, section: Section) -> impl IntoView {
    let text = frame.text;
    let palette = (section != Section::Public).then(|| palette(text));
    let brand = view! { <Mark/> {text.say("app-name")} };
    let public = section == Section::Public;
    let nav = (!public).then(|| {
        let items = PAGES.into_iter().filter_map(|(of, href, name, _)| {
            let current = (of? == section).then_some("page");
            Some(view! { <li><a href=href aria-current=current>{text.say(name)}</a></li> })
        });
        let items = items.collect_view();
        view! {
            <nav aria-label=text.say("nav-label")>
                <ul>{items}</ul>
            </nav>
        }
    });
    let brand = if public {
        view! { <span class="brand">{brand}</span> }.into_any()
    } else {
        view! { <a class="brand" href="/">{brand}</a> }.into_any()
    };
    view! {
        <header class="top">
            {brand}
            {nav}
            <Languages frame/>
            {palette}
        </header>
    }
}

#[component]
fn Languages(frame: Frame) -> impl IntoView {
    let current = frame.text.lang;
    let links = Lang::ALL
        .map(|lang| {
            let href = frame.in_language(lang);
            let mark = (lang == current).then_some("true");
            view! {
                <a href=href lang=lang.tag() hreflang=lang.tag() aria-current=mark title=lang.name()>
                    {lang.tag().to_uppercase()}
                </a>
            }
        })
        .collect_view();
    view! { <p class="languages" role="group" aria-label=frame.text.say("language-label")>{links}</p> }
}

/// The mark: a wake.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 16" aria-hidden="true">
            <path d="M1.5 13.5C4 4 8.5 1.5 12 6.5s6.5 5.5 10.5-4"/>
        </svg>
    }
}
