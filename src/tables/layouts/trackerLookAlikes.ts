/**
 * Headers seen in trackers that look like a milestone or a descriptor and mean something else. They compete for a column
 * and, winning it, leave it alone. Those that name a day of live work (trackerWorkWords.ts) are that field's, and nobody
 * else's where it has its column already.
 */
export const LOOK_ALIKES: readonly string[] =
  `child name|childs name|name|name of child|family name|surname|forename|first name
  |initials|nhs no|nhs number|upn|age|current age|age of child|age of child years|age at entry|age at placement
  |individual adopter identifier|adopters identified
  |adopter identified|family identified|adoptive family identified|sw id|team id|case status|case type
  |placement start date|current placement start date|start date of most recent placement|date of current placement
  |current placement date|date of last placement|last placement date|placement end date|placement ended|foster placement
  |foster placement date|placement plan|placement plan date|placement plan meeting|placement planning meeting
  |placement postcode|placement location|number of placements|placement id|placement order no
  |placement order application|placement order application date|placement order applied for|po application
  |po application date|po applied|placement order lodged|placement order hearing|placement order hearing date
  |placement order revoked|placement order revoked date|placement order refused|placement order status
  |placement order court
  |adoption order application|adoption order application date|adoption order applied for|ao application|ao application date
  |ao applied|adoption application|adoption application submitted|adoption application date|date application submitted
  |date order applied for|order applied for|first adoption review|second adoption review|adoption order lodged|adoption order hearing|adoption order hearing date|adoption hearing|ao hearing
  |celebration hearing|adoption order court
  |lac review|lac review date|last lac review|next lac review|date of latest statutory review|second lac review
  |first lac review|looked after review|looked after review date|adoption review|adoption review date|last review|next review
  |date of last iro visit contact to the child|iro visit|iro contact
  |adoption panel|adoption panel date|panel|panel date|adm panel|best interest panel|permanence panel|adopter panel
  |adopter approval|adopter approval date|adopters approved|date adopters approved|adopters approved date
  |adopters agency decision|adopter name|adopters name|adopters|matching meeting|matching meeting date|linking meeting
  |matching considerations meeting|linked|link date|match type|match status|matched adopters
  |date adopter matched with child ren|date child children placed with adopter s
  |family finding|family finding started|family finding start|family finding status|family finding referral
  |referred to family finding|early permanence considered|early permanence status|early permanence type
  |early permanence decision|ffa decision|ffa decision date|foster carer|foster carers|foster carer name|current carers
  |adoption team|adoption medical|adoption support|adoption support plan|adoption plan|adoption status|type of adoption
  |adoption type|sibling assessment|together or apart assessment|placed with siblings|sibling names
  |siblings placed together|care order|care order date|full care order|interim care order|interim care order date
  |start date of current legal status|legal status date|legal status start date|court date|court hearing
  |court hearing date|final hearing|final hearing date|court order|court case no|case no court
  |care plan date|plan date|return home date|reason for care
    |date to adm|sent to adm|referred to adm|submitted to adm|foster placement started|foster care started`
    .split("|")
    .map((header) => header.trim());

/** Words that make a date something else than an event: hopes, intervals and steps on the way. */
export const NEVER_A_DAY: ReadonlySet<string> = new Set(
  `target due expected anticipated planned estimated forecast predicted proposed projected next application applied apply
  lodged days weeks months duration age reason comment comments notes note status name hearing meeting celebration report
  profile medical deadline overdue expiry expires expire served appeal appealed papers paperwork sent refused withdrawn
  disrupted disruption deferred adjourned`.split(/\s+/),
);
