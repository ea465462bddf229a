import { defineConfig } from "@playwright/test";

const address = "127.0.0.1:3117";
// Here the same is stored each time, and nothing else: what pages look like hangs on nothing but them.
const still = "127.0.0.1:3118";
// And here nothing at all.
const empty = "127.0.0.1:3119";

const serve = (address: string, holds = "demonstration") => ({
  command: `../scripts/test-server ${address} ${holds}`,
  url: `http://${address}/healthz`,
  timeout: 60_000,
  // Time to stop the server and remove its database.
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
});

export default defineConfig({
  testDir: "tests",
  workers: 2,
  snapshotPathTemplate: "looks/{arg}{ext}",
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "report.json" }]],
  projects: [
    { name: "stored", testMatch: "stored.setup.ts", use: { baseURL: `http://${still}` } },
    { name: "looks", testMatch: "looks.spec.ts", dependencies: ["stored"], use: { baseURL: `http://${still}` } },
    { name: "passing", testMatch: "passing.spec.ts", dependencies: ["looks"], use: { baseURL: `http://${still}` } },
    { name: "empty", testMatch: "empty.spec.ts", use: { baseURL: `http://${empty}` } },
    { name: "pages", testIgnore: ["*.setup.ts", ...["long", "looks", "passing", "empty"].map((name) => `${name}.spec.ts`)] },
    { name: "long", testMatch: "long.spec.ts", dependencies: ["pages"] },
  ],
  use: {
    baseURL: `http://${address}`,
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    },
  },
  webServer: [serve(address), serve(still), serve(empty, "nothing")],
});
