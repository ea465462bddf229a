import { awake, expect, HIT, openPost, test } from "./base";

test("the founding post says its bounds, its rate and range, in both languages", async ({ page }) => {
  await openPost(page, "Post by @elonmusk");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About 11 million people reached");
  const figures = page.locator(".figures");
  await expect(figures).toContainText("≈\u00a011M");
  await expect(figures).toContainText("≥\u00a0185,000");
  await expect(figures).toContainText("<\u00a020,000");
  await expect(figures).toContainText("≥\u00a06,000");
  await expect(figures).toContainText("1.92%");
  await expect(figures).toContainText("1.83% to 2.01%");
  await expect(page.locator("blockquote[lang=en]")).toContainText(
    "had reached about 11 million people and had received more than 6,000 comments, more than 185,000 likes and nearly 20,000 reposts (as of 19 April 2023).",
  );
  await expect(page.locator("blockquote[lang=fr]")).toContainText("avait touché environ 11\u00a0millions de personnes");
});

test("arrow keys walk along the points and read every series", async ({ page }) => {
  await openPost(page, HIT);
  await awake(page);
  await page.locator(".plot").focus();
  await page.keyboard.press("Home");
  const readout = page.locator(".readout");
  const likes = (row: number) => page.locator(".data tbody tr").nth(row).locator("td").nth(1).textContent();
  await expect(readout).toContainText((await likes(0))!);
  await expect(readout).toContainText("reposts");
  await page.keyboard.press("ArrowRight");
  await expect(readout).toContainText((await likes(1))!);
  await expect(readout).not.toContainText((await likes(0))!);
  await page.keyboard.press("Escape");
  await expect(readout).toBeEmpty();
});

test("the pointer reads the nearest moment", async ({ page }) => {
  await openPost(page, HIT);
  await awake(page);
  const plot = page.locator("#chart .plot-wide svg");
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator(".readout strong")).toBeVisible();
  await expect(page.locator(".cursor line")).toHaveCount(1);
  await page.mouse.move(box.x + box.width / 2, box.y - 200);
  await expect(page.locator(".cursor")).toHaveCount(0);
});

test("each control changes the chart, the address, and goes back", async ({ page }) => {
  await openPost(page, HIT);
  await awake(page);
  const post = page.url();
  const still = await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await page.getByRole("link", { name: "Log", exact: true }).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/scale=log/);
  await expect(page.getByRole("link", { name: "Log", exact: true })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("link", { name: "Log", exact: true })).toBeFocused();
  await page.getByRole("link", { name: "Clock", exact: true }).click();
  await expect(page).toHaveURL(/axis=clock/);
  await page.getByRole("link", { name: "reposts", exact: true }).click();
  await expect(page).toHaveURL(/metrics=likes/);
  await expect(page.locator("#chart .plot-wide .line.s2")).toHaveCount(0);
  await page.goBack();
  await expect(page.locator("#chart .plot-wide .line.s2")).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(post);
  await expect(page.getByRole("link", { name: "Linear", exact: true })).toHaveAttribute("aria-current", "true");
  // All of it without a new page.
  expect(await page.evaluate(() => (window as unknown as { same: boolean }).same)).toBe(still);
});

test("dragging zooms, and the address opens the same part", async ({ page }) => {
  await openPost(page, HIT);
  await awake(page);
  const plot = page.locator("#chart .plot-wide svg");
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 120, { steps: 4 });
  await expect(page.locator(".selection")).toHaveCount(1);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=\d+&to=\d+/);
  await expect(page.getByRole("link", { name: "Whole curve" })).toBeVisible();
  const drawn = await page.locator("#chart .plot-wide svg").getAttribute("data-plot");
  await page.reload();
  expect(await page.locator("#chart .plot-wide svg").getAttribute("data-plot")).toBe(drawn);
  await awake(page);
  await page.locator(".plot").focus();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/from=/);
});

test("the keyboard zooms with Shift and Enter", async ({ page }) => {
  await openPost(page, HIT);
  await awake(page);
  await page.locator(".plot").focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowRight");
  await expect(page.locator(".selection")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=\d+&to=\d+/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("a tap pins the values under a drawing of its own", async ({ page }) => {
    await openPost(page, HIT);
    await awake(page);
    await expect(page.locator("#chart .plot-wide")).toBeHidden();
    await page.locator("#chart .plot-narrow svg").tap();
    await expect(page.locator(".readout strong")).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test("the sentence is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPost(page, HIT);
  await page.locator("blockquote[lang=en] button").click();
  await expect(page.locator("blockquote[lang=en] button")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator("blockquote[lang=en] p").textContent());
});

test("the files are the drawing, a picture and the numbers", async ({ page, request }) => {
  await openPost(page, HIT);
  await page.locator("#chart").getByText("Save as a file").click();
  const href = (name: string) => page.getByRole("link", { name, exact: true }).getAttribute("href");
  const svg = await request.get((await href("SVG"))!);
  expect(svg.headers()["content-type"]).toBe("image/svg+xml");
  expect(svg.headers()["content-security-policy"]).toContain("sandbox");
  const line = await page.locator("#chart .plot-wide .line.s1").first().getAttribute("d");
  expect(await svg.text()).toContain(line!);
  const png = await (await request.get((await href("PNG 2×"))!)).body();
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const csv = await (await request.get((await href("CSV"))!)).text();
  const about = "platform,account,post_id,url,text,type,published_at,observed_at,age_seconds";
  expect(csv.split("\r\n")[0].replace("\ufeff", "")).toBe(`${about},likes,reposts`);
});

test("the language is switched and kept", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "FR", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.goto("/import");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Importer des exports");
});

test("reactions stand beside their audience on two scales, or as shares of their last total", async ({ page }) => {
  await openPost(page, HIT);
  await awake(page);
  await expect(page.getByRole("link", { name: "Two scales" })).toHaveCount(0);
  await page.getByRole("link", { name: "impressions", exact: true }).click();
  await page.getByRole("link", { name: "Two scales" }).click();
  await expect(page).toHaveURL(/scale=two/);
  await expect(page.locator("#chart .subtitle")).toContainText("two scales, each from zero");
  await page.getByRole("link", { name: "Share of last" }).click();
  await expect(page).toHaveURL(/scale=share/);
  await page.reload();
  await awake(page);
  await page.locator(".plot").focus();
  await page.keyboard.press("End");
  await expect(page.locator(".readout")).toContainText("18,512 100%");
});

test("every figure leads to its formula, its observations and its query", async ({ page }) => {
  await openPost(page, HIT);
  await page.locator("#half-life summary").click();
  await page.locator("#half-life").getByRole("link", { name: "the queries" }).click();
  await expect(page.locator("#queries pre").first()).toContainText("FROM observation");
  await expect(page.locator("#queries pre").first()).toBeVisible();
  // A place within the page is no other view: nothing is replaced, and what was opened stays open.
  await expect(page.locator("#half-life details")).toHaveAttribute("open", "");
  await page.locator("#observations").getByText("Show them").click();
  await expect(page.locator("#observations tbody tr")).toHaveCount(16);
  await expect(page.locator("#observations .origin").first()).toContainText("made-up-account.csv, row");
});
