/**
 * Header rows of trackers that nobody has, made up as councils would write them: abbreviations, slips of the pen, extra words,
 * steps that are no milestones. A line a tracker; "header = field", and a header alone is to be left alone.
 */
export const CHILD_TRACKERS: readonly string[] = [
  "EHM id = child | Name | D.O.B = dob | LAC date = entry | BID = adm | Placment order = order | Date mached = match | Date palced = placed | Adpotion order = adopted | SW = worker",
  "Child's Mosaic ID = child | Date of ADM's decision = adm | Date of PO = order | Matching ADM date = match | Date moved in = placed | Date of AO = adopted | Comments",
  "LCS ID = child | Became LAC = entry | SHOBPA date = adm | PO date = order | Match date = match | Placement date = placed | AO date = adopted | Next review = nextReview",
  "Case No = child | Gender = sex | Ethnicity = ethnicity | Date came into care = entry | Adoption Panel | ADM decision = adm | Placement Order made = order | Matched with | Date of match = match | Date placed with adopters = placed | Adoption granted = adopted",
  "Person No = child | Care start date = entry | Agency decision maker ratification = adm | P.O. granted = order | Link meeting | Matching panel date = match | Moved in with adopters = placed | A.O. granted = adopted | Family finder = familyFinder",
  "Liquid Logic ID = child | Date accomodated = entry | Best interests decision date = adm | Placement order granted date = order | Matching panel | ADM ratified match = match | Intro's start | Date of placement with adopters = placed | Adoption order made = adopted",
  "Child ID | Unique ID = child | Entered care date = entry | ADM should be placed = adm | Court PO date = order | Date match approved by ADM = match | Date child placed for adoption = placed | Date adoption order was granted = adopted | Days in care | RAG",
  "System number = child | Initials | Legal status = legalStatus | Start of care = entry | IRO recommended adoption = iro | SHOPA = adm | PO = order | Match = match | Placed = placed | AO = adopted | Notes",
  "Child Reference Number = child | Looked after from = entry | LAC review endorsed adoption = iro | ADM plan agreed = adm | Placement Order = order | ADM match agreed = match | Adoptive placement commenced = placed | Adoption Order Granted = adopted | PO expiry",
  "Client ID = child | Team = team | Allocated SW = worker | IRO = reviewingOfficer | CLA date = entry | Adoption agreed by ADM = adm | PO obtained = order | Date matched to family = match | Date moved to adoptive placement = placed | Date adopted = adopted | Placement type = placement",
  "ICS number = child | Date of birth = dob | Date started to be looked after = entry | Date of agency decision = adm | Date of placment order = order | Date matching agreed = match | Date of adoptive placment = placed | Date of adoption = adopted | Reason for delay",
  "Swift ID = child | Date of entry into care = entry | SHOBPA agreed = adm | PO app submitted | PO made = order | FF started | Link identified | Matched = match | Placed for adoption = placed | AO application = applied | AO made = adopted | Target date for match",
  "CareFirst no. = child | LAC start date = entry | ADM decision re plan = adm | ADM decision re match = match | Placement order date = order | Date placed = placed | Adoption order date = adopted | ADM rescinded plan = reversed",
  "Azeus ID = child | First LAC date | Decison that child should be placed = adm | Placement order = order | Match decison = match | Date child moved in = placed | Adoption order = adopted",
  "Client number = child | Surname | Forename | Date came into care = entry | ADM (SHOBPA) = adm | PO (date granted) = order | Match (date) = match | Placed (date) = placed | AO (date) = adopted | Worker = worker",
  "Record ID = child | Sibling group ref = siblingGroup | Number in sibling group = groupSize | Date looked after = entry | ADM Decision Date = adm | PO Date = order | EP placement date = earlyPermanence | Match date = match | Placed date = placed | AO Date = adopted | EP? ",
  "Protocol no = child | FFA placement start = earlyPermanence | Entry into care = entry | ADM = adm | PO Granted = order | FFA match | Match ADM = match | Adoptive placement start date = placed | Adoption order = adopted",
  "ID = child | Care proceedings issued = proceedingsIssued | Interim care order | Date entered care = entry | Final hearing = finalHearing | ADM Plan Decision = adm | Placement Order Granted = order | Adopters identified | Matching Decision = match | Date moved in with adopters = placed | Adoption Order = adopted",
  "Child Ref No = child | Date LAC = entry | Date Permanence Plan agreed by IRO | Agency Decision = adm | Date PO granted by court = order | Court = court | Date match ratified = match | Adopter agency = provider | Date moved to adopters = placed | Date AO granted by court = adopted",
  "Child code = child | Care entry = entry | Decision (ADM) = adm | Order (PO) = order | Match (ADM) = match | Move in = placed | Order (AO) = adopted | Change of plan = reversed | Reason for change of plan = reversedReason",
  "Personal ref | Child's ID Number = child | Became looked after on = entry | Adoption plan approved by ADM = adm | Placement order granted on = order | Match approved on = match | Placed with adopters on = placed | Adoption order granted on = adopted | Left care on = leftCare",
  "Paris ID = child | Age | Date admitted to care = entry | SHOBA | ADM SHOBPA Date = adm | Placement Order Date = order | Family Finding Start | Matching Date = match | Placement with Adopters Date = placed | Adoption Order Date = adopted | SGO date",
  "CLA number = child | CLA start date = entry | CLA end date = leftCare | Reason ceased = leavingRoute | ADM decision date = adm | PO granted date = order | Match ADM decision date = match | Moved in date = placed | AO granted date = adopted",
  "Case ref = child | Ethnic origin = ethnicity | Sex = sex | Disability = disability | Care since = entry | Agency decision date (plan) = adm | Agency decision date (match) = match | Placement order (date) = order | Adoption order (date) = adopted | Date of move to adopters = placed",
  "Social care ID = child | LAC from = entry | LAC to = leftCare | ADM Best Interest = adm | PO Granted = order | Matched at panel = match | Placed with adopters = placed | AO Granted = adopted | Post order support = support",
  "Mosaic number = child | Came into care on = entry | Decison to place for adoption = adm | Placemnet Order = order | Matchd = match | Moved in to adoptive home = placed | Adoption ordr = adopted",
  "Unique identifier = child | Start date of care episode = entry | ADM approval of adoption plan = adm | Placement order made on = order | ADM approval of match = match | Date child joined adoptive family = placed | Date adoption order made = adopted",
  "Framework-i ID = child | Date became CLA = entry | Dt of ADM dec = adm | Dt of PO = order | Dt of match = match | Dt placed = placed | Dt of AO = adopted | Plan change dt = reversed",
  "Child identifier = child | In care from = entry | Review recommending adoption = iro | Panel recommendation | ADM decision (adoption plan) = adm | Placement order = order | Foster carers since = fosterCarers | Adopted by foster carers (Y/N) = fosterCarerAdoption | Match = match | Adoptive placement = placed | Adoption order = adopted",
  "Eclipse no = child | Care start = entry | Plan of adoption agreed (ADM) = adm | Placement order granted (court) = order | Matched to adopters (ADM) = match | Placed with adopters (date) = placed | Adoption order granted (court) = adopted | Plan rescinded = reversed",
  "File no = child | LAC = entry | ADM1 | ADM decision = adm | PO = order | Match = match | Placement = placed | Adoption = adopted | Life story book | Later life letter",
  "Ref. no. = child | Date of reception into care = entry | Adoption best interest decision = adm | Freeing/Placement Order = order | Match agreed = match | Date placed = placed | Adoption Order = adopted | Closed",
  "Child number = child | Period of care start = entry | Agency Decison Maker date = adm | Date Placement Order Granted = order | Date Matched with Adopters = match | Date Placed with Adopters = placed | Date of Adoption Order = adopted | Placement order revoked date | Social Workr = worker",
  "LAC ID = child | LAC Review Date = lastReview | ADM Decision on Plan = adm | PO Granted On = order | ADM Decision on Match = match | Placed On = placed | Adopted On = adopted | Family finder name = familyFinder | RAA | Hub",
];

