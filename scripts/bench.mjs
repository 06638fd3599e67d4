import { runBundled } from "./run-bundled.mjs";

await runBundled("bench", "src/workbench/bench/main.ts", "@univerjs");
