// How each page looks: at both widths, in both themes, in both languages. After a change of looks, see the new ones and
// keep them: scripts/end2end --project=looks --update-snapshots
import type { Page } from "@playwright/test";
import { expect, fixture, test } from "./base";

/** A page by its address, or how to come there. */
type Way = string | ((page: Page) => Promise<void>);

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
  patterns: "/patterns",
  accounts: "/accounts",
  account: "/accounts/2",
  compare: "/compare?post=17&post=18",
  import: "/import",
  preview: async (page) => {
    await page.goto("/import");
    await page.locator("input[type=file]").setInputFiles(fixture("broken.csv"));
    await page.locator("form.upload button").click();
    await page.waitForURL(/\?/);
  },
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
};

// What says when something was uploaded or told says another time on each run; how many links stand hangs on how far the
// other tests are.
const NOW = "ul.shares, .news > p, .news .note, .told .note, li[id^='import-'] .when, main:has(.kicker a[href='/imports']) :is(.kicker, .facts), a[href^='/imports/'] + .note";

// As much of a page as is worth keeping: pictures make the repository large.
const HEIGHT = 1_800;

// Half as many pixels each way tell a change of layout or colour; the policy of pages forbids styles of others.
test.use({ deviceScaleFactor: 0.5, bypassCSP: true });

for (const lang of ["en", "fr"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 360]) {
      test(`${lang}, ${colorScheme}, ${width} px`, async ({ page }) => {
        test.setTimeout(180_000);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: HEIGHT });
        for (const [name, way] of Object.entries(PAGES)) {
          if (typeof way === "string") await page.goto(way);
          else await way(page);
          const address = new URL(page.url());
          address.searchParams.set("lang", lang);
          await page.goto(address.href);
          await page.addStyleTag({ content: `${NOW} { visibility: hidden }` });
          await page.evaluate(() => document.fonts.ready);
          await expect.soft(page).toHaveScreenshot(`${name}-${lang}-${colorScheme}-${width}.png`, {
            scale: "device",
            maxDiffPixelRatio: 0.002,
          });
        }
      });
    }
  }
}
