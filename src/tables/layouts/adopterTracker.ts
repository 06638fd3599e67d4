import type { FamilyDay, FamilyText } from "../../domain/journeys/records";
import { IDS_OF, NUMBERED_IDS } from "./aboutTheChild";
import { LEAVING_IN_WORDS } from "../../domain/codes/reasonsInWords";
import { headersIn, type Field, type Layout } from "./layout";
import { NEVER_A_DAY } from "./trackerLookAlikes";

/** The headers by which people name the steps of those who adopt, best first. */
const DAYS: Record<FamilyDay, string> = {
  enquiry: `enquiry|enquiry date|date of enquiry|date enquiry received|enquiry received|initial enquiry|initial enquiry date
    |date of initial enquiry|first enquiry|first contact|date of first contact|initial contact|initial contact date`,
  stage1From: `stage 1 started|date stage 1 started|stage 1 start date|stage 1|roi accepted|date roi accepted
    |registration of interest accepted|date registration of interest accepted|registered|registration date|date registered
    |date of registration|registration of interest|roi|roi date|entered stage 1|stage 1 from|accepted into stage 1
    |registration|stage 1 entry`,
  stage1To: `stage 1 ended|date stage 1 ended|stage 1 end date|stage 1 completed|stage 1 decision|stage 1 decision date
    |stage 1 outcome date|end of stage 1|stage 1 to|completion of stage 1|stage 1 signed off`,
  stage2From: `stage 2 started|date stage 2 started|stage 2 start date|stage 2|entered stage 2|stage 2 from|stage 2 agreement
    |stage 2 notification|accepted into stage 2|stage 2 entry|fast track started|fast track start date`,
  approved: `approved|date approved|approval date|date of approval|approval|adopter approval|adopters approved
    |adopter approval date|adm approval|adm approval date|approved by adm|adm decision|adm decision date|agency decision
    |agency decision date|adm approved|stage 2 ended|date stage 2 ended|stage 2 end date|stage 2 completed|end of stage 2
    |stage 2 to|suitability decision|date of suitability decision|decision on suitability to adopt|adm decision on approval
    |adm decision approval|approved as adopters|date approved as adopters|approved on|adm ratified approval|adm`,
  matched: `matched|match|date matched|match date|date of match|matched with child|date matched with child|matched to child
    |date adopter matched with child ren|adm match|match adm|match adm date|match agreed|match approved|match decision
    |match ratified|adm decision on match|adm decision match|linked and matched|linked matched|date of matching|matching|matched on`,
  placed: `placed|date placed|placement date|date of placement|child placed|date child placed|children placed date
    |date children placed|child moved in|date child moved in|moved in|child placed with adopters
    |date child children placed with adopter s|placement started|placement start date|date of placement with adopters|placement
    |placed for adoption|placed on|adoptive placement`,
  adopted: `adoption order|adoption order date|date of adoption order|adoption order granted|adopted|date adopted|ao granted
    |ao date|adoption order made|adoption granted|adopted on`,
  left: `left process|date left process|date of leaving adoption process|left adoption process|date left|withdrew|withdrawn
    |date withdrew|date withdrawn|withdrawal date|date of withdrawal|closed|date closed|closure date|case closed
    |date case closed|resigned|date resigned|resignation|process ended|process closed|left`,
  heldFrom: `on hold from|on hold since|date on hold|on hold date|put on hold|date put on hold|hold from|hold started
    |hold start date|hold start|on hold start date|on hold started|process on hold from|date placed on hold|paused from|paused since
    |date paused|process paused|paused|pause started|on hold`,
  heldTo: `on hold to|on hold until|on hold ended|on hold end date|hold to|hold until|hold ended|hold end date|hold end
    |hold lifted|date hold lifted|off hold|date off hold|taken off hold|date taken off hold|came off hold|resumed|date resumed
    |resumed on|resumption date|process resumed|date process resumed|restarted|date restarted|paused to|paused until|pause ended`,
};

/** Asked with yes and no. */
const ANSWERS: ReadonlySet<string> = new Set(["fosteringForAdoption", "onHold", "fastTrack"]);

const TEXTS: Record<FamilyText, string> = {
  leavingReason: `reason for leaving adoption process|reason for leaving|leaving reason|reason left|reason withdrew
    |reason withdrawn|reason for withdrawal|withdrawal reason|closure reason|reason for closure|reason closed`,
  fosteringForAdoption: `fostering for adoption|ffa|early permanence|ep carers|early permanence carers|ffa carers
    |is the prospective adopter fostering for adoption|approved for ffa|approved for early permanence|dually approved
    |foster to adopt|early permanence approved|considering early permanence|ep approved|ffa approved`,
  childrenPlaced: `children placed|no of children placed|number of children placed|how many children placed|no of children
    |number of children`,
  worker: `assessing social worker|assessing worker|social worker|worker|assessor|supervising social worker|adoption social worker
    |allocated worker|allocated social worker|adopters social worker|adopter social worker|adopters worker|asw|ssw`,
  onHold: `on hold|currently on hold|on hold now|is on hold|process on hold|on hold yes no|on hold y n|paused|currently paused`,
  fastTrack: `fast track|fast tracked|fast track adopter|fast track adopters|is fast track|fast track application|fast track case
    |fast track yes no|fast track y n`,
  agency: `agency urn|urn of agency|agency urn number|adoption agency urn`,
};

