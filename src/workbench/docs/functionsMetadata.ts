import { readdirSync, readFileSync } from "node:fs";

/** What the function wizard shows of a function. */
export interface FunctionText {
  id: string;
  name: string;
  description: string;
  parameters: readonly { name: string; description: string; optional?: boolean; dimensionality?: string }[];
  result: { dimensionality?: string };
}

const FOLDER = "src/functions";

/** The functions as Microsoft's generator reads them from their comments, the same as in functions.json. */
export async function functionTexts(): Promise<readonly FunctionText[]> {
  const { generateCustomFunctionsMetadata } = await import("custom-functions-metadata");
  const files = readdirSync(FOLDER)
    .map((name) => `${FOLDER}/${name}`)
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files, true);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return (JSON.parse(metadataJson) as { functions: FunctionText[] }).functions;
}
