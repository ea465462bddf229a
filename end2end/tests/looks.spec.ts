// How each page looks: at both widths, in both themes, in both languages. After a change of looks, see the new ones and
// keep them: scripts/end2end looks.spec.ts --update-snapshots
import { expect, test } from "./base";

// The demonstration stores its posts in the same order each time; these are the founding post and the one that did best.
const PAGES = {
  overview: "/",
  founding: "/posts/1",
  post: "/posts/17",
  posts: "/posts",
  patterns: "/patterns",
  accounts: "/accounts",
  account: "/accounts/2",
  compare: "/compare?post=17&post=18",
  import: "/import",
  alerts: "/alerts",
  boards: "/boards",
  tags: "/tags",
  methods: "/methods",
};

// What says when something was uploaded or told says another time on each run.
const NOW = ".news > p, .news .note, .told .note, a[href^='/imports/'] + .note";

// As much of a page as is worth keeping: pictures make the repository large.
const HEIGHT = 1_800;

// Half as many pixels each way tell a change of layout or colour; the policy of pages forbids styles of others.
test.use({ deviceScaleFactor: 0.5, bypassCSP: true });

for (const lang of ["en", "fr"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 360]) {
      test(`${lang}, ${colorScheme}, ${width} px`, async ({ page }) => {
        test.setTimeout(120_000);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: HEIGHT });
        for (const [name, path] of Object.entries(PAGES)) {
          await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
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
