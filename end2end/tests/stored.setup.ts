// What the pages of looks.spec.ts show beside the demonstration: two exports of one account, a board, and a link.
import { look, test } from "./base";

test("exports, a board and a link are stored", async ({ page, request }) => {
  for (const end of ["16", "20"]) {
    await look(page, `account_analytics_content_2026-08-10_2026-08-${end}.csv`);
    await page.getByRole("button", { name: "Store 2 rows" }).click();
    await page.waitForURL(/\/imports\/\d+$/);
  }
  const headers = { "sec-fetch-site": "same-origin" };
  for (const [kind, subject] of [["figures", "period=90d"], ["posts", "sort=likes"], ["days", "period=90d"]]) {
    await request.post("/boards/add", { form: { name: "Every morning", kind, subject }, headers });
  }
  await request.post("/shares", { form: { kind: "board", about: "1" }, headers });
});
