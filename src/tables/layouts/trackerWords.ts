import type { TrackerDay, TrackerText } from "../../domain/journeys/records";

/**
 * The headers by which people name the columns of a tracker, as seen in trackers, in Annex A list 10 and in exports of
 * case-management systems, best first.
 */
export const DAY_WORDS: Record<TrackerDay, string> = {
  entry: `entered care|date entered care|date the child entered care|came into care|date came into care|entry to care
    |date of entry to care|started to be looked after|date started to be looked after|became looked after
    |date became looked after|date of becoming looked after|looked after since|looked after from|in care since
    |lac start|lac start date|lac since|lac date|bla date|date bla|start of care|care start|care start date|care entry
    |start of period of care|date of start of current care period|current care period started|period of care start date
    |poc start|date accommodated|admitted to care|admission to care|date of admission to care|care entry date
    |clae entered care date|entry|entry date|date of entry|came into care on|entered care on|looked after start
    |looked after start date|start looked after|became lac|became lac on|date became lac|care since|start of being looked after
    |date of reception into care|reception into care|received into care|date taken into care|taken into care|date in care
    |into care|date into care|in care from|care from|start date of care episode|care episode start date|period of care from|
    admitted|date admitted|admission date|date of admission|date of entry into care|entry into care|cla start`,
  iro: `iro recommendation|iro recommendation date|date of iro recommendation|iro agreed adoption|iro endorsed adoption
    |iro agreed plan of adoption|lac review endorsed adoption|lac review recommended adoption|lac review agreed adoption
    |review endorsed adoption|review endorsing adoption|review recommended adoption|review recommending adoption
    |adoption recommended|adoption recommended at review|adoption recommended at lac review|adoption agreed at review
    |adoption agreed at lac review|adoption plan agreed at review|adoption plan agreed at lac review
    |adoption plan endorsed at review|review agreeing adoption plan|iro recommended|iro recommended adoption
    |recommended by iro|adoption recommended by iro|iro review|iro recommendation for adoption|date plan of adoption endorsed by iro|iro date|iro
    |iro ratified plan of adoption|iro ratified adoption|adoption plan endorsed by iro|iro ratified|iro endorsed
    |iro agreement|date of iro agreement`,
  adm: `bid|bid date|bid decision|adm approval of adoption plan|adm approval of plan|adm approval of plan of adoption|
    adm decision shobpa|shobpa|shobpa date|shobpa decision|shobpa adm decision|shobpa agreed|date of shobpa
    |adm decision|adm decision date|adm date|adm|adm agreed|adm agreed adoption|adm ratified|adm ratification|adm approval
    |adm approved|adm endorsed|adm decision to place|adm decision adoption|adm best interest decision
    |date of decision that child should be placed for adoption|should be placed for adoption
    |should be placed for adoption decision|decision to place for adoption|agency decision|agency decision date
    |agency decision maker|agency decision maker decision|agency decision made|best interest decision
    |best interests decision|best interest date|adoption decision|adoption decision date|adoption plan agreed
    |adoption plan approved|plan for adoption agreed|plan of adoption agreed|plan of adoption approved|decision date
    |perm adm decision date|date int|decision adm|date of adm decision|decision for adoption|decision that adoption is the plan
    |should be placed|should be placed decision|adoption agreed|adoption agreed by adm|decision|decision made
    |shopa|shopa decision|adm shobpa|adm shobpa date|adm dec|date of adm|adm date of decision|adm plan|adm 1 plan|adm 1
    |care plan of adoption agreed by adm|plan of adoption agreed by adm|adm plan decision|adm ratified plan`,
  order: `placement order|placement order date|date of placement order|placement order granted|placement order made
    |date placement order granted|date placement order made|po granted|po made|po date|po|placement freeing order
    |placement or freeing order|freeing order|perm placement order date|placement order on|placement order obtained|po order
    |court po|court order po|co po|co po date|order po`,
  match: `match agreed adm|adm match|adm match decision|adm decision on match|adm decision match|adm matching decision
    |adm ratified match|match ratified|match ratified by adm|match agreed|match approved|match decision|adm approval of match|match approval|matched to family|matched with family|
    matched|match|match date
    |date matched|date of match|matching|matching date|matched with adopters|matched to adopters|matched date
    |date of matching child and prospective adopters|linked matched|linked and matched|linked matched date|link match
    |adoption match|adopters matched|match made|match confirmed|perm matched date|date match|match adm|match adm date|adm match date
    |matching decision|matching decision date|date of match decision|match decision date|matched on|adopters matched on
    |match decision date adm|adm match decision date|adm match decision|adm decision for match|adm decision match|adm decision on match|adm match|adm 2 match|adm 2|match approved by adm
    |match approved adm|match ratified|adm ratified match|actual match|matched at panel|matching panel|matching panel date
    |match panel|match panel date|panel match|matched date at panel`,
  placed: `moved in with adopters|date moved in with adopters|moved in|date moved in|move in date|moved to adopters
    |date moved to adopters|moved in with adoptive family|placed for adoption|date placed for adoption
    |placed with adopters|date placed with adopters|placed with prospective adopters|joined adoptive family|joined adopters|moved in to adoptive home|moved in to adoptive family|moved to adoptive placement
    |moved to adoptive home|placed with adoptive family
    |adoptive placement|adoptive placement date|adoptive placement start|adoptive placement made
    |date of adoptive placement|start of adoptive placement|adoption placement|adoption placement date
    |adoption placement start|placement with adopters|placement with adopters date|date child placed|placed|date placed
    |placed date|perm placed for adoption date|moved in on|placed on|living with adopters since
    |lives with adopters since|with adopters since|living with adopters|living with adoptive family since
    |in adoptive placement since|with adoptive family since|placed with adoptive parents|moved in with family
    |moved to adoptive family|placement date|date of placement
    |actual placement|actual placement date|date into placement|date of move to adopters|date of move|move date|placement`,
  adopted: `adoption order|adoption order date|date of adoption order|adoption order granted|adoption order made
    |date adoption order granted|date adoption order made|ao granted|ao made|ao date|ao|adopted|date adopted|adopted on
    |legally adopted|adoption date|date of adoption|adoption finalised|adoption granted|adoption order on|date of ao
    |adoption order obtained|court ao|court order ao|order ao|adoption order issued|final ao|final adoption order`,
  reversed: `plan changed from adoption|plan changed away from adoption|plan changed|date plan changed|plan change
    |plan change date|change of plan|date of change of plan|care plan changed|plan changed from adoption date
    |date of decision that child should no longer be placed for adoption|should no longer be placed for adoption
    |no longer to be placed for adoption|no longer adoption|no longer for adoption|plan no longer adoption
    |adoption no longer the plan|adoption no longer plan|adoption plan ended|adoption plan ceased|adoption plan reversed
    |reversal|reversed|date reversed|decision reversed|adm decision reversed|adm reversed|shobpa reversed|rescinded
    |shobpa ended|rescission|date of rescission|best interest decision rescinded|shobpa revoked|adm rescission
    |perm decision reversed date|date placed ceased|plan reversed|plan reversed on|date plan reversed|reversed on|reversal date
    |date of reversal|plan changed on|date rescinded|decision rescinded|adm decision rescinded|adoption plan changed
    |no longer to be adopted|adoption plan rescinded
    |change of care plan away from adoption|date of change of care plan away from adoption|change of care plan
    |care plan changed away from adoption|adoption plan withdrawn|plan of adoption withdrawn|decision revoked|adm decision revoked
    |adm agreed change of plan from adoption|change of plan from adoption
    |change of plan away from adoption|adm rescind|adm rescinded|adm rescinded date`,
  leftCare: `left care|date left care|ceased to be looked after|date ceased to be looked after|ceased looked after
    |ceased lac|lac end|lac end date|ceased|date ceased|ceased date|care end|care end date|end of care|care ended
    |end of period of care|left care date|leaving care date|date of leaving care|discharged from care
    |discharge from care|date of discharge from care|date discharged|exit from care|date exited care|left care on
    |care ceased|care ceased date|lac ceased|ceased care|ceased being looked after|end of being looked after
    |lac to|looked after to|looked after until|in care until|cla end|bla end|bla to|poc end|poc end date
    |period of care end|period of care ended|date period of care ended|date care ended|care episode ended
    |care episode end date|no longer looked after|date no longer looked after`,
  earlyPermanence: `early permanence|early permanence placement|early permanence placement date|early permanence date
    |early permanence from|early permanence start|placed in early permanence|placed with early permanence carers
    |early permanence carers since|with early permanence carers since|ep carers from|ffa ep placement|ffa placement
    |ffa cp placement|date placed ffa|placed ffa|fostering for adoption|fostering for adoption placement|foster for adoption
    |fostering to adopt|foster to adopt|foster to adopt placement|concurrent placement|concurrent planning placement
    |date the child was placed for fostering in ffa or concurrent planning placement|perm placed ffa cp date
    |early permanence since|ep since|ep from|ep start|ep date|ep placement|ep placement date|ffa|ffa start|ffa date|ffa since
    |fostering for adoption since|fostering for adoption from|concurrent|with ep carers since|moved in with ep carers
    |concurrency|concurrency start|concurrency date|epp|epp date|epp start|placed with ep carers|placed with ffa carers`,
  fosterCarers: `lived with these foster carers since|living with these foster carers since
    |with these foster carers since|foster carers from|foster carers since|with foster carers since
    |placed with foster carers|date placed with foster carers|first placed with foster carers
    |placed with foster carers who adopt|originally placed with foster carers
    |date originally placed with foster carers if adopted by them|with current carers since|with these carers since
    |perm placed foster carer date|foster carer since|foster carer from|fc start|fc since|fc from|joined foster carers
    |foster placement with adopters|foster placement with adopters began|fostered by adopters since|fostered by the adopters since
    |originally fostered since|with foster carer since|lived with foster carers since|living with foster carers since
    |foster carers who adopt since|with foster carers who adopt since
    |placed with foster carers now adopters|date placed with foster carers now adopters|with carers who adopt since
    |foster carer placement date if foster carer adoption|foster carer placement if adopted by foster carers
    |joined foster carers who are adopting|fostered by adopters from|foster carer placement start`,
};

