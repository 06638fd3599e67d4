import { routeInWords } from "../domain/codes/groups";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { formatUk } from "../domain/dates/writtenForms";
import type { Change, ChangeKind, Left } from "../domain/drift/sinceLastTime";
import type { Journeys } from "../domain/journeys/journeys";
import { counted, MILESTONE_HEADERS } from "./words";

/** Every kind of change, in the order in which a meeting hears of them, as it is counted. */
export const CHANGE_KINDS: Readonly<Record<ChangeKind, string>> = {
  newlyLate: "Newly late",
  limitChanged: "Limit changed",
  slipped: "Slipped",
  unconfirmed: "Unconfirmed",
  setBack: "Set back",
  planChanged: "Plan changed since",
  movedOn: "Moved on",
  resolved: "Resolved",
  entered: "Entered",
  left: "Left",
};
/** The same after a number. */
export const IN_SENTENCE: Readonly<Record<ChangeKind, string>> = {
  newlyLate: "newly late",
  limitChanged: "late or in time by a changed limit",
  slipped: "slipped",
  unconfirmed: "to confirm (the day booked has passed)",
  setBack: "set back",
  planChanged: "plan changed",
  movedOn: "moved on",
  resolved: "no longer overdue",
  entered: "entered",
  left: "left",
};
export const KINDS = Object.keys(CHANGE_KINDS) as ChangeKind[];

const on = (day: number) => (day === NO_DAY ? "" : ` on ${formatUk(day as SerialDay)}`);
const uk = (day: number) => formatUk(day as SerialDay);

/** One change in words. */
export function changeWords(change: Change): string {
  switch (change.kind) {
    case "newlyLate":
      return `Newly late: ${change.clock.name}, due ${uk(change.due)}`;
    case "resolved":
      return "No longer overdue";
    case "limitChanged":
      return `Limit changed: ${change.isLate ? "overdue" : "no longer overdue"} by the new limit on ${change.clock.name}`;
    case "movedOn":
      return `Moved on: ${MILESTONE_HEADERS[change.milestone]}${on(change.on)}`;
    case "setBack":
      if (change.ended !== undefined)
        return `Set back: the placement with adopters from ${uk(change.on)} ended on ${uk(change.ended)}`;
      return `Set back: ${MILESTONE_HEADERS[change.milestone]}${on(change.on)} is not in the data any more`;
    case "planChanged":
      return `Plan changed away from adoption${on(change.on)}`;
    case "slipped":
      return change.to === NO_DAY
        ? `Slipped: ${MILESTONE_HEADERS[change.milestone]} was booked for ${uk(change.from)}, no booking now`
        : `Slipped: ${MILESTONE_HEADERS[change.milestone]} booked ${counted(change.to - change.from, "day")} later, for ${uk(change.to)}`;
    case "unconfirmed":
      if (change.milestone === "finalHearing")
        return `Confirm it: the final hearing of ${uk(change.on)} has passed; has the court made its final order?`;
      return change.isReached
        ? `Confirm it: ${MILESTONE_HEADERS[change.milestone]} was booked for ${uk(change.on)}, and the tracker still has that day`
        : `Confirm it: ${MILESTONE_HEADERS[change.milestone]} was booked for ${uk(change.on)}, and is not in the data`;
    case "entered":
      return "Entered: was not on Drift then";
  }
}

/** The changes of one case in one text. */
export const changesInWords = (changes: readonly Change[] = []): string =>
  changes.map(changeWords).join("; ");

/** How a case left, in words. */
export function leftWords(left: Left, journeys: Journeys): string {
  return `Left the list: ${howWords(left, journeys)}${left.toConfirm ? ", as was booked: confirm it" : ""}`;
}

function howWords({ how, on: day, journey }: Left, journeys: Journeys): string {
  switch (how) {
    case "adopted":
      return `adopted${on(day)}`;
    case "leftCare": {
      const route = routeInWords(journeys.leavingRoute[journey!]!);
      return `left care${on(day)}${route === "" ? "" : ` (${route})`}`;
    }
    case "planChanged":
      return `plan changed away from adoption${on(day)}`;
    case "superseded":
      return `superseded by a new decision${on(day)}`;
    case "notInData":
      return "no longer in the data";
  }
}
