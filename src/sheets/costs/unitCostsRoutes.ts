import { ATTRITION, LOST_WITH_A_HOUSEHOLD, PROCESSES, type ProcessId } from "../../domain/costs/processes";
import { divide, iff, minus, named, times, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import { figure, header, sentence, type Row } from "../summaryRows";
import type { ReportSection } from "../report/reportPage";
import { ILLUSTRATIVE_NOTE, processName } from "./costNames";
import { isNumber } from "../enteredNumber";
import {
  attritionName,
  CHILD_ROUTE,
  HOUSEHOLD,
  householdName,
  LASTING,
  lastingName,
  routeName,
  shareName,
  type LastingId,
} from "./unitCostsNames";
import { anyKnown, goesWithout, sumOfPounds, titled, WORDS } from "./unitCostsWords";

const lasts = (id: ProcessId): id is LastingId & ProcessId => LASTING.some((each) => each === id);

/** Once, or for so many weeks or years. */
const timesOf = (id: ProcessId): Expr => (lasts(id) ? named(lastingName(id)) : value(1));

/** Pounds for one child or household, or the word that stands in their place. */
const partPounds = (id: ProcessId): Expr => {
  const cost = named(processName(id));
  if (!lasts(id)) return cost;
  return iff(
    isNumber(processName(id)),
    iff(isNumber(lastingName(id)), times(cost, named(lastingName(id))), value(WORDS.weeksMissing)),
    cost,
  );
};

const known = (names: readonly string[], of: Expr): Expr => iff(anyKnown(names), of, value(WORDS.notEntered));

const partRow = (id: ProcessId, name: string): Row => {
  const process = PROCESSES.find((each) => each.id === id)!;
  return [
    text(titled(process), "label"),
    figure(named(processName(id)), "#,##0.00"),
    figure(timesOf(id), "0.0"),
    figure(partPounds(id), "#,##0.00", name),
  ];
};

export const CHILD_PROCESSES = PROCESSES.filter(({ route }) => route === "child");

/** The nine processes of a child, and what they come to. */
export function childRoute(): ReportSection {
  const names = CHILD_PROCESSES.map(({ id }) => routeName(id));
  return {
    heading: "The child's route: what one child costs, without the family",
    rows: [
      header("Process", "Pounds each", "Times", "Pounds a child"),
      ...CHILD_PROCESSES.map(({ id }) => partRow(id, routeName(id))),
      [
        text("The child's route", "label"),
        null,
        null,
        figure(known(names, sumOfPounds(names)), "#,##0.00", CHILD_ROUTE),
      ],
      [
        sentence(
          goesWithout(CHILD_PROCESSES.map(({ id, name }) => ({ name: routeName(id), title: name }))),
          `${CHILD_ROUTE}_note`,
        ),
      ],
      [sentence(named(ILLUSTRATIVE_NOTE))],
    ],
  };
}

/** What households cost that drop out, laid upon each that is approved. */
export function dropOut(): ReportSection {
  const names = LOST_WITH_A_HOUSEHOLD.map(attritionName);
  return {
    heading: `${ATTRITION.name}: households that drop out, for each that is approved`,
    rows: [
      header("Process", "Pounds each", "% approved", "Pounds"),
      ...LOST_WITH_A_HOUSEHOLD.map((id): Row => {
        const process = PROCESSES.find((each) => each.id === id)!;
        const cost = named(processName(id));
        return [
          text(titled(process), "label"),
          figure(cost, "#,##0.00"),
          figure(named(shareName(id)), "0.0"),
          figure(
            iff(
              isNumber(processName(id)),
              minus(divide(times(cost, value(100)), named(shareName(id))), cost),
              cost,
            ),
            "#,##0.00",
            attritionName(id),
          ),
        ];
      }),
      [
        text(titled(ATTRITION), "label"),
        null,
        null,
        figure(known(names, sumOfPounds(names)), "#,##0.00", processName("adopter_6")),
      ],
    ],
  };
}

const ADOPTER_PROCESSES = PROCESSES.filter(({ route }) => route === "adopter");
const HOUSEHOLD_PARTS = [...ADOPTER_PROCESSES.map(({ id, name }) => ({ id, name })), ATTRITION];

/** The processes of a household up to its match, those that dropped out laid upon it. */
export function adopterRoute(): ReportSection {
  const names = HOUSEHOLD_PARTS.map(({ id }) => householdName(id));
  return {
    heading: "The adopters' route: what one household costs that is approved",
    rows: [
      header("Process", "Pounds each", "Times", "Pounds"),
      ...ADOPTER_PROCESSES.map(({ id }) => partRow(id, householdName(id))),
      [
        text(titled(ATTRITION), "label"),
        figure(named(processName("adopter_6")), "#,##0.00"),
        figure(value(1), "0.0"),
        figure(named(processName("adopter_6")), "#,##0.00", householdName("adopter_6")),
      ],
      [
        text("A household approved", "label"),
        null,
        null,
        figure(known(names, sumOfPounds(names)), "#,##0.00", HOUSEHOLD),
      ],
      [
        sentence(
          goesWithout(HOUSEHOLD_PARTS.map(({ id, name }) => ({ name: householdName(id), title: name }))),
          `${HOUSEHOLD}_note`,
        ),
      ],
      [sentence(named(ILLUSTRATIVE_NOTE))],
    ],
  };
}
