import AxeBuilder from "@axe-core/playwright";
import { expect, fixture, HIT, openPost, test } from "./base";

// Some fifteen pages each, on a machine that may have more to do.
test.setTimeout(240_000);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [1280, 360]) {
      test(`no page has a finding at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        const check = async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes[0].html]), page.url()).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
        };
        await page.goto("/");
        await check();
        await openPost(page, HIT);
        await page.getByText("Table", { exact: true }).click();
        await check();
        await page.locator("#chart").getByRole("link", { name: "Share", exact: true }).click();
        await check();
        await page.getByRole("button", { name: "Make a link" }).click();
        await check();
        await page.goto((await page.locator("a.link").getAttribute("href"))!);
        await check();
        await openPost(page, "Post by @elonmusk");
        await check();
        for (const path of ["/posts", "/posts?sort=score&lang=fr", "/accounts/2", "/?period=90d&q=the", "/patterns?lang=en", "/tags", "/accounts", "/alerts", "/boards"]) {
          await page.goto(path);
          await check();
        }
        await page.goto("/boards/add?kind=days&subject=");
        await check();
        await page.getByLabel("Name").fill(`Axe ${colorScheme} ${width}`);
        await page.getByRole("button", { name: "Put it there" }).click();
        await check();
        await page.getByRole("link", { name: "Arrange" }).click();
        await check();
        await page.goto("/compare");
        await check();
        await page.locator("#choose input[type=checkbox]").first().check();
        await page.locator("#choose input[type=checkbox]").nth(1).check();
        await page.getByRole("button", { name: "Compare" }).click();
        await page.getByText("Totals at the same ages", { exact: true }).click();
        await check();
        await page.goto("/compare?platform=x&lang=fr");
        await check();
        await page.goto("/import?lang=fr");
        await check();
        await page.locator("input[type=file]").setInputFiles(fixture("broken.csv"));
        await page.locator("form.upload button").click();
        await check();
        await page.goto("/import?lang=fr");
        await page.locator("input[type=file]").setInputFiles(
          ["broken.csv", "unknown.csv", "account_analytics_content_2026-08-10_2026-08-20.csv"].map(fixture),
        );
        await page.locator("form.upload button").click();
        await check();
        await page.goto("/imports?lang=fr");
        await check();
        await page.getByRole("link", { name: /made-up/ }).first().click();
        await check();
      });
    }
  });
}

test("a missing page says so, and how to go on", async ({ request }) => {
  const answer = await request.get("/posts/999999");
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain("There is nothing here");
});
