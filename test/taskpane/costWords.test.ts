import { figureWords, pounds, updatedSentence } from "../../src/taskpane/costWords";
import { aFigure, aScenario } from "../support/costBuilders";

describe("the words of the cost page", () => {
  it.each([
    [0, "£0"],
    [-0.4, "£0"],
    [999.5, "£1,000"],
    [-1234567.5, "−£1,234,568"],
  ])("write %p as whole pounds, half away from zero", (amount, words) => {
    expect(pounds(amount)).toBe(words);
  });

  it.each([
    [1500, "£ a year", "£1,500 a year"],
    [765.4, "£ a week", "£765 a week"],
    [1234.56, "days", "1,234.6 days"],
    [-0.25, "days", "−0.3 days"],
    [12.5, "%", "12.5%"],
    ["cannot be said", "days", "cannot be said"],
    [null, "£", "cannot be read"],
  ] as const)("write %p in %p with its unit, or the cell's own word", (value, unit, words) => {
    expect(figureWords(aFigure("out_x", "X", value, unit))).toBe(words);
  });

  it("say over how long the net is, where that can be read", () => {
    const said = (horizon: number | null) =>
      updatedSentence(aScenario(1, "Plan", [1, 0, 0, 1], { horizon }), "14:05");
    expect([said(1), said(null)]).toEqual([
      "Updated at 14:05. Net over 1 year: £1.",
      "Updated at 14:05. Net over the horizon: £1.",
    ]);
  });
});
