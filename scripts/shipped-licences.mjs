import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Writes one file with the licence of every package that the build contains, as those licences ask. */
export class ShippedLicences {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ShippedLicences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "ShippedLicences", stage }, () => {
        const folders = new Set(
          [...compilation.modules].flatMap((module) => packageFolder(module.resource) ?? []),
        );
        const texts = [...folders].sort().map(licenceOf);
        compilation.emitAsset(this.file, new sources.RawSource(texts.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}

/** The folder of the package that a file belongs to, if any. */
function packageFolder(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file ?? "")?.[0];
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}\n`;
}
