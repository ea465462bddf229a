// How pages look that pass: an import under way, what became of its files, files that disagree, an import undone. They
// come after the other pictures, since they store.
import type { Page } from "@playwright/test";
import { awake, expect, table, test } from "./base";
import { AS_KEPT, keep, see, VIEWS } from "./views";

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use(AS_KEPT);

const HEADER = "platform,account,post_id,text,observed_at,likes\n";

/** Looks at files, and stores them. */
async function store(page: Page, files: ReturnType<typeof table>[]) {
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles(files);
  await page.locator("form.upload button").click();
  await page.getByRole("button", { name: /^Store / }).click({ timeout: 60_000 });
}

/** A table whose import takes seconds: so many posts, each read at so many moments. */
function long(posts: number, moments: number) {
  const rows = Array.from({ length: posts * moments }, (_, n) => {
    const observed = new Date(Date.UTC(2026, 7, 17, Math.floor(n / posts))).toISOString();
    return `x,passing,${n % posts},,${observed},${n}\n`;
  });
  return HEADER + rows.join("");
}

test("an import under way, and what became of its files", async ({ page }) => {
  await store(page, [
    table("first.csv", HEADER + "x,passing,7500,,2026-08-17T09:00:00Z,1\n"),
    table("second.csv", long(20_000, 50)),
    table("third.csv", HEADER + "x,passing,7501,,2026-08-17T09:00:00Z,1\n"),
  ]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Importing file 2 of 3: second.csv");
  const running = page.url();
  // The page as it was at one moment, since the next one is another; English comes last, and stays.
  const taken = new Map<string, string>();
  for (const lang of ["fr", "en"]) taken.set(lang, await (await page.request.get(`${running}?lang=${lang}`)).text());
  await page.locator("form.quiet-form button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 3 files is stored");

  await page.route((address) => address.href.startsWith(running), (route) => {
    const lang = new URL(route.request().url()).searchParams.get("lang")!;
    return route.fulfill({ contentType: "text/html", body: taken.get(lang)! });
  });
  for (const view of VIEWS) {
    await see(page, view, running);
    await page.evaluate(() => {
      document.querySelector("progress")!.value = 42;
      document.querySelectorAll(".figure-value").forEach((value, place) => {
        value.textContent = ["42 %", "420,000", "180,000", "3 s"][place];
      });
    });
    await keep(page, "under-way", view);
  }
  await page.unrouteAll();
  for (const view of VIEWS) {
    await see(page, view, running);
    await keep(page, "results", view);
  }
});

test("files that disagree, before and after they are stored, and the import undone", async ({ page }) => {
  const said = (likes: number) => HEADER + `x,passing,7600,Ferry timetable of the strait,2026-08-17T09:00:00Z,${likes}\n`;
  await store(page, [table("said-first.csv", said(200))]);
  await page.waitForURL(/\/imports\/\d+$/);
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles([table("said-later.csv", said(188))]);
  await page.locator("form.upload button").click();
  await page.waitForURL(/\?/);
  const before = page.url();
  for (const view of VIEWS) {
    await see(page, view, before);
    await keep(page, "disagreement", view);
  }
  await see(page, VIEWS[0], before);
  await page.getByRole("button", { name: /^Store / }).click();
  await page.waitForURL(/\/imports\/\d+$/);
  const imported = page.url();
  await page.locator(".disagreements tbody a").first().click();
  await page.waitForURL(/\/posts\/\d+$/);
  const post = page.url();
  for (const view of VIEWS) {
    await see(page, view, imported);
    await keep(page, "disagreed", view);
    await see(page, view, post);
    await keep(page, "disputed", view);
  }
  await see(page, VIEWS[0], imported);
  await awake(page);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.waitForURL(/\/imports\/\d+/);
  const undone = page.url();
  for (const view of VIEWS) {
    await see(page, view, undone);
    await keep(page, "undone", view, ".notice");
  }
});
