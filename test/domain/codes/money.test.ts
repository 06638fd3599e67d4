import { readMoney } from "../../../src/domain/codes/money";

describe("an amount of money", () => {
  it.each([
    [1234.5, 1234.5],
    [0, 0],
    ["£1,234.50", 1234.5],
    ["1,234", 1234],
    [" £ 1234 ", 1234],
    ["\u00a0£12\u00a0", 12],
    ["GBP 12.5", 12.5],
    ["(250.00)", -250],
    ["(£1,250)", -1250],
    ["-£40", -40],
    ["£-40", -40],
    ["40-", -40],
    ["40 CR", -40],
    ["−12", -12],
    ["85p", 0.85],
    ["£4k", 4000],
    [".50", 0.5],
  ])("‘%s’ is %s pounds", (written, pounds) => {
    expect(readMoney(written)).toEqual({ kind: "money", pounds });
  });

  it.each([
    ["£4,500 per week", 4500, "week"],
    ["4500 pw", 4500, "week"],
    ["£4,500 p/w", 4500, "week"],
    ["£4,500/week", 4500, "week"],
    ["£650.25 a day", 650.25, "day"],
    ["£650 per night", 650, "day"],
    ["£1,000 pcm", 1000, "month"],
    ["£52,000 per annum", 52000, "year"],
    ["£52,000 pa", 52000, "year"],
  ])("‘%s’ is for a time", (written, pounds, per) => {
    expect(readMoney(written)).toEqual({ kind: "money", pounds, per });
  });

  it.each(["", "N/A", "-", "TBC", "null"])("‘%s’ says nothing", (written) => {
    expect(readMoney(written)).toEqual({ kind: "blank" });
  });

  it.each([
    "£500 to £600",
    "£500-600",
    "in house",
    "1,23",
    "12,34.5",
    "(250",
    "250)",
    "(-250)",
    "£500 plus VAT",
    "01/02/2024",
    "£",
    true,
    NaN,
  ])("‘%s’ is no one amount and is not guessed at", (written) => {
    expect(readMoney(written)).toEqual({ kind: "unreadable" });
  });
});