/** As above, for those who adopt. */
export const ADOPTER_TRACKERS: readonly string[] = [
  "Adopter ID = adopter | Names | Enquiry date = enquiry | ROI accepted = stage1From | Stage 1 end = stage1To | Stage 2 start = stage2From | Approved = approved | Matched = matched | Placed = placed | AO = adopted",
  "Household ID = family | Initial enquiry = enquiry | Information event | ROI received | Stage One start = stage1From | Stage One end = stage1To | Stage Two start = stage2From | Panel date | ADM approval = approved | Match date = matched | Date child placed = placed",
  "Family ref = family | Assessing SW = worker | Date of first contact = enquiry | Date registered = stage1From | Stage 1 completed = stage1To | Stage 2 started = stage2From | Date of approval = approved | FFA (Y/N) = fosteringForAdoption | Date withdrawn = left | Reason withdrawn = leavingReason",
  "Applicant no = adopter | S1 start = stage1From | S1 end = stage1To | S2 start = stage2From | Approval date = approved | Linked | Matched date = matched | Placement date = placed | Child ID",
  "Mosaic ID = adopter | Adopter names | Enquiry = enquiry | Stage 1 started = stage1From | DBS | Medicals | Stage 1 ended = stage1To | Stage 2 started = stage2From | PAR completed | Approval panel | ADM decision = approved | Match ADM = matched | Children placed = childrenPlaced | Placement start date = placed",
  "Adopter ref = adopter | Family ID = family | Date enquiry recieved = enquiry | Stage 1 begins = stage1From | Stage 1 finishes = stage1To | Stage 2 begins = stage2From | Adopters aproved = approved | Date matched = matched | Date left process = left | Reason left = leavingReason",
  "Couple ID = family | Registration of interest accepted = stage1From | Stage 1 decision = stage1To | Stage 2 agreement = stage2From | Suitability decision = approved | Matched with child = matched | Child moved in = placed | Adoption order granted = adopted",
  "Adopters ID = adopter | Worker = worker | Enquiry received = enquiry | Stage 1 = stage1From | Stage 2 = stage2From | Approved on = approved | Number of children placed = childrenPlaced | Withdrew = left",
];

