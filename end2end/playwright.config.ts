import { defineConfig } from "@playwright/test";

const address = "127.0.0.1:3117";

export default defineConfig({
  testDir: "tests",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "report.json" }]],
  projects: [
    { name: "pages", testIgnore: "long.spec.ts" },
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
  webServer: {
    command: `../scripts/demo-server ${address}`,
    url: `http://${address}/healthz`,
    timeout: 60_000,
    // Time to stop the server and remove its database.
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
