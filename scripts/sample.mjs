import { runBundled } from "./run-bundled.mjs";

await runBundled("sample", "src/workbench/cli/sample.ts");
