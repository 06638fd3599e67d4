import { runBundled } from "./run-bundled.mjs";

await runBundled("docs", "src/workbench/docs/main.ts");
