import { writeFileSync } from "node:fs";
import { generatedPages } from "./pages";

for (const [name, text] of Object.entries(await generatedPages())) {
  writeFileSync(`docs/${name}`, text);
  console.log(`docs/${name}`);
}
