import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import type { Block, SheetPlan } from "../plan";
import { reportSheet } from "../report/reportPage";
import { sentence } from "../summaryRows";
import { ILLUSTRATIVE_NOTE, SETTINGS } from "./costNames";
import { baseRows } from "./savingsBase";
import { entrySections } from "./savingsEntryRows";
import { leafSection, savingsHeadlines, sideBySide, stepSection, yearSections } from "./savingsResults";

/** What earlier permanence would save: five scenarios side by side, from what was measured here and what a person says. */
export function savingsSheet(cases: Cases): SheetPlan {
  const { circulated: _, ...plan } = reportSheet(
    {
      name: "Savings",
      title: "Savings",
      purpose:
        "What earlier permanence would save: cost avoided, what of it is cashable, and net, for five scenarios.",
      headlines: savingsHeadlines(),
      sections: [
        ...sideBySide(),
        ...entrySections(cases),
        { heading: "Measured here, for all scenarios", rows: baseRows(cases) },
        leafSection(),
        stepSection(),
        ...yearSections(),
      ],
      definitions: DEFINITIONS,
      widths: [46, 17, 17, 17, 17, 17, 2, 12, 60],
    },
    cases,
  );
  return { ...plan, group: "costs", blocks: plan.blocks.map(withNote) };
}

/** In the fourth row of the title: whether invented hours are in use, and of which year the pounds are. */
function withNote(block: Block, at: number): Block {
  if (at !== 0 || block.kind !== "grid") return block;
  return { ...block, cells: [...block.cells.slice(0, 3), [sentence(NOTE)]] };
}

const orNothing = (of: Expr): Expr => ({ op: "ifError", of, otherwise: value("") });
const NOTE = join(
  orNothing(iff(compare(named(ILLUSTRATIVE_NOTE), "=", ""), value(""), join(named(ILLUSTRATIVE_NOTE), " "))),
  orNothing(
    join("In pounds of ", named(SETTINGS.priceYear), ", as chosen on Cost inputs, but where cash is said."),
  ),
);

const DEFINITIONS = [
  "Cost avoided is what would have been spent otherwise. Cashable is that part of it for which a budget line can be cut: it needs a share, a line, a year and somebody who answers for it, all entered here. Net is the cost avoided less what it costs.",
  "Days saved are days before moving in with adopters: after it no placement is paid. Each day counts once: stage by stage, and for more early permanence beside it. Days of a child are spread over 7 days a week; nothing is rounded but what is shown.",
  "Best quarter: the days within which the quickest quarter of the children went through a stage. They may be children for whom families are found with ease: not every child can be among them. England's are means of children adopted in one year.",
  "In cash: in the prices of each year, the first as in the price year, then with the rise that is entered. Present value: without a rise, each year after the first discounted. The effect grows evenly up to the year of full effect.",
  "Different outcomes are children adopted who would have stayed in care: a year's children avoid half a year of care in the first year, then whole years, at most as many as entered. Average days of those who moved in say little of children who never will.",
  "Break-even leaves out family finding, changed processes and carers. Own carers in the place of agency carers are counted on today's days: where days are saved as well, enter a smaller share.",
];