export const TEXT_WORDS: Record<TrackerText, string> = {
  support: `level of support|support level|support plan|support after order|support after the order|post order support
    |support package|type of support|support type|support given|support agreed|support provided|support in place|support offered
    |sg support|sgo support|sg support plan|sgo support plan|sg support level|sgo support level|level of sg support|level of sgo support
    |special guardianship support|special guardianship support plan|special guardianship support level
    |level of special guardianship support|level of support after order|level of support after special guardianship
    |post permanence support|post sgo support|post sg support|post special guardianship support`,
  leavingRoute: `reason ceased to be looked after|reason ceased|reason left care|reason for leaving care|leaving route
    |reason for leaving|leaving reason|leaving care reason|reason for ending|end reason|reason lac ended|where to|left care to|reason care ended|reason for ceasing
    |ceased reason|discharge reason|reason discharged|destination|outcome|final outcome`,
  reversedReason: `reason why child no longer placed for adoption|reason no longer placed for adoption
    |reason for change of plan|reason plan changed|reason for plan change|reason for change|reason of change
    |reversal reason|reason for reversal|reason reversed|reason rescinded|reason no longer adoption|why plan changed
    |perm decision reversed reason|reason placed ceased`,
  need: `category of need|childs category of need|need|need code|primary need|primary need code|cin code|cin`,
  disability: `disability|does the child have a disability|disabled|disabilities|child disability|has a disability|disability y n`,
  siblingGroup: `sibling group|sibling group id|sibling group ref|sibling id|sibling group name|siblings group|siblings
    |sibling|family group|family identifier|family id|family group id`,
  groupSize: `no in group|number in group|group size|size of group|sibling group size|size of sibling group
    |number in sibling group|no in sibling group|number placed together|children in group|number of siblings`,
  legalStatus: `legal status|childs legal status|current legal status|legal status code|ls`,
  placement: `placement type|type of placement|current placement type|current placement|placement code|placement|place`,
  provider: `placement provider|provider|provider type|placement agency|adopters agency|agency of adopters|adoption agency
    |adopter agency|agency|place provider`,
  team: `team|allocated team|social work team|team name|current team|sw team|childs team|responsible team|case team`,
  worker: `social worker|allocated social worker|allocated worker|worker|sw|sw name|social worker name|childs social worker
    |childs sw|case worker|key worker|lead worker|allocated sw|current social worker`,
  familyFinder: `family finder|family finder name|ff|family finding worker|family finding social worker|adoption worker
    |adoption social worker|permanence worker|adoption sw|allocated family finder`,
  reviewingOfficer: `reviewing officer|independent reviewing officer|iro|iro name|name of iro|reviewing officer name
    |allocated iro|current iro`,
  court: `court|court name|name of court|family court|court area|dfj area`,
  plan: `permanence plan|plan|plan for permanence|care plan|current plan|current permanence plan
    |what is the permanence plan for this child`,
  familyFoundBy: `family found by|how family found|how family was found|how the family was found|how was the family found
    |family found through|family found via|source of family|source of match|source of the match|match source|how matched|route to match
    |how match was made|how the match was made|how was the match made|family finding method|method of family finding|family finding route
    |source of adopters|how adopters were found|adopters found through|adopters found by|adopters found via|matched through|matched via
    |family finding source|where family was found|match made through|how adopters found`,
  fosterCarerAdoption: `adopted by foster carers|adopted by foster carer|adoption by foster carer|foster carer adoption
    |foster carers adopting|adopted by current foster carers|adopted by current foster carer|foster care adoption
    |adopted by former foster carers|being adopted by foster carers|foster care
    |adopted by carers|adopted by fc|adopted by foster carer s|is the child being adopted by their foster carers`,
  family: `adopter family id|adoptive family id|adopters family id|adopting family id|adopter family ref|adoptive family ref
    |adopters ref|adopters id|adopter ref|adopter id|adoptive family identifier|adopter family identifier
    |household id|adopter household id|matched family id|matched adopters id|matched adopters ref`,
  adopters: `number of adopters|no of adopters|how many adopters|nb adoptr|adopters number|single or couple|single couple
    |couple or single|number adopting`,
  adoptersSex: `sex of adopters|gender of adopters|adopters sex|adopters gender|adopter sex|adopter gender|sex adoptr
    |adopters sexes|adopters genders`,
  adoptersStatus: `legal status of adopters|adopters legal status|adopter legal status|ls adoptr|marital status of adopters
    |adopters marital status|adopter marital status|relationship status of adopters|adopters relationship status`,
  partOfGroup: `part of sibling group|is the child part of a sibling group|in a sibling group|sibling group y n|sibling group yes no`,
  placedApart: `number of siblings placed separately|siblings placed separately|siblings placed apart|number of siblings placed apart
    |number of siblings placed or planned separately|number of siblings placed elsewhere`,
  agency: `agency urn|adoption agency urn|urn of agency|urn of adoption agency|adopters agency urn|placement agency urn`,
};
