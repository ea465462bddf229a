import AxeBuilder from "@axe-core/playwright";
import { expect, HIT, openPost, test } from "./base";

test("a figure leads to its method, worked on the same post", async ({ page }) => {
  await openPost(page, HIT);
  const post = new URL(page.url()).pathname;
  const half = page.locator("#half-life");
  await half.getByText("How was this computed?").focus();
  await page.keyboard.press("Enter");
  const line = (await half.locator(".worked code").first().textContent())!;
  expect(line).toMatch(/^T50: M\(.+\) = .+ < 0\.5 × 18,512 = 9,256 <= M\(.+\) = .+/);
  await half.getByRole("link", { name: "The method" }).click();
  await expect(page).toHaveURL(/\/methods\?post=\d+#half-life$/);
  await expect(page.locator("section#half-life")).toContainText(line);
  await expect(page.locator("section#half-life")).toBeInViewport();
  await expect(page.locator(`.lead a[href="${post}"]`)).toBeVisible();
});

test("the navigation leads to all methods, with an example of its own choice", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Methods", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How each number is computed");
  await page.getByRole("link", { name: "Score", exact: true }).click();
  await expect(page).toHaveURL(/#score$/);
  await expect(page.locator("section#score")).toContainText("CrowdTangle");
  await expect(page.locator("section h3")).toHaveCount(15);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 360]) {
    test(`methods have no finding of axe at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/methods?lang=fr");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
