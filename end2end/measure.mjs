// What a post's page costs, cold: bytes over the wire and the time until its chart is painted.
// usage: node measure.mjs ADDRESS PATH [TIMES]
import { chromium } from "@playwright/test";

const [address, path, times = "7"] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

/** Notes when the first frame with the chart's line in it has been shown. */
const watch = () => {
  const frame = () => {
    if (!document.querySelector(".plot svg .line, .plot svg .bound")) return requestAnimationFrame(frame);
    requestAnimationFrame(() => (window.painted = performance.now()));
  };
  requestAnimationFrame(frame);
};

async function visit() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const bytes = { page: 0, script: 0, style: 0, font: 0 };
  const kinds = new Map();
  network.on("Network.responseReceived", ({ requestId, response }) => {
    const kind = /javascript|wasm/.test(response.mimeType) ? "script"
      : /css/.test(response.mimeType) ? "style"
      : /font/.test(response.mimeType) ? "font"
      : "page";
    kinds.set(requestId, kind);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? "page"] += encodedDataLength;
  });
  await page.addInitScript(watch);
  await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
  await page.locator("html[data-awake]").waitFor();
  const painted = await page.evaluate(() => window.painted);
  await context.close();
  return { bytes, painted };
}

await visit();
const visits = [];
for (let n = 0; n < Number(times); n++) visits.push(await visit());
await browser.close();

const { bytes } = visits[0];
const kB = (n) => `${(n / 1000).toFixed(1)} kB`;
const all = Object.values(bytes).reduce((sum, n) => sum + n);
const paints = visits.map(({ painted }) => painted).sort((a, b) => a - b);
console.log(`post page, cold: ${kB(all)} in all (HTML ${kB(bytes.page)}, WebAssembly and JavaScript ${kB(bytes.script)}, style ${kB(bytes.style)}, font ${kB(bytes.font)})`);
console.log(`request to chart painted: median ${paints[paints.length >> 1].toFixed(0)} ms, worst ${paints.at(-1).toFixed(0)} ms of ${times}`);
