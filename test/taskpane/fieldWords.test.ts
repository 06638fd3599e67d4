import { LAYOUTS } from "../../src/tables/layouts/layouts";
import { FIELD_WORDS, fieldInWords } from "../../src/taskpane/fieldWords";

describe("the words for fields", () => {
  it.each(LAYOUTS.map((layout) => [layout.title, layout] as const))("name every field of %s", (_, layout) => {
    const names = layout.fields.map(({ name }) => name);
    expect(names.filter((name) => !Object.hasOwn(FIELD_WORDS, name))).toEqual([]);
    // In a list to choose from, two fields with the same words could not be told apart.
    const words = names.map(fieldInWords);
    expect(words.filter((each, at) => words.indexOf(each) !== at)).toEqual([]);
  });

  it("name no field that no layout has", () => {
    const known = new Set(LAYOUTS.flatMap(({ fields }) => fields.map(({ name }) => name)));
    expect(Object.keys(FIELD_WORDS).filter((name) => !known.has(name))).toEqual([]);
  });

  it("begin with a capital, and are words rather than names of a program", () => {
    const odd = Object.values(FIELD_WORDS).filter(
      (words) => !/^[A-Z]/.test(words) || /_|[a-z][A-Z](?!P\b)/.test(words),
    );
    expect(odd.filter((words) => !words.includes("FfA"))).toEqual([]);
  });

  it("leave a name that nobody knows as it is", () =>
    expect(fieldInWords("SOMETHING_NEW")).toBe("SOMETHING_NEW"));
});
