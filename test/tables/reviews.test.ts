import type { SerialDay } from "../../src/domain/dates/serialDay";
import { formatIso } from "../../src/domain/dates/writtenForms";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { gridsOf } from "../cohorts/pipeline";
import { day } from "../support/records";

const EPISODES =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n" +
  "2,01/05/2022,S,C2,N1,U6,PR1,,,,,,\n1,01/05/2022,S,C2,N1,U6,PR1,,,,,,";
const REVIEWS = (rows: string) => `CHILD,DOB,REVIEW,REVIEW_CODE\n${rows}`;
const LIST_8 = (rows: string) =>
  "Child Unique ID,Date of Birth,Date Started to be Looked After,Child's Category of Need,Child's Legal Status,What is the permanence plan for this child?,Date of Latest Statutory Review\n" +
  rows;

function reviewsOf(files: Record<string, string>) {
  const texts = Object.entries({ Episodes: EPISODES, ...files });
  const grids = gridsOf(texts.map(([name, text]) => ({ name: `${name}.csv`, text })));
  const { records, findings } = readRecords(recogniseTables(grids), day("2024-03-31") as SerialDay);
  const { count, child, held, fromReturn } = records.reviews;
  return {
    rows: Array.from({ length: count }, (_, row) => [
      records.children.key[child[row]!],
      formatIso(held[row]! as SerialDay),
      fromReturn[row],
    ]),
    rules: findings.map(({ rule }) => rule),
  };
}

describe("dates of reviews", () => {
  it("come from every year of the return by child and day, each once", () => {
    const { rows } = reviewsOf({
      "Reviews 2023": REVIEWS(
        "1,01/02/2020,20/08/2022,PN1\n2,01/02/2020,25/05/2022,PN0\n1,01/02/2020,25/05/2022,PN0",
      ),
      "Reviews 2024": REVIEWS("1,01/02/2020,20/08/2022,PN1\n1,01/02/2020,10/02/2023,PN1\n2,01/02/2020,,"),
    });
    const ofChild = (key: string) => rows.filter(([child]) => child === key).map(([, held]) => held);
    expect(ofChild("1")).toEqual(["2022-05-25", "2022-08-20", "2023-02-10"]);
    expect(ofChild("2")).toEqual(["2022-05-25"]);
  });

  it("come from list 8 as the last one, and from the return where both have it", () => {
    const { rows } = reviewsOf({
      Reviews: REVIEWS("1,01/02/2020,20/08/2022,PN1"),
      "List 8": LIST_8(
        "1,01/02/2020,01/05/2022,N1,C2,Adoption,20/08/2022\n2,01/02/2020,01/05/2022,N1,C2,,11/09/2023",
      ),
    });
    expect(rows.sort()).toEqual([
      ["1", "2022-08-20", 1],
      ["2", "2023-09-11", 0],
    ]);
  });
});
