import { headersIn, type Field } from "./layout";

/** Systems, and what else an id may be called after; each is followed by any of the words for a number. */
const NUMBERED = `child|childs|child system|childs system|la child|unique child|child unique|child case|mosaic|lcs|liquidlogic
  |liquid logic|eclipse|carefirst|care first|protocol|ics|swift|azeus|framework i|frameworki|fwi|paris|capita one|p|person
  |la person|client|service user|case|system|unique|record|file|young person|yp|cla|lac|ehm|ssid|carestore|care director
  |caredirector|social care|csc`;
const NUMBERS = ["id", "no", "number", "ref", "reference", "id no", "id number", "identifier", "code"];
const ALONE = `childid|lachildid|lachild id|ssid|ssd id|child|id|ref|id no|id number|ref no|ref number|reference|reference no
  |reference number|personid|clientid
  |mosaic|lcs|liquidlogic|liquid logic|eclipse|carefirst|care first|protocol|azeus|framework i|frameworki|fwi|ehm`;

/** The names of systems and the general words that any id may have: a child's, or an adopter's on a sheet of adopters. */
export const NUMBERED_IDS = headersIn(NUMBERED).flatMap((whose) => NUMBERS.map((no) => `${whose} ${no}`));
export const IDS_OF = (whose: string) =>
  headersIn(whose).flatMap((each) => NUMBERS.map((no) => `${each} ${no}`));

/** "LL ID", "Unique ref", "MOS no": what a system is called here nobody can know. */
export const OF_AN_ID = /^(?:[a-z]+ ){1,2}(?:id|no|number|ref|reference|identifier|uid|urn)$/;

/** Numbers of something else than a person whose journey it is. */
export const OF_ANOTHERS_ID =
  /\b(?:famil|house|sibl|brother|sister|group|team|worker|sw$|sw\b|order|court|tel|phone|mobile|contact|invoice|row|line|serial|panel|agency|provider|placement|nhs|ni|national|insurance|school|policy|match|carer|foster|mother|father|parent|ofsted|hub|region|urn|upn|upin|children|moves?|days|visits|reviews?|po|ao|legal|meeting|plan|total|of)/;

/** The child's id where people name their columns themselves. */
export const CHILD: Field = { name: "child", holds: "id", known: [...NUMBERED_IDS, ...headersIn(ALONE)] };

/** Columns about the child that any table of plans may carry. */
export const ABOUT_THE_CHILD: readonly Field[] = [
  {
    name: "dob",
    holds: "day",
    known: headersIn(
      "dob|d o b|date of birth|birth date|birthdate|person birth date|childs dob|date born|born",
    ),
  },
  { name: "sex", holds: "sex", known: headersIn("sex|gender|m f|childs gender|childs sex") },
  {
    name: "ethnicity",
    holds: "ethnicity",
    known: headersIn(
      "ethnicity|ethnic origin|ethnic group|ethnic background|ethnic|ethnicity code|childs ethnicity",
    ),
  },
];
