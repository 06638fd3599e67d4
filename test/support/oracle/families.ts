import { share, type CountFigure } from "./counts";
import { dayOf } from "./rows";

/** One family of adopters as plain text, dates dd/mm/yyyy. */
export interface FamilyRow {
  family: string;
  stage1From?: string;
  stage1To?: string;
  stage2From?: string;
  approved?: string;
  matched?: string;
  placed?: string;
  adopted?: string;
  left?: string;
  reason?: string;
}

/** A11, A12 and A13, a family at a time. */
export function familyFigures(
  rows: readonly FamilyRow[],
  asked: { from: string; to: string; asAt: string },
): Record<string, CountFigure> {
  const today = dayOf(asked.asAt) as number;
  const [from, to] = [dayOf(asked.from) as number, dayOf(asked.to) as number];
  const empty = (): CountFigure => ({ value: 0, n: 0, parts: {}, excluded: {} });
  const [A11, A12, A13] = [empty(), empty(), empty()];
  const add = (to: Record<string, number>, name: string) => void (to[name] = (to[name] ?? 0) + 1);
  let [waited, matchedAfterApproval] = [0, 0];
  for (const row of rows) {
    const day = (text: string | undefined) => {
      const found = dayOf(text);
      return found !== undefined && found <= today ? found : undefined;
    };
    const onHold = row.reason === "On hold" && !((dayOf(row.left) ?? 0) > today);
    const gone = row.reason !== "On hold" && day(row.left) !== undefined;
    const [approved, matched, placed, adopted] = [row.approved, row.matched, row.placed, row.adopted].map(
      day,
    );
    const withChild = placed !== undefined || adopted !== undefined;

    if (approved !== undefined && matched === undefined && !gone) {
      if (withChild) add(A11.excluded, "no-match");
      else add(A11.parts, onHold ? "onHold" : "active");
    }
    const step =
      day(row.stage2From) !== undefined
        ? "stage2"
        : day(row.stage1To) !== undefined
          ? "between"
          : day(row.stage1From) !== undefined
            ? "stage1"
            : undefined;
    if (step && approved === undefined && !gone) {
      if (withChild || matched !== undefined) add(A13.excluded, "no-approval");
      else add(A13.parts, onHold ? "onHold" : step);
    }
    if (matched !== undefined && matched >= from && matched <= to) {
      if (approved === undefined) add(A12.excluded, "no-approval");
      else if (matched < approved) add(A12.excluded, "negative");
      else {
        matchedAfterApproval++;
        if (matched >= threeMonthsAfter(approved)) waited++;
      }
    }
    if (matched === undefined && placed !== undefined && placed >= from && placed <= to)
      add(A12.excluded, "no-match");
  }
  const whole = (figure: CountFigure): CountFigure => {
    const n = Object.values(figure.parts).reduce((sum, count) => sum + count, 0);
    return { ...figure, value: n, n };
  };
  return {
    A11: whole(A11),
    A12: { ...A12, ...share(waited, matchedAfterApproval) },
    A13: whole(A13),
  };
}

function threeMonthsAfter(day: number): number {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 3];
  return Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0)) / 86_400_000;
}