const FAMILY_IDS = IDS_OF(
  "family|adopter family|adoptive family|household|adoptive household|adopter household|couple|adopting family",
);
const ADOPTER_IDS = IDS_OF(
  `adopter|individual adopter|adopters|prospective adopter|prospective adopters|applicant|applicants|adopter record
  |adopter mosaic|adopter lcs|adopter system`,
);

const OF_ADOPTERS =
  /\badopt|\bstage\b|\bs[12]\b|\broi\b|registration of interest|\bhousehold|\bcouple|\bffa\b|\bmatch/;

/** A tracker that a team keeps of those who adopt: a row a person, a couple or a family, with their steps in columns. */
export const ADOPTER_TRACKER: Layout = {
  id: "adopter-tracker",
  title: "Tracker, a row an adopter or a family",
  adopters: true,
  future: "booking",
  headers: "words",
  namedBy: ["adopter", "family"],
  fields: [
    {
      name: "adopter",
      holds: "adopter",
      known: [
        ...ADOPTER_IDS,
        ...NUMBERED_IDS.filter((id) => !/^(?:child|la child|unique child|young|yp|cla|lac)/.test(id)),
        ...headersIn("id|ref|reference|id no|ref no|adopter|adopter urn"),
      ],
      neverWith: ["child", "childs"],
      anyId: true,
    },
    { name: "family", holds: "family", known: [...FAMILY_IDS, ...headersIn("family|household")] },
    { name: "sex", holds: "sex", known: headersIn("gender|sex|adopter gender|adopter sex"), optional: true },
    {
      ...{ name: "ethnicity", holds: "ethnicity", optional: true },
      known: headersIn("ethnicity|ethnic origin|ethnic background|adopter ethnicity"),
    },
    {
      ...{ name: "disability", holds: "text", optional: true },
      known: headersIn("disability|disabled|adopter disability"),
    },
    ...Object.entries(DAYS).map(([name, known]): Field => ({
      name,
      holds: "day",
      known: headersIn(known),
      // The decision maker decides on the match, too.
      ...(name === "approved" && { neverWith: "match panel linked stage1 1".split(" ") }),
    })),
    ...Object.entries(TEXTS).map(([name, known]): Field => ({
      name,
      holds: ANSWERS.has(name) ? "answer" : "text",
      known: headersIn(known),
      ...(name === "leavingReason" && { meanings: LEAVING_IN_WORDS }),
    })),
  ],
  /**
   * An adopter or a family; a step that only adopters have, with another or an approval, a match or a move; and a word of
   * adoption: a log of enquiries has a reference, an enquiry and a day on which it was closed, too.
   */
  recognisedBy: (found, headers) => {
    const own = ["enquiry", "stage1From", "stage1To", "stage2From"].filter((day) => found.has(day)).length;
    const later = ["approved", "matched", "placed"].some((day) => found.has(day));
    return (
      (found.has("adopter") || found.has("family")) &&
      (own >= 2 || (own === 1 && later)) &&
      [...headers].some((header) => OF_ADOPTERS.test(header))
    );
  },
  needs: [],
  needsInRow: [],
  lookAlikes: headersIn(
    `name|names|adopter name|adopters name|adopter names|adopters names|surname|first name|address|postcode|dob|date of birth
    |adopter 1|adopter 2|adopter 1 dob|adopter 2 dob|applicant 1|applicant 2|child name|childs name|child id|child ref|child no
    |child 1 id|childs id|age|stage|current stage|status|outcome|panel|panel date|adoption panel
    |adoption panel date|approval panel|approval panel date|matching panel|match panel|matching panel date|stage 1 due
    |stage 2 due|roi received|date roi received|registration of interest received|registration of interest form received
    |information event|information evening|information session attended|initial visit|initial visit date|home visit
    |dbs|dbs date|dbs received|medical|medical date|medicals|references|references received|training|prep training
    |preparation training|preparation group|preparation course|date application submitted|date application approved
    |stage 1 review|stage 2 review|adopter review|review date|next review|annual review|par completed|par sent
    |prospective adopter report|register|adoption register|date on register|link maker|linkmaker|linked|link date
    |introductions|introductions started|matching meeting|planning meeting|ao application|adoption order application
    |adoption order applied for|expected approval|disruption|disruption date|placement ended|placement end date|age range`,
  ),
  neverADay: NEVER_A_DAY,
};
