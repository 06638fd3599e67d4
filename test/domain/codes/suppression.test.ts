import { readFigure } from "../../../src/domain/codes/suppression";

describe("a published figure", () => {
  it.each([
    [0, 0],
    ["0", 0],
    ["1,810", 1810],
    ["61%", 61],
    [" 12.5 ", 12.5],
    ["-3", -3],
  ])("‘%s’ is the number %s", (cell, value) => {
    expect(readFigure(cell)).toEqual({ kind: "figure", value });
  });

  it.each(["c", "C", "k", "z", "x", "u", "low", ":", "..", "-"])(
    "‘%s’ is neither a number nor a nought",
    (cell) => {
      expect(readFigure(cell).kind).toBe("suppressed");
    },
  );

  it("may be blank, or nothing that can be read: years and months are no figure", () => {
    expect(readFigure(null)).toEqual({ kind: "blank" });
    expect(readFigure(" ")).toEqual({ kind: "blank" });
    expect(readFigure("0:11")).toEqual({ kind: "unreadable" });
    expect(readFigure(true)).toEqual({ kind: "unreadable" });
  });
});
