import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";

// Runs on a fresh clone, so nothing here may come from node_modules.

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Installs the packages of the lock file where they are missing or others; says so in one line. */
export function ensurePackages() {
  if (packagesAreInstalled()) return;
  console.error("Installing the packages of package-lock.json (npm ci). This takes a minute or two.");
  // npm is a shell script on Windows; the arguments are fixed, so a shell is safe.
  const { status } = spawnSync("npm ci --prefer-offline --no-audit --no-fund --loglevel=error", {
    cwd: root,
    shell: true,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    console.error("The packages could not be installed. Read npm's message above, then run npm ci.");
    process.exit(1);
  }
}

/** Whether node_modules holds what the lock file names, version by version. */
export function packagesAreInstalled() {
  const installedFile = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(path.join(root, "package-lock.json"))).every(
    ([place, wanted]) => place === "" || wanted.optional || installed[place]?.version === wanted.version,
  );
}

const packagesOf = (lockFile) => JSON.parse(readFileSync(lockFile, "utf8")).packages;
