import { expect, HIT, openPost, test } from "./base";

test("a link shows the chart to whoever holds it, until it is revoked", async ({ page, browser }) => {
  await openPost(page, HIT);
  await page.goto(`${page.url()}?metrics=likes&scale=log`);
  await page.locator("#chart").getByRole("link", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.locator("a.link").getAttribute("href"))!;
  expect(link).toMatch(/\/s\/[A-Za-z0-9_-]{43}$/);

  const stranger = await browser.newContext();
  const shared = await stranger.newPage();
  await shared.goto(link);
  await expect(shared.locator("#chart .plot-wide .line.s1")).toHaveCount(1);
  await expect(shared.locator("nav")).toHaveCount(0);
  await expect(shared.locator("main")).not.toContainText("reposts");
  await expect(shared.locator("main")).not.toContainText(".csv");
  // Widening the address widens nothing.
  await shared.goto(`${link}?metrics=impressions,reposts`);
  await expect(shared.locator("main")).not.toContainText("reposts");
  const get = (url: string) => stranger.request.get(url);
  const svg = await (await get(`${link}.svg`)).text();
  expect(svg).toContain((await shared.locator("#chart .plot-wide .line.s1").getAttribute("d"))!);
  expect((await get(`${link}.png`)).status()).toBe(200);
  expect((await get(link)).headers()["set-cookie"]).toBeUndefined();

  await page.getByRole("button", { name: "Revoke" }).first().click();
  for (const end of ["", ".svg", ".png", ".csv"]) expect((await get(link + end)).status()).toBe(404);
  await stranger.close();
});

test("posts that are ticked are shared by keyboard as a list of their own", async ({ page, browser }) => {
  await page.goto("/posts?sort=likes");
  const boxes = page.locator("tbody.posts input[type=checkbox]");
  for (const place of [0, 2]) await boxes.nth(place).press("Space");
  const names = await page.locator("tbody.posts th a:not(.tag)").allTextContents();
  await page.locator(".ticked").getByRole("button", { name: "Share" }).press("Enter");
  await page.getByRole("button", { name: "Make a link" }).press("Enter");
  const link = (await page.locator("a.link").getAttribute("href"))!;

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const shared = await stranger.newPage();
  await shared.goto(link);
  await expect(shared.locator("tbody.posts th")).toHaveCount(2);
  await expect(shared.locator("main")).toContainText(names[0]);
  await expect(shared.locator("main")).toContainText(names[2]);
  await expect(shared.locator("main")).not.toContainText(names[1]);
  await stranger.close();
});

test("odd tokens find nothing", async ({ request }) => {
  for (const token of [":token", "{token}", "%00", "..%2f", "a", "A".repeat(43), "A".repeat(44)]) {
    expect((await request.get(`/s/${token}`)).status(), token).toBe(404);
  }
});
