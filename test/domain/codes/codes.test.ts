import fc from "fast-check";
import { ethnicityOf, isBlank, sexOf, yesOrNo } from "../../../src/domain/codes/answers";
import { codeIn } from "../../../src/domain/codes/codeList";
import { ADOPTIVE_PLACE, CONSENT_PLACE, ethnicGroup, leavingRoute } from "../../../src/domain/codes/groups";
import * as lists from "../../../src/domain/codes/ssda903";

describe("a code in a cell", () => {
  it.each([
    ["A3", "A3"],
    [" a 3 ", "A3"],
    ["g) A3: Placed for adoption", "A3"],
    ["A6 - with new carers", "A6"],
    ["f) U6: Foster placement - not FFA", "U6"],
    ["A3) Placed with consent", "A3"],
    ["A5. Placed under an order", "A5"],
    ["Adoptive home by consent (A3)", "A3"],
    ["Adoptive home - a5", "A5"],
    ["Not A3 but with parents", undefined],
    ["U7", undefined],
    ["Adoptive", undefined],
  ])("‘%s’ holds %s", (text, code) => {
    expect(codeIn(lists.PLACE, text)).toBe(code);
  });

  it("is found with its meaning behind it, for every code of every list", () => {
    for (const list of Object.values(lists))
      for (const [code, words] of list) {
        for (const written of [code, code.toLowerCase(), `${code} - ${words}`, `a) ${code}: ${words}`])
          expect(codeIn(list, written)).toBe(code);
      }
  });
});

describe("groups", () => {
  it("tell routes out of care and ethnic groups", () => {
    expect(["E11", "E44", "E47", "E41", "E4A", "X1", "", "E8"].map(leavingRoute)).toEqual([
      "Adoption",
      "Special guardianship",
      "Special guardianship",
      "Child arrangements order",
      "Home to parents",
      "",
      "",
      "Other",
    ]);
    expect(["WBRI", "MWBC", "CHNE", "OOTH", "REFU", "", "BAFR"].map(ethnicGroup)).toEqual([
      "White",
      "Mixed",
      "Asian",
      "Other",
      "Unknown",
      "Unknown",
      "Black",
    ]);
    for (const code of CONSENT_PLACE) expect(ADOPTIVE_PLACE.has(code)).toBe(true);
  });
});

describe("answers", () => {
  it.each([
    "",
    " ",
    "NULL",
    "n/a",
    "N/A",
    "-",
    ".",
    "TBC",
    "not known",
    "None",
    "NaN",
    "NaT",
    "<NA>",
    "(blank)",
    "'",
    "\u00a0",
    "n/k",
    "…",
    "not recorded",
    "/",
  ])("‘%s’ is blank", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it("are read in all their forms", () => {
    expect(["1", "Yes", "a) Yes", "TRUE", "y", "1.0"].map(yesOrNo)).toEqual(Array(6).fill(true));
    expect(["0", "No", "b) No", "False"].map(yesOrNo)).toEqual(Array(4).fill(false));
    expect(["Yes - with siblings", "y (FFA)", "✓", "t"].map(yesOrNo)).toEqual(Array(4).fill(true));
    expect(["No: not yet", "n", "✗", "f"].map(yesOrNo)).toEqual(Array(4).fill(false));
    expect(["Yesterday", "Not known", "North", "10", "yes and no"].map(yesOrNo)).toEqual(
      Array(5).fill(undefined),
    );
    expect(["RD1", "", "2"].map(yesOrNo)).toEqual(Array(3).fill(undefined));
    expect(["1", "a) Male", "F", "2.0", "unborn", ""].map(sexOf)).toEqual(["M", "M", "F", "F", "U", ""]);
    expect(["a) WBRI", "White - British", "wbri", "Martian", "N/A"].map(ethnicityOf)).toEqual([
      "WBRI",
      "WBRI",
      "WBRI",
      "MARTIAN",
      "",
    ]);
  });

  it("with a letter or a digit that is no blank word say something", () => {
    fc.assert(fc.property(fc.integer(), (number) => expect(isBlank(String(number))).toBe(false)));
  });
});
