import { recogniseTables } from "../../src/tables/recogniseTables";
import { grid } from "../tables/grids";
import { writeFileSync } from "node:fs";
const NOT = `Reserved date|Career start|Older sibling date|Panel recommendation date|Placement order expiry|Adopters medical date|Date match to be presented|Linked date|Care order date|Placement end date|Adoption leave start|Date placement disrupted|Disruption date|PO served|PO appeal date|PO appeal hearing|Contact order date|Adoption application lodged|CPR completed|Placement order revocation|Order date|Care plan agreed|Review date|Date of last review|Date of visit|Family finding meeting|Date profile done|Date adopters approved|Adopters matched panel|Matching report due|Placement planning meeting|Introductions end|First adoption review|Second adoption review|Adoption medical|Date allocated|Date referral to adoption team|Date case opened|Date case closed|Permanence planning meeting|Legal planning meeting|PLO start|ICO granted|FCO granted|Care order made|Supervision order date|SGO granted|Birth parent counselling|Date ADM paperwork sent|ADM papers due|Date to ADM|Placement order application lodged|AO hearing|Celebration event|Life story book done|Later life letter|Sibling placed date|Date siblings separated|Date of birth of mother|Mother DOB|Parent DOB|Birth mother DOB|Adopter DOB|Foster placement start|Current placement start|Placed in foster care|Date placed in residential|Date of placement with parents|Placement with parents|Date first placed|Date placed with relatives|Adoption panel date|Adoption support plan|Next LAC review|Date of contract|Match withdrawn|Date match ended|Match fell through|Date of linking|Expression of interest|Date order applied for|Planned date for adoption order|Adoption order target|Weeks since PO|Days ADM to match|Adoption plan start|Date plan started|Date left school|Date left placement|Date moved placement|Moved school|Date moved to nursery|Entered nursery|Entered school|School entry|Date entered UK|Date entered on system|Date added to tracker|Date updated|Date decision letter sent|Decision letter|Court decision|Final decision|Review decision|Panel decision|ADM decision not to place|ADM deferred|Placement order refused`.split("|");
it("x", () => {
  const out: string[] = [];
  for (const header of NOT) {
    const heads = ["Child ID", "Entered care", "Something", header, "ADM decision", "Zzz"];
    const strip = (skip: string[]) => heads.filter((h) => !skip.includes(h));
    for (const skip of [[], ["ADM decision"], ["Entered care"]] as string[][]) {
      const hs = [...strip(skip), ...(skip.length ? ["Adoption order", "Match"] : [])];
      const { tables } = recogniseTables([grid("T", [hs, ...[1, 2, 3].map((at) => hs.map((h) => (h === "Child ID" ? at : h === "Something" ? "x" : 44000 + at * 7)))])]);
      for (const t of tables) for (const [f, c] of t.columns) if (c.header === header) out.push(`${header} -> ${f} ${c.confidence.toFixed(2)}`);
    }
  }
  writeFileSync("/tmp/friends.txt", [...new Set(out)].join("\n"));
});
