import type { ReturnYear } from "../checks/returnYear";
import { NO_DAY } from "../dates/serialDay";
import { adoptedChildren } from "./adoptedChildren";
import { checksOfFilled } from "./checksOfFilled";
import { decisionsOfYear, type YearDecision } from "./decisionsOfYear";
import type { Held, Missing } from "./filled";
import { lookedAfterIn, type LookedAfter } from "./lookedAfter";
import { mendingPlaces, type MendingPlace } from "./mendingPlaces";
import type { FormRow } from "./rows";
import { yearBefore, yearOfReturn } from "./yearOfReturn";

/** AD1 and PlacedAdoption of one collection year, made together, since the return's checks look at both. */
export interface YearFiles {
  ad1: readonly FormRow[];
  placed: readonly FormRow[];
  decisions: readonly YearDecision[];
  lookedAfter: LookedAfter;
  /** What the return's own checks find in them. */
  checks: readonly Missing[];
  placeOf: MendingPlace;
}

/** Both returns ask for the files of the same journeys, one after the other. */
const made = new WeakMap<Held["journeys"], { of: Held; files: YearFiles }>();

export function yearFiles(held: Held): YearFiles {
  const known = made.get(held.journeys);
  const { records, returns, period } = held;
  if (known?.of.records === records && known.of.returns === returns && known.of.period === period)
    return known.files;
  const files = makeFiles(held);
  made.set(held.journeys, { of: held, files });
  return files;
}

function makeFiles(held: Held): YearFiles {
  const { records, returns, period } = held;
  const { year = { from: period.from, to: period.to, isHistory: false, modules: {} } } =
    yearOfReturn(returns, period, period.cut) ?? {};
  const last = yearOfReturn(returns, yearBefore(period))?.year;
  const lookedAfter = lookedAfterIn(records, period);
  const decisions = decisionsOfYear(held, lookedAfter);
  const placeOf = mendingPlaces(records, year.modules.Header);
  const { shown } = records.children;
  const bornOn = birthReader(held, year);

  const ad1 = adoptedChildren(held, lookedAfter).map(
    ({ child, decided, matched, fosterCare, adopters }): FormRow => ({
      whose: child,
      cells: {
        ...{ CHILD: shown[child]!, DOB: bornOn(child), DATE_INT: decided, DATE_MATCH: matched },
        ...{ FOSTER_CARE: fosterCare, NB_ADOPTR: adopters.number },
        ...{ SEX_ADOPTR: adopters.sex, LS_ADOPTR: adopters.status },
      },
    }),
  );
  const placed = decisions.map(({ child, decided, ceased, reason }): FormRow => ({
    whose: child,
    cells: {
      ...{ CHILD: shown[child]!, DOB: bornOn(child), DATE_PLACED: decided },
      ...{ DATE_PLACED_CEASED: ceased, REASON_PLACED_CEASED: reason },
    },
  }));
  const checks = checksOfFilled({ AD1: ad1, PlacedAdoption: placed }, year, last, placeOf);
  return { ad1, placed, decisions, lookedAfter, checks, placeOf };
}

/** The date of birth as Header of the year has it, which the department compares it with; else as is known. */
function birthReader({ records }: Held, { modules }: ReturnYear): (child: number) => number {
  const ofHeader = new Map<number, number>();
  const { Header: header } = modules;
  for (let row = 0; row < (header?.count ?? 0); row++) {
    const born = header!.days.DOB?.[row] ?? NO_DAY;
    if (born !== NO_DAY && !ofHeader.has(header!.child[row]!)) ofHeader.set(header!.child[row]!, born);
  }
  return (child) => ofHeader.get(child) ?? records.children.dob[child]!;
}
