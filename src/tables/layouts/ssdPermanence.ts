import { REASON_PLACED_CEASED } from "../../domain/codes/ssda903";
import { REVERSED_IN_WORDS } from "../../domain/codes/reasonsInWords";
import { day, field, optional, type Layout } from "./layout";
import { ONLY_ADOPTION_ORDERS, ORDER_TYPES } from "./orderTypes";

/**
 * The Standard Safeguarding Dataset's `ssd_permanence`: a row a plan for permanence. Field names and meanings:
 * data-to-insight/ssd-data-model, data/objects/ssd_permanence.yml. The older name of a column comes after the newer.
 */
export const SSD_PERMANENCE: Layout = {
  id: "ssd-permanence",
  title: "Standard Safeguarding Dataset, permanence",
  plansOf: "ssd",
  headers: "exact",
  fields: optional(
    [
      field("child", "id", "perm person id|person id|la person id"),
      day("entry", "clae entered care date|perm entered care date"),
      day("adm", "perm adm decision date"),
      day("order", "perm placement order date"),
      day("match", "perm matched date"),
      day("placed", "perm placed for adoption date"),
      day("earlyPermanence", "perm placed ffa cp date"),
      day("fosterCarers", "perm placed foster carer date"),
      field("fosterCarerAdoption", "answer", "perm adopted by carer flag"),
      day("adopted", "perm permanence order date", { onlyWhere: ONLY_ADOPTION_ORDERS }),
      field("leavingRoute", "text", "perm permanence order type", { meanings: ORDER_TYPES }),
      day("reversed", "perm decision reversed date"),
      field("reversedReason", "text", "perm decision reversed reason", {
        codes: REASON_PLACED_CEASED,
        meanings: REVERSED_IN_WORDS,
      }),
      field("groupSize", "text", "perm siblings placed together"),
      field("familyFinder", "text", "perm adoption worker id|perm adoption worker"),
      day("dob", "pers dob|pers person dob"),
      field("sex", "sex", "pers sex|pers gender"),
      field("ethnicity", "ethnicity", "pers ethnicity"),
    ],
    ["entry", "dob", "sex", "ethnicity", "groupSize", "familyFinder"],
  ),
  recognisedBy: (found) =>
    found.has("child") &&
    ["adm", "order", "match", "placed", "adopted", "reversed", "earlyPermanence"].filter((each) =>
      found.has(each),
    ).length >= 3,
  needs: ["child"],
  needsInRow: ["child"],
};
