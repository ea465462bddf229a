// How a page is seen and kept as pictures: at both widths, in both themes, in both languages. After a change of looks,
// see the new ones and keep them: scripts/end2end --project=passing --project=empty --update-snapshots
import type { Page } from "@playwright/test";
import { expect } from "./base";

export type View = { lang: "en" | "fr"; colorScheme: "light" | "dark"; width: number };

export const VIEWS: View[] = (["en", "fr"] as const).flatMap((lang) =>
  (["light", "dark"] as const).flatMap((colorScheme) => [1280, 360].map((width) => ({ lang, colorScheme, width }))),
);

export const title = ({ lang, colorScheme, width }: View) => `${lang}, ${colorScheme}, ${width} px`;

// Half as many pixels each way tell a change of layout or colour; the policy of pages forbids styles of others.
export const AS_KEPT = { deviceScaleFactor: 0.5, bypassCSP: true };

// As much of a page as is worth keeping: pictures make the repository large.
const HEIGHT = 1_800;

// What says when something was uploaded or told says another time on each run; how many links stand hangs on how far the
// other tests are.
const NOW = "ul.shares, .news > p, .news .note, .told .note, li[id^='import-'] .when, main:has(.kicker a[href='/imports']):not(:has(.running, .turns, .results)) :is(.kicker, .facts), :not(.files > li) > a[href^='/imports/'] + .note";

/** Opens an address in the language of a view, in its theme and at its width. */
export async function see(page: Page, { lang, colorScheme, width }: View, at: string) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: HEIGHT });
  const address = new URL(at, "http://here");
  address.searchParams.set("lang", lang);
  await page.goto(at.startsWith("/") ? address.pathname + address.search : address.href);
}

/** Holds what is seen against the picture that is kept, but for what is another on each run. */
export async function keep(page: Page, name: string, { lang, colorScheme, width }: View, passing?: string) {
  await page.addStyleTag({ content: `${[NOW, passing].filter(Boolean).join()} { visibility: hidden }` });
  await page.evaluate(() => document.fonts.ready);
  await expect.soft(page).toHaveScreenshot(`${name}-${lang}-${colorScheme}-${width}.png`, {
    scale: "device",
    // A line of text is more; that of a list to choose from may lie half a pixel higher.
    maxDiffPixels: 200,
  });
}
