import { runBundled } from "./run-bundled.mjs";

await runBundled("analyse", "src/workbench/cli/main.ts");
