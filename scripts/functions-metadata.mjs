import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes functions.json, by which Excel knows our functions, from their comments and declarations. The reading is done by
 * Microsoft's custom-functions-metadata; its own webpack plugin writes the file into every child compilation as well,
 * which ends in a conflict as soon as anything is changed there.
 */
export class FunctionsMetadata {
  /**
   * @param {object} options
   * @param {string} options.source the folder whose files declare the functions
   * @param {string} options.output the name of the file written
   */
  constructor({ source, output }) {
    this.source = source;
    this.output = output;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        const { metadata, errors } = await functionsMetadata(this.source);
        for (const error of errors) compilation.errors.push(new WebpackError(`${this.source}: ${error}`));
        compilation.emitAsset(this.output, new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

async function functionsMetadata(source) {
  const { generateCustomFunctionsMetadata } = await import("custom-functions-metadata");
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(filesWithFunctions(source), true);
  // The generator cannot say that functions take error cells, and Excel then fails a whole call over one #N/A in a range.
  return { metadata: { ...JSON.parse(metadataJson || "{}"), allowErrorForDataTypeAny: true }, errors };
}

function filesWithFunctions(folder) {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
}
