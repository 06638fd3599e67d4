import { field, text, type Layout } from "./layout";

const NEIGHBOURS = Array.from({ length: 10 }, (_, at) => at + 1);

/**
 * Published statistics, a row a figure: Explore Education Statistics (time_period, geographic_level ...), the Local Authority
 * Interactive Tool (measure_code, area, period, value) and the list of statistical neighbours. No child stands in them: they
 * give the figures that stand beside ours, and never a journey or a date.
 */
export const DFE_PUBLISHED: Layout = {
  id: "dfe-published",
  title: "Published figures of the Department for Education",
  headers: "exact",
  published: true,
  namedBy: ["timePeriod", "measureCode", "laCode", "area"],
  fields: [
    text("timePeriod", "time period|period year"),
    text("timeIdentifier", "time identifier"),
    text("level", "geographic level"),
    text("countryCode", "country code"),
    text("country", "country name"),
    text("regionCode", "region code"),
    text("region", "region name|region"),
    text("laCode", "old la code|la code"),
    text("newLaCode", "new la code"),
    text("la", "la name|local authority"),
    text("group", "cla group|category|breakdown"),
    text("characteristic", "characteristic"),
    text("processStage", "stage of adoption process|adoption process stage"),
    text("measure", "measure|measure name|measure title|chart title|indicator"),
    text("age", "age start poc|age at start of poc|age at start of period of care|age group|age"),
    field("number", "figure", "number|count|average time|average duration"),
    field("percentage", "figure", "percentage"),
    text("measureCode", "measure code|measures short|measure short"),
    text("area", "area|la and regions"),
    text("areaCode", "area code"),
    text("period", "period|years"),
    field("value", "figure", "value|values num|values"),
    ...NEIGHBOURS.flatMap((no) => [text(`neighbour${no}`, `sn ${no}`), text(`closeness${no}`, `sn ${no}p`)]),
  ],
  recognisedBy: (found) =>
    (found.has("timePeriod") && found.has("level")) ||
    (found.has("period") &&
      found.has("value") &&
      (found.has("measureCode") || found.has("areaCode")) &&
      found.has("area")) ||
    ((found.has("laCode") || found.has("la")) && found.has("neighbour1") && found.has("neighbour2")),
  needs: [],
  needsInRow: [],
};
