import AxeBuilder from "@axe-core/playwright";
import { awake, expect, test } from "./base";

/** A post of the demonstration that no other test looks at, posted on 4 August 2026 and read for four weeks. */
const POST = /Forest fires/;
/** Another one. */
const OTHER = /veilleurs du phare/;

type Page = import("@playwright/test").Page;

async function open(page: Page, words: RegExp) {
  await page.goto("/imports");
  await page.getByRole("link", { name: /made-up/ }).first().click();
  await page.getByRole("link", { name: words }).first().click();
  await expect(page.locator("#notes")).toBeVisible();
}

async function add(page: Page, day: string, time: string, text: string) {
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("Time (Paris)").fill(time);
  await page.getByLabel("What happened").fill(text);
  await page.getByRole("button", { name: "Add a note" }).click();
}

test("the keyboard alone makes a note and takes it away", async ({ page }) => {
  await open(page, POST);
  await awake(page);
  await page.getByLabel("Day", { exact: true }).focus();
  // The same in every order of day and month.
  await page.keyboard.type("08082026");
  await page.getByLabel("Time (Paris)").focus();
  await page.keyboard.type("0905AM");
  await page.getByLabel("What happened").focus();
  await page.keyboard.type("quoted on television");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#notes$/);
  await expect(page.locator(".noted li")).toContainText("8 Aug 2026, 9:05\u00a0am");
  await expect(page.locator(".noted li")).toContainText(/an hour over the 24.h in which it lies/);
  await expect(page.locator(".chart-notes li")).toHaveText(/^1 · 8 Aug 2026, 9:05.am · quoted on television$/);
  await expect(page.locator("#chart .plot-wide .note-flag")).toHaveCount(1);
  await expect(page.locator("#velocity .plot-wide .note-flag")).toHaveCount(1);

  await page.getByRole("button", { name: "Remove note 1" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".noted")).toHaveCount(0);
  await expect(page.locator(".note-flag")).toHaveCount(0);
});

test("another view of the chart keeps its notes and what was begun", async ({ page }) => {
  await open(page, OTHER);
  await awake(page);
  await add(page, "2026-08-01", "12:00", "announced");
  await expect(page.locator(".chart-notes li")).toContainText("not drawn: it lies before the posting");
  await awake(page);
  await page.getByLabel("What happened").fill("begun");
  await page.getByRole("link", { name: "Clock", exact: true }).click();
  await expect(page).toHaveURL(/axis=clock/);
  await expect(page.locator(".chart-notes li")).toContainText("1 · 1 Aug 2026");
  await expect(page.getByLabel("What happened")).toHaveValue("begun");
  await page.getByRole("button", { name: "Remove note 1" }).click();
  await expect(page).toHaveURL(/axis=clock#notes$/);
  await expect(page.locator(".noted")).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a note is made, refused with a reason, and taken away", async ({ page }) => {
    await open(page, /dam, a drought/);
    await add(page, "2026-07-20", "20:05", "quoted on television");
    await expect(page.locator("#chart .plot-wide .note-flag")).toHaveCount(1);
    await add(page, "2026-03-29", "02:30", "while the clocks went forward");
    await expect(page.getByRole("alert")).toContainText("does not exist");
    await expect(page.getByLabel("What happened")).toHaveValue("while the clocks went forward");
    await expect(page.getByLabel("Time (Paris)")).toHaveAttribute("aria-invalid", "true");
    await page.getByRole("button", { name: "Remove note 1" }).click();
    await expect(page.locator(".noted")).toHaveCount(0);
  });
});

for (const width of [1280, 360]) {
  test(`notes have no finding of axe at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, /typewriter/);
    await add(page, "2026-08-02", "20:05", "quoted on television");
    await page.getByText("Before and after, in numbers").click();
    const { violations } = await new AxeBuilder({ page }).include("#notes").include("#chart").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Remove note 1" }).click();
    await expect(page.locator(".noted")).toHaveCount(0);
  });
}
