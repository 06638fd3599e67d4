import { readFileSync } from "node:fs";
import { VERSION } from "../../src/analysis/product";

it("carries the version of package.json", () => {
  expect(VERSION).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});
