// How each page looks where the demonstration and a few exports are stored.
import type { Page } from "@playwright/test";
import { awake, expect, fixture, test } from "./base";
import { AS_KEPT, keep, see, title, VIEWS } from "./views";

/** A page by its address, or how to come there. */
type Way = string | ((page: Page) => Promise<void>);

/** What is seen of files before any is stored. */
const preview = (...names: string[]): Way => async (page) => {
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles(names.map(fixture));
  await page.locator("form.upload button").click();
  await page.waitForURL(/\?/);
};

/** What the holder of a link sees. */
const shared = (kind: string, about: string): Way => async (page) => {
  const made = await page.request.post("/shares", {
    form: { kind, about },
    headers: { "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  await page.goto(made.headers().location.replace("/shares?made=", "/s/"));
};

// The demonstration stores its posts in the same order each time; these are the founding post and the one that did best.
// Behind it come the exports and the board of stored.setup.ts.
const PAGES: Record<string, Way> = {
  overview: "/",
  founding: "/posts/1",
  post: "/posts/17",
  posts: "/posts",
  found: "/posts?q=night+trains",
  "nothing-found": "/posts?q=zeppelin",
  patterns: "/patterns",
  accounts: "/accounts",
  account: "/accounts/2",
  compare: "/compare?post=17&post=18",
  import: "/import",
  preview: preview("broken.csv"),
  mapping: preview("unknown.csv"),
  several: preview("broken.csv", "account_analytics_content_2026-08-10_2026-08-20.csv"),
  imports: "/imports",
  imported: "/imports/4",
  sentence: "/import/sentence",
  difference: "/imports/difference?from=3&to=4",
  alerts: "/alerts",
  boards: "/boards",
  board: "/boards/1",
  arranging: "/boards/1?edit",
  adding: "/boards/add?kind=days&subject=",
  shares: "/shares",
  sharing: "/shares/add?kind=posts&about=sort%3Dlikes",
  "shared-post": shared("post", "17?metrics=likes"),
  "shared-posts": shared("posts", "sort=likes"),
  "shared-compare": shared("compare", "post=17&post=18"),
  "shared-board": shared("board", "1"),
  tags: "/tags",
  methods: "/methods",
  keys: "/patterns",
  missing: "/posts/999999",
};

// What is done on a page before it is kept.
const THEN: Record<string, (page: Page) => Promise<void>> = {
  keys: async (page) => {
    await awake(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  },
};

test.use(AS_KEPT);

for (const view of VIEWS) {
  test(title(view), async ({ page, quiet }) => {
    test.setTimeout(240_000);
    for (const [name, way] of Object.entries(PAGES)) {
      if (typeof way === "string") await see(page, view, way);
      else {
        await way(page);
        await see(page, view, page.url());
      }
      await THEN[name]?.(page);
      await keep(page, name, view);
    }
    // The browser itself tells of the page that is not there.
    expect(quiet.splice(0)).toEqual([expect.stringContaining("404")]);
  });
}
