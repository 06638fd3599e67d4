import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensurePackages, root } from "./ensure-packages.mjs";
import { findBrowser } from "./find-programs.mjs";

// Draws assets/mark.svg in the sizes that Office asks for. Run it after changing the mark, and commit what it writes.

const SIZES = [16, 32, 64, 80, 128];

ensurePackages();
const { chromium } = await import("playwright-core");
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
const page = await browser.newPage();
const mark = readFileSync(path.join(root, "assets/mark.svg"), "utf8");
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${mark}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(path.join(root, `assets/icon-${size}.png`), png);
}
await browser.close();
