import { BANK_HOLIDAYS_SOURCE } from "../published/bankHolidays";
import type { Clock } from "./clock";

const REGULATION_33 =
  "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33 (legislation.gov.uk/uksi/2010/959)";
const REGULATION_36 =
  "Adoption Agencies Regulations 2005, regulation 36 (legislation.gov.uk/uksi/2005/389/regulation/36)";

const clock = (
  id: string,
  name: string,
  from: string,
  until: string,
  limit: Clock["limit"],
  source: string,
): Clock => ({ id, name, from, until, limit, basis: "statute", source });

/** When a child's case must be reviewed: as of any looked-after child, and as of a child who is to be adopted. */
export const REVIEW_CLOCKS = {
  first: clock(
    "first-looked-after-review",
    "first looked-after review",
    "entering care",
    "first review",
    { count: 20, unit: "working days" },
    `${REGULATION_33}; working days without the bank holidays of ${BANK_HOLIDAYS_SOURCE}`,
  ),
  second: clock(
    "second-looked-after-review",
    "second looked-after review",
    "first review",
    "second review",
    { count: 3, unit: "months" },
    REGULATION_33,
  ),
  later: clock(
    "later-looked-after-review",
    "looked-after reviews after the second",
    "last review",
    "next review",
    { count: 6, unit: "months" },
    REGULATION_33,
  ),
  waitingFirst: clock(
    "waiting-first-review",
    "first adoption review of a child who has not moved in",
    "placement order",
    "first adoption review",
    { count: 3, unit: "months" },
    REGULATION_36,
  ),
  waitingLater: clock(
    "waiting-later-review",
    "adoption reviews after it of a child who has not moved in",
    "last day for the review before",
    "next adoption review",
    { count: 6, unit: "months" },
    REGULATION_36,
  ),
  placedFirst: clock(
    "placed-first-review",
    "first adoption review after moving in",
    "moving in with adopters",
    "first adoption review",
    { count: 4, unit: "weeks" },
    REGULATION_36,
  ),
  placedSecond: clock(
    "placed-second-review",
    "second adoption review after moving in",
    "last day for the first review",
    "second adoption review",
    { count: 3, unit: "months" },
    REGULATION_36,
  ),
  placedLater: clock(
    "placed-later-review",
    "adoption reviews after the second, once moved in",
    "last day for the review before",
    "next adoption review",
    { count: 6, unit: "months" },
    REGULATION_36,
  ),
} as const satisfies Record<string, Clock>;
