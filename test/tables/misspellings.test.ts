import { meantWord } from "../../src/tables/misspellings";

const VOCABULARY = new Set(
  "matched placed placement adoption order decision recommendation reversed started review carer match court".split(
    " ",
  ),
);

describe("a word of a header", () => {
  it.each([
    ["mached", "matched"],
    ["matchd", "matched"],
    ["palced", "placed"],
    ["placment", "placement"],
    ["placemnet", "placement"],
    ["adpotion", "adoption"],
    ["adoptoin", "adoption"],
    ["decison", "decision"],
    ["recomendaton", "recommendation"],
  ])("‘%s’ is a slip for %s", (written, meant) => {
    expect(meantWord(written, VOCABULARY)).toBe(meant);
  });

  it.each([
    ["placed", "it is known as it stands"],
    ["older", "short words are too alike"],
    ["reserved", "it is a word of its own"],
    ["stated", "it is a word of its own"],
    ["career", "it is a word of its own"],
    ["watched", "the first letter is never the slip"],
    ["patched", "the first letter is never the slip"],
    ["displacement", "it is far from any"],
    ["stage", "it is far from any"],
  ])("‘%s’ is no slip: %s", (written) => {
    expect(meantWord(written, VOCABULARY)).toBeUndefined();
  });

  it("that two known words are equally near to stays as it is", () => {
    expect(meantWord("adopter", new Set(["adopted", "adoptee"]))).toBeUndefined();
  });
});