/** Headers of dates that are nothing a tracker is asked for, however much they sound like it. */
export const FALSE_FRIENDS: readonly string[] =
  `Reserved date|Career start|Older sibling date|Panel recommendation date|Placement order expiry
  |Adopters medical date|Date match to be presented|Linked date|Care order date|Placement end date|Adoption leave start
  |Date placement disrupted|Disruption date|PO served|PO appeal date|PO appeal hearing|Contact order date
  |CPR completed|Placement order revocation|Order date|Care plan agreed|Date of visit|Family finding meeting
  |Date adopters approved|Matching report due|Placement planning meeting|Introductions end|First adoption review|Adoption medical
  |Date allocated|Date referral to adoption team|Date case opened|Date case closed|Permanence planning meeting|PLO start|ICO granted
  |FCO granted|Care order made|Supervision order date|SGO granted|Date ADM paperwork sent|ADM papers due|Date to ADM|AO hearing
  |Placement order application lodged|Celebration event|Life story book done|Sibling placed date|Mother DOB|Birth mother DOB
  |Foster placement start|Current placement start|Placed in foster care|Date of placement with parents|Date first placed
  |Placed with relatives|Adoption panel date|Match withdrawn|Match fell through|Expression of interest
  |Date order applied for|Planned date for adoption order|Adoption order target|Weeks since PO|Days ADM to match|Date left school
  |Date left placement|Date moved placement|Moved school|Entered nursery|Entered school|School entry|Date entered UK|Date added to tracker
  |Decision letter|Court decision|Final decision|Review decision|Panel decision|ADM decision not to place|ADM deferred
  |Placement order refused`
    .split("|")
    .map((header) => header.trim());
