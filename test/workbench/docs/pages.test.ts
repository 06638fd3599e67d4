import { readFileSync } from "node:fs";
import { generatedPages } from "../../../src/workbench/docs/pages";

const PAGES = ["columns.md", "functions.md", "layouts.md", "measures.md", "names.md", "rules.md"];

describe("the generated pages of docs/", () => {
  let pages: Record<string, string>;
  beforeAll(async () => {
    pages = await generatedPages();
  });

  it("are these", () => {
    expect(Object.keys(pages)).toEqual(PAGES);
  });

  it.each(PAGES)("%s is what the code says now (npm run docs)", (name) => {
    expect(readFileSync(`docs/${name}`, "utf8")).toBe(pages[name]);
  });
});
