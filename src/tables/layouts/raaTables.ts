import { ACTIVITY } from "../../domain/raa/activity";
import { AREA_AMOUNTS, type AreaFigureId } from "../../domain/raa/areas";
import { field, headersIn, text, type Field, type Layout } from "./layout";

/** Tables of figures by authority and year, for the RAA model: no child stands in them, and they give no date. */

/** The field of a layout that holds a figure of an authority. */
export const figureField = (id: AreaFigureId): string => `figure_${id}`;

/** How people head the column of a figure; in a long table the same words name the measure. */
export const FIGURE_HEADERS: Readonly<Record<AreaFigureId, string>> = {
  orders:
    "placement orders|children with a placement order|children with a placement order on 31 march|children with placement orders|children with placement order|placement orders on 31 march|placement orders at 31 march|placement orders 31 march|with a placement order|cla with a placement order|lac with a placement order|orders",
  placed:
    "moved in|children who moved in with adopters|children who moved in|moved in with adopters|placed for adoption|children placed for adoption|children placed|children placed with adopters|placed|placements|adoptive placements|placements made",
  adopted:
    "adopted|adoptions|children adopted|number of adoptions|number adopted|adoption orders|adoption orders made|adoption orders granted|looked after children adopted|lac adopted|cla adopted|no of lac adopted",
  looked_after:
    "looked after|children looked after|looked after children|children looked after on 31 march|looked after on 31 march|children looked after at 31 march|looked after 31 march|looked after children on 31 march|looked after children at 31 march|lac|cla|number of lac|number of cla|lacnum|number of looked after children|children in care",
  population:
    "population under 18|under 18 population|population 0 17|population aged 0 17|population 0 to 17|population aged 0 to 17|child population|children in the population|under 18s|0 17 population|children aged 0 17",
  approvals:
    "households approved|adopter households approved|adopters approved|approvals|adopter approvals|approved adopters|families approved|adoptive families approved|adopter families approved",
  support_cases:
    "support cases|adoption support cases|adoption support|asf cases|families supported|adoption support families|asgsf cases|post adoption support cases",
  own_1: "own measure 1|own measure|other measure",
  own_2: "own measure 2",
  left_care:
    "left care|children who left care|ceased to be looked after|children who ceased to be looked after|lacceased|leavers",
  left_guardianship:
    "left for special guardianship|special guardianship|special guardianship orders|sgos|sgo|lac ceased sgo|special guardianship orders made",
  foster_placements:
    "foster placements|foster placements on 31 march|foster placements 31 march|foster placements at 31 march|children in foster care|children in foster placements|in foster care|children fostered|fostered on 31 march",
  residential_days:
    "days in residential care|residential days|days of residential care|residential care days|bed days|residential bed days|days of care",
  s251_adoption_gross:
    "s251 adoption gross|s251 adoption|section 251 adoption|adoption spend|adoption spending|adoption gross|adoption gross spend|gross adoption spend|adoption total expenditure|adoption expenditure|s251 adoption services|adoption services gross|gross spending on adoption",
  s251_adoption_net:
    "s251 adoption net|adoption net|adoption net spend|net adoption spend|adoption net current expenditure|adoption services net|net spending on adoption",
  s251_fostering_gross:
    "s251 fostering gross|s251 fostering|fostering spend|fostering gross|fostering gross spend|fostering spending|fostering expenditure|fostering services|fostering total expenditure",
  s251_residential_gross:
    "s251 residential gross|s251 residential|residential spend|residential gross|residential gross spend|residential spending|residential expenditure|residential care spend|residential care|residential total expenditure",
  s251_looked_after_gross:
    "s251 looked after gross|s251 looked after|total looked after spend|looked after spend|looked after spending|total children looked after spend|total children looked after|children looked after spend|looked after total expenditure|totallacfinance",
  paid: "contribution paid|contribution|contributions|pays today|paid today|what is paid today|contribution to the raa|raa contribution",
  published_adoption_week:
    "published adoption a week|adoption cost per week|adoption a week|adoptionfinance|adoption finance",
  published_fostering_week:
    "published fostering a week|fostering cost per week|fostering a week|fosteringfinance|fostering finance",
  published_residential_week:
    "published residential a week|residential cost per week|residential a week|rescarefinance|residential care finance",
  published_looked_after_week:
    "published looked after a week|looked after cost per week|looked after a week|lacfinance|looked after children finance",
};

