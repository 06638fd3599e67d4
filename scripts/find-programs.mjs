import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const WINDOWS = [
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
];
const MAC = [
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const LINUX = ["chromium", "chromium-browser", "microsoft-edge", "google-chrome"];

/** Where Edge, Chrome or Chromium stands on this machine, or undefined. The variable CHROMIUM wins. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (process.platform === "darwin") return MAC.find(existsSync);
  if (process.platform !== "win32") return findOnPath(LINUX);
  const programs = [process.env["ProgramFiles(x86)"], process.env.ProgramFiles, process.env.LOCALAPPDATA];
  return programs
    .filter(Boolean)
    .flatMap((folder) => WINDOWS.map((program) => path.join(folder, program)))
    .find(existsSync);
}

/** Where LibreOffice stands on this machine, or undefined. The variable SOFFICE wins. */
export function findLibreOffice() {
  if (process.env.SOFFICE) return process.env.SOFFICE;
  const usual = [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ];
  return findOnPath(["soffice", "libreoffice"]) ?? usual.find(existsSync);
}

/** Installs Debian's Chromium where this may be done without asking: as root, with apt. */
export function installBrowser() {
  const mayInstall = process.getuid?.() === 0 && findOnPath(["apt-get"]) !== undefined;
  if (!mayInstall) return undefined;
  console.log("No browser was found: installing Debian's chromium.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-q"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], {
    stdio: "inherit",
    env,
  });
  return findOnPath(LINUX);
}

function findOnPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
}
