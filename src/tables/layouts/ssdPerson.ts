import { headersIn, type Layout } from "./layout";

/**
 * The Standard Safeguarding Dataset's `ssd_person`: a row a person, of which a journey takes the birth date, the sex and the
 * ethnic background (data-to-insight/ssd-data-model, data/objects/ssd_person.yml). It names everybody the service knows, so
 * it tells of children in other tables and adds none of its own to the journeys.
 */
export const SSD_PERSON: Layout = {
  id: "ssd-person",
  title: "Standard Safeguarding Dataset, persons",
  persons: true,
  headers: "exact",
  fields: [
    { name: "child", holds: "id", known: headersIn("pers person id|person id|la person id") },
    { name: "dob", holds: "day", known: headersIn("pers dob|pers person dob"), ahead: true },
    { name: "sex", holds: "sex", known: headersIn("pers sex|pers gender") },
    { name: "ethnicity", holds: "ethnicity", known: headersIn("pers ethnicity") },
  ],
  recognisedBy: (found) =>
    found.has("child") && found.has("dob") && (found.has("sex") || found.has("ethnicity")),
  needs: ["child"],
  needsInRow: ["child"],
};
