//! Where files are chosen or dropped, and what is understood.

use leptos::prelude::*;

use super::asked::Waiting;
use crate::domain::Metric;
use crate::domain::import::Format;
use crate::islands::DropZone;
use crate::text::Text;

/// The form that takes files. Without script it is an ordinary file chooser.
pub(super) fn upload_form(text: Text, limit_mb: u64, waiting: &Waiting) -> impl IntoView + use<> {
    let limit = i64::try_from(limit_mb).unwrap_or(i64::MAX);
    // Files that come now join those that wait.
    let waiting = (!waiting.0.is_empty())
        .then(|| view! { <input type="hidden" name="waiting" value=waiting.to_query()/> });
    view! {
        <form method="post" action="/import" enctype="multipart/form-data" class="upload">
            {waiting}
            <DropZone>
                <label class="drop">
                    <span>{text.say("import-drop")}</span>
                    <input type="file" name="file" multiple required aria-describedby="limit"/>
                </label>
            </DropZone>
            <p class="note" id="limit">{text.count("import-limit", limit, &[])}</p>
            <details>
                <summary>{text.say("import-more")}</summary>
                <div class="fields">
                    {field(text, "observed_at", "datetime-local", "import-observed-at", "import-observed-hint")}
                    {field(text, "account", "text", "import-account", "import-account-hint")}
                    {field(text, "platform", "text", "import-platform", "import-platform-hint")}
                    {field(text, "post", "text", "import-post", "import-post-hint")}
                    {field(text, "source", "text", "import-source", "import-source-hint")}
                </div>
            </details>
            <p><button type="submit" class="button">{text.say("import-look")}</button></p>
        </form>
    }
}

fn field(
    text: Text,
    name: &'static str,
    kind: &'static str,
    label: &str,
    hint: &str,
) -> impl IntoView + use<> {
    let hint_id = format!("{name}-hint");
    view! {
        <p class="field">
            <label for=name>{text.say(label)}</label>
            <input id=name name=name type=kind maxlength="200" aria-describedby=hint_id.clone()/>
            <span class="note" id=hint_id>{text.say(hint)}</span>
        </p>
    }
}

/// The formats by platform, with the generic table spelled out.
pub(super) fn formats(text: Text) -> impl IntoView {
    let items = Format::ALL
        .iter()
        .filter(|format| **format != Format::Mapped)
        .map(|format| {
            let key = format.key();
            view! {
                <div>
                    <dt>{text.say(&format!("format-{key}"))}</dt>
                    <dd>{text.say(&format!("import-format-detail-{key}"))}</dd>
                </div>
            }
        })
        .collect_view();
    let metrics = Metric::ALL.map(Metric::key).join(", ");
    view! {
        <section>
            <h2>{text.say("import-formats")}</h2>
            <p class="subtitle">{text.say("import-formats-lead")}</p>
            <details>
                <summary>{text.say("import-formats-list")}</summary>
                <dl class="facts">{items}</dl>
            </details>
            <h3>{text.say("format-generic")}</h3>
            <pre tabindex="0"><code>"platform,account,post_id,url,text,type,published_at,observed_at,likes,reposts\n"
            "x,the_desk,17,,Good morning,text,2026-08-18T07:12:00Z,2026-08-18T09:00:00Z,212,31\n"
            "x,the_desk,17,,Good morning,text,2026-08-18T07:12:00Z,2026-08-21T09:00:00Z,>=900,\n"</code></pre>
            <p class="note">{text.message("import-generic-note", &[("metrics", &metrics)])}</p>
        </section>
    }
}
