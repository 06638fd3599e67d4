import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { csv, day, TODAY } from "./grids";

const EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n";
const OC2 = "CHILD,DOB,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT\n";

describe("OC2 of the return", () => {
  it("becomes the health care of each child and year, whatever stands for yes and no", () => {
    const { records, reports } = readRecords(
      recogniseTables([
        csv("2020", `${EPISODES}1,03/01/2019,S,C2,N1,U6,PR1,,\n2,03/01/2019,S,C2,N1,U6,PR1,01/03/2020,E4A`),
        csv("2021", `${EPISODES}1,03/01/2019,S,C2,N1,U6,PR1,01/02/2021,E4A`),
        csv("OC2 2020", `${OC2}2,05/06/2018,0,,No,1\n1,05/06/2017,1,1.0,Yes,false`),
        csv("OC2 2021", `${OC2}1,05/06/2017,,0,NULL,1`),
      ]),
      TODAY,
    );
    const { health } = records;
    expect([...health.child]).toEqual([0, 0, 1]);
    expect([...health.year]).toEqual([day("2020-03-31"), day("2021-03-31"), day("2020-03-31")]);
    expect([...health.answers.development]).toEqual([1, 2, 0]);
    expect([...health.answers.immunisations]).toEqual([1, 0, 2]);
    expect([...health.answers.teeth]).toEqual([1, 2, 0]);
    expect([...health.answers.assessment]).toEqual([0, 1, 1]);
    expect(reports.flatMap(({ layout, used }) => (layout === "903-oc2" ? used : []))).toEqual([2, 1]);
  });
});
