import { readFileSync } from "node:fs";
import { generatedPages } from "../../../src/workbench/docs/pages";

describe("the generated pages of docs/", () => {
  it.each(Object.entries(generatedPages()))("%s is what the code says now (npm run docs)", (name, text) => {
    expect(readFileSync(`docs/${name}`, "utf8")).toBe(text);
  });
});
