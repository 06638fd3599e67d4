import { analyseFiles } from "./analyseFiles";
import { exitCodeFor } from "./exit";

process.exitCode = await analyseFiles(process.argv.slice(2)).catch(exitCodeFor);