export const FIGURE_IDS = [...ACTIVITY, ...AREA_AMOUNTS].map(({ id }): AreaFigureId => id);

const AREA =
  "authority|local authority|member|member authority|council|la name|lea name|la|area|authority name|name of authority|member name|name|local authority name|council name";
const figures: Field[] = FIGURE_IDS.map((id) =>
  field(figureField(id), "figure", FIGURE_HEADERS[id], { optional: true }),
);

/** A row of figures is no header: years, codes, counts. */
const OF_A_ROW = /^\d+$|^e\d{8}$/;
/** Headers by which a table tells of children one by one, and is none of these. */
const OF_A_CHILD = /^(?:child|childs?(?: unique)? id|child no|upn|dob|date of birth)$/;

/** What an RAA's finance team keeps: an authority and a year a row with a column a measure, or a measure a row. */
export const RAA_ACTIVITY: Layout = {
  id: "raa-activity",
  title: "Figures of authorities by year",
  headers: "exact",
  areas: true,
  namedBy: [],
  namedAtTop: ["authority", "authorityCode", "figureYear"],
  fields: [
    text("authority", AREA),
    text(
      "authorityCode",
      "authority code|local authority code|ons code|gss code|la code|new la code|old la code|council code|code",
      {
        optional: true,
      },
    ),
    text("raaName", "raa|regional adoption agency|raa name|adoption agency|agency", { optional: true }),
    text(
      "figureYear",
      "year|financial year|year to 31 march|year ending|year ending 31 march|year end|period",
    ),
    text("measure", "measure|measure name|indicator|activity|what is counted|figure|line", {
      optional: true,
    }),
    field("value", "figure", "value|count|number|figure|amount|children|total", { optional: true }),
    ...figures,
  ],
  recognisedBy: (found, headers) =>
    (found.has("authority") || found.has("authorityCode")) &&
    found.has("figureYear") &&
    (FIGURE_IDS.some((id) => found.has(figureField(id))) || (found.has("measure") && found.has("value"))) &&
    ![...headers].some((header) => OF_A_CHILD.test(header) || OF_A_ROW.test(header)),
  needs: ["figureYear"],
  needsInRow: [],
};

/** The section 251 outturn as the department publishes it: an authority and a line a row; lines are known by their names. */
export const S251_OUTTURN: Layout = {
  id: "s251-outturn",
  title: "Section 251 outturn by authority",
  headers: "exact",
  areas: true,
  namedBy: ["line251"],
  fields: [
    text(
      "line251",
      "description of expenditure|cyp service description|s52 line reference|s251 line reference|service description|line description|description of planned expenditure|expenditure description|description",
    ),
    field(
      "total251",
      "figure",
      "total expenditure|total expenditure k|gross expenditure|total gross expenditure",
    ),
    field("income251", "figure", "income|income l|total income", { optional: true }),
    field(
      "net251",
      "figure",
      "net current expenditure|net current expenditure m|net expenditure|net current expenditure total",
    ),
    text("figureYear", "time period|year|financial year|period|time", { optional: true }),
    text("timeIdentifier", "time identifier", { optional: true }),
    text("level", "geographic level", { optional: true }),
    text("country", "country name", { optional: true }),
    text("region", "region name|region", { optional: true }),
    text("authority", "la name|lea name|local authority|local authority name|authority", { optional: true }),
    text("laCode", "old la code|la|lea|lea number|la number|la code|lea code|la no|lea no", {
      optional: true,
    }),
    text("newLaCode", "new la code", { optional: true }),
  ],
  recognisedBy: (found) =>
    found.has("line251") &&
    (found.has("total251") || found.has("net251")) &&
    (found.has("authority") || found.has("laCode") || found.has("newLaCode")),
  needs: ["line251"],
  needsInRow: [],
};

/** "LACnum" is a code, "Number of looked after children" a title: letters and digits alone decide. */
const squeezed = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/g, "");
const BY_WORDS: ReadonlyMap<string, AreaFigureId> = new Map(
  FIGURE_IDS.flatMap((id) => headersIn(FIGURE_HEADERS[id]).map((words) => [squeezed(words), id] as const)),
);
/** Which figure the words of a measure name: by code or by title, in a table that has a measure a row. */
export const figureNamed = (words: string): AreaFigureId | undefined => BY_WORDS.get(squeezed(words));
