import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { packagesAreInstalled, root } from "./ensure-packages.mjs";

const cache = path.join(root, ".cache");
const A_DAY = 24 * 60 * 60 * 1000;

/**
 * Runs a TypeScript entry of the workbench in this process, with the arguments of the command line. It is bundled once
 * and kept in .cache under a hash of everything it is made of, so that a second run starts at once.
 *
 * @param {string} name what the bundle is called in .cache
 * @param {string} entry the entry file, from the root of the repository
 * @param {string} [inside] a scope of packages to bundle with all that they need, as Node cannot load them by itself
 */
export async function runBundled(name, entry, inside) {
  if (!packagesAreInstalled()) {
    console.error(
      "The packages of this project are not installed, or are not those of package-lock.json: run npm ci.",
    );
    process.exit(2);
  }
  const bundle = path.join(cache, `${name}-${hashOfSources()}`);
  if (!existsSync(bundle)) await makeBundle(name, entry, bundle, inside);
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.join(bundle, "main.mjs")).href);
}

async function makeBundle(name, entry, bundle, inside) {
  const { build } = await import("esbuild");
  const unfinished = `${bundle}.${process.pid}`;
  await build({
    entryPoints: { main: path.join(root, entry) },
    outdir: unfinished,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // Packages stay where they are: Microsoft's office.js may not be copied, and the rest loads as fast from node_modules.
    ...(inside ? withPackages(inside) : { packages: "external" }),
    jsx: "automatic",
    sourcemap: true,
    logLevel: "error",
  });
  try {
    renameSync(unfinished, bundle);
  } catch {
    // Another run was faster; its bundle is the same.
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOldBundles(name, bundle);
}

/** Univer's modules name files and exports that only a bundler finds; what they need comes from where they stand. */
function withPackages(scope) {
  const external = {
    name: "packages-stay",
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path: wanted, kind, importer }) => {
        const belongs =
          wanted.startsWith(`${scope}/`) || importer.includes(`${path.sep}node_modules${path.sep}`);
        return belongs || kind === "entry-point" ? undefined : { path: wanted, external: true };
      });
    },
  };
  const banner = {
    js: 'import { createRequire as requireFrom } from "node:module"; globalThis.require ??= requireFrom(import.meta.url);',
  };
  return { plugins: [external], mainFields: ["module", "main"], banner, loader: { ".css": "empty" } };
}

function forgetOldBundles(name, current) {
  for (const folder of readdirSync(cache)) {
    const old = path.join(cache, folder);
    if (old === current || !folder.startsWith(`${name}-`)) continue;
    const { mtimeMs } = statSync(old, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > A_DAY) rmSync(old, { recursive: true, force: true });
  }
}

function hashOfSources() {
  const hash = createHash("sha256");
  const sources = readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath ?? file.path, file.name))
    .sort();
  for (const file of [...sources, "package-lock.json", "tsconfig.json", "scripts/run-bundled.mjs"]) {
    const from = path.resolve(root, file);
    hash
      .update(`${path.relative(root, from)}\0`)
      .update(readFileSync(from))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 20);
}
