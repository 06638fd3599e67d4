import type { Cases } from "../cases";
import { text } from "../frame";
import type { SheetPlan } from "../plan";
import { reportSheet } from "../report/reportPage";
import type { Row } from "../summaryRows";
import { memberHeader, TOTAL_COLUMN } from "./raaSharesRows";
import { dayRows } from "./raaSharesDays";
import { fullCostRow } from "./raaSharesDrivers";
import { entrySection, settingsInUse } from "./raaSharesEntries";
import { gainSaid, inUseSection, ourShareSaid, settingSection, sideBySide } from "./raaSharesInUse";
import { changeSection } from "./raaSharesChange";
import { checkSection } from "./raaSharesChecks";
import { extrasInUse, formulaSection } from "./raaSharesFormula";
import { signOffSection } from "./raaSharesSignOff";
import { allWorking } from "./raaSharesSteps";
import { trueUpCheck, trueUpSection } from "./raaSharesTrueUp";
import { trueUpWorking } from "./raaSharesTrueUpRules";
import { waterfallSection } from "./raaSharesWaterfall";
import { eachFormula } from "./raaNames";

/** Who pays what: three formulas side by side, the one in use, and the year's end. */
export function raaSharesSheet(cases: Cases): SheetPlan {
  const { circulated: _, ...page } = reportSheet(
    {
      name: "RAA shares",
      title: "RAA shares",
      purpose:
        "What each member of the RAA pays: three formulas side by side, who gains and who loses against today, and the year’s end.",
      headlines: [
        { name: "out_raa_shares_headline", says: gainSaid },
        { name: "out_raa_our_share_headline", says: ourShareSaid },
      ],
      sections: [
        settingSection(),
        entrySection(),
        inUseSection(),
        changeSection(),
        waterfallSection(),
        sideBySide(),
        checkSection([trueUpCheck()]),
        ...eachFormula(formulaSection),
        trueUpSection(),
        signOffSection(),
        { heading: "How it was worked out", rows: workedOut() },
      ],
      definitions: DEFINITIONS,
      widths: [52, ...Array.from({ length: TOTAL_COLUMN }, () => 14), 3, 24],
    },
    cases,
  );
  return { ...page, group: "raa", freeze: { rows: 0, columns: 1 } };
}

const workedOut = (): Row[] => [
  ...settingsInUse(),
  [],
  memberHeader("For all formulas"),
  fullCostRow(),
  ...extrasInUse(),
  ...dayRows(),
  [],
  ...allWorking(),
  ...trueUpWorking(),
  [text("Every cell here is a formula: nothing is typed in this part.", "note")],
];

const DEFINITIONS = [
  "Every rule of calculation is in docs/raa-model.md. Shares are percent, unrounded unless a formula says otherwise; contributions are whole pounds: each is cut to the pound below, and the pounds that remain go one each to the largest fractions, the lower member number first.",
  "A formula is a blend: each driver’s weight times the member’s part of that driver. Floor and cap are of the whole, the most that a share may fall or rise is of the share paid today; what bounds take or give is spread over the others in proportion.",
  "The change against today is that of the contribution; amounts charged directly are shown beside it and are not in it.",
];
