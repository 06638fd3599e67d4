import { dayOf, readReturns, type OracleJourney, type ReturnRows } from ".";
import { history } from "./history";

const NEVER = "31/12/2030";

function read(rows: Partial<ReturnRows>, asAt = NEVER): OracleJourney[] {
  return readReturns([{ episodes: [], ad1: [], placedAdoption: [], ...rows }], asAt).journeys;
}

function only(rows: Partial<ReturnRows>, asAt = NEVER): OracleJourney {
  const journeys = read(rows, asAt);
  expect(journeys).toHaveLength(1);
  return journeys[0] as OracleJourney;
}

const decision = (DATE_PLACED: string, DATE_PLACED_CEASED = "") => ({
  ...{ CHILD: "1", DATE_PLACED, DATE_PLACED_CEASED },
  REASON_PLACED_CEASED: DATE_PLACED_CEASED ? "RD4" : "",
});

const adopted = (DATE_MATCH: string, FOSTER_CARE = "0", DATE_INT = "") => ({
  ...{ CHILD: "1", DATE_INT, DATE_MATCH, FOSTER_CARE },
});

const PLAIN = `
  10/01/2022 S C1 U6 ZX11AA
  01/12/2022 L E1 U6 ZX11AA
  15/05/2023 P E1 A6 ZX22BB
  20/02/2024 E12`;

describe("the oracle, one child at a time", () => {
  it("reads a journey from care to adoption", () => {
    const journey = only({
      episodes: history("1", PLAIN),
      placedAdoption: [decision("15/10/2022")],
      ad1: [adopted("20/04/2023")],
    });
    expect(journey).toEqual({
      ...{ child: "1", number: 1, latest: true, status: "adopted", earlyPermanence: false },
      entry: dayOf("10/01/2022"),
      adm: dayOf("15/10/2022"),
      order: dayOf("01/12/2022"),
      match: dayOf("20/04/2023"),
      placed: dayOf("15/05/2023"),
      adopted: dayOf("20/02/2024"),
    });
  });

  it("cuts at the as-at date: the day before the adoption order the plan is live and AD1 says nothing", () => {
    const rows = {
      episodes: history("1", PLAIN),
      placedAdoption: [decision("15/10/2022")],
      ad1: [adopted("20/04/2023", "0", "15/10/2022")],
    };
    expect(only(rows, "20/02/2024").status).toBe("adopted");
    expect(only(rows, "19/02/2024")).toMatchObject({ status: "open", placed: dayOf("15/05/2023") });
    expect(only(rows, "19/02/2024").match).toBeUndefined();
    expect(only(rows, "14/05/2023").placed).toBeUndefined();
    expect(only(rows, "14/10/2022").status).toBe("planning");
    expect(read(rows, "09/01/2022")).toEqual([]);
  });

  it("takes the decision from AD1 only where PlacedAdoption has none", () => {
    const rows = { episodes: history("1", PLAIN), ad1: [adopted("20/04/2023", "0", "01/11/2022")] };
    expect(only(rows).adm).toBe(dayOf("01/11/2022"));
    expect(only({ ...rows, placedAdoption: [decision("15/10/2022")] }).adm).toBe(dayOf("15/10/2022"));
  });

  it("counts moving in from the second family where the first placement ended", () => {
    const journey = only({
      episodes: history(
        "1",
        `10/01/2022 S C1 U6 ZX11AA
         01/12/2022 L E1 U6 ZX11AA
         15/05/2023 P E1 A6 ZX22BB
         01/09/2023 P E1 U6 ZX33CC
         01/02/2024 P E1 A6 ZX44DD`,
      ),
      placedAdoption: [decision("15/10/2022")],
    });
    expect(journey).toMatchObject({
      status: "open",
      placed: dayOf("01/02/2024"),
      order: dayOf("01/12/2022"),
    });
  });

  it("counts from the second family too where the child went straight to it", () => {
    const journey = only({
      episodes: history(
        "1",
        `10/01/2022 S E1 U6 ZX11AA
         15/05/2023 P E1 A6 ZX22BB
         01/09/2023 P E1 A6 ZX22BB`,
      ),
    });
    expect(journey.placed).toBe(dayOf("01/09/2023"));
  });

  it("knows no moving in where the adoptive placement ended", () => {
    const rows = {
      episodes: history(
        "1",
        `10/01/2022 S E1 U6 ZX11AA
         15/05/2023 P E1 A6 ZX22BB
         01/09/2023 P E1 U6 ZX33CC`,
      ),
    };
    expect(only(rows).placed).toBeUndefined();
    expect(only(rows, "31/08/2023").placed).toBe(dayOf("15/05/2023"));
  });

  describe("a hospital stay inside the adoptive placement", () => {
    const stay = (home: string, back: string, backOn: string) =>
      only({
        episodes: history(
          "1",
          `10/01/2022 S E1 U6 ZX11AA
           15/05/2023 P E1 A6 ${home}
           01/07/2023 P E1 T1 -
           ${backOn} P E1 A6 ${back}`,
        ),
      }).placed;
    // 1 July and 21 days is 22 July.
    it.each([
      [
        "goes on where the postcode is the same, however long",
        "ZX22BB",
        "ZX22BB",
        "01/12/2023",
        "15/05/2023",
      ],
      ["ends where the postcode is another", "ZX22BB", "ZX33CC", "03/07/2023", "03/07/2023"],
      ["goes on after 21 days where the postcode is blank", "-", "-", "22/07/2023", "15/05/2023"],
      ["ends after 22 days where the postcode is blank", "-", "-", "23/07/2023", "23/07/2023"],
      [
        "goes on after 21 days where one of the two is kept back",
        "ZX22BB",
        "XXXXXXX",
        "22/07/2023",
        "15/05/2023",
      ],
    ])("%s", (_, home, back, backOn, movedIn) => {
      expect(stay(home, back, backOn)).toBe(dayOf(movedIn));
    });

    it("goes on while the child is still in hospital", () => {
      const episodes = history(
        "1",
        `15/05/2023 S E1 A6 ZX22BB
         01/07/2023 P E1 T1 -`,
      );
      expect(only({ episodes }).placed).toBe(dayOf("15/05/2023"));
    });
  });

  it("knows A4 to A6 as one family", () => {
    const episodes = history(
      "1",
      `10/01/2022 S V2 U6 ZX11AA
       15/05/2022 P V2 A4 ZX22BB
       01/08/2022 U E1 A6 ZX22BB`,
    );
    expect(only({ episodes })).toMatchObject({ placed: dayOf("15/05/2022"), order: dayOf("01/08/2022") });
  });

  describe("placement orders", () => {
    const REVOKED = `
      10/01/2022 S C1 U6 ZX11AA
      01/06/2022 L E1 U6 ZX11AA
      01/11/2022 L C2 U6 ZX11AA
      01/03/2023 L E1 U6 ZX11AA`;

    it("are the one made again where the first was revoked", () => {
      const rows = { episodes: history("1", REVOKED), placedAdoption: [decision("15/05/2022")] };
      expect(only(rows).order).toBe(dayOf("01/03/2023"));
      expect(only(rows, "28/02/2023").order).toBe(dayOf("01/06/2022"));
    });

    it("stay with the journey that they were made in", () => {
      const [first, second] = read({
        episodes: history("1", REVOKED),
        placedAdoption: [decision("15/05/2022", "01/10/2022"), decision("01/02/2023")],
      });
      expect(first).toMatchObject({
        status: "reversed",
        order: dayOf("01/06/2022"),
        latest: false,
        number: 1,
      });
      expect(second).toMatchObject({ status: "open", order: dayOf("01/03/2023"), latest: true, number: 2 });
      expect(second?.entry).toBe(first?.entry);
    });

    it("that were revoked do not pass to a decision made since", () => {
      const [, second] = read(
        {
          episodes: history("1", REVOKED),
          placedAdoption: [decision("15/05/2022", "01/10/2022"), decision("01/02/2023")],
        },
        "28/02/2023",
      );
      expect(second?.order).toBeUndefined();
    });

    it("are not broken by a stay in hospital, whatever its legal status says, and may begin in one", () => {
      const away = (inHospital: string) =>
        only({
          episodes: history(
            "1",
            `10/01/2022 S C1 U6 ZX11AA
             01/06/2022 L E1 U6 ZX11AA
             01/07/2022 P ${inHospital} T1 -
             05/07/2022 P E1 U6 ZX11AA`,
          ),
        }).order;
      expect(away("E1")).toBe(dayOf("01/06/2022"));
      expect(away("C2")).toBe(dayOf("01/06/2022"));
      const begun = history(
        "1",
        `10/01/2022 S C1 U6 ZX11AA
         01/07/2022 P C1 T1 -
         03/07/2022 L E1 T1 -
         05/07/2022 P E1 U6 ZX11AA`,
      );
      expect(only({ episodes: begun }).order).toBe(dayOf("03/07/2022"));
    });
  });

  describe("the day on which the child joined the carers who adopted", () => {
    it("is when early-permanence carers took the child in, a hospital stay there left aside", () => {
      const journey = only({
        episodes: history(
          "1",
          `10/01/2022 S C1 U6 ZX11AA
           01/02/2022 P C1 U5 ZX22BB
           01/03/2022 P C1 T1 -
           01/04/2022 P C1 U5 ZX22BB
           01/12/2022 L E1 U5 ZX22BB
           15/03/2023 T E1 A5 ZX22BB
           20/12/2023 E12`,
        ),
        placedAdoption: [decision("15/10/2022")],
        ad1: [adopted("01/03/2023", "1")],
      });
      expect(journey).toMatchObject({
        placed: dayOf("15/03/2023"),
        joined: dayOf("01/02/2022"),
        earlyPermanence: true,
      });
    });

    it("is when the foster carers did, though the code of the placement changed since", () => {
      const journey = only({
        episodes: history(
          "1",
          `10/01/2022 S C1 U6 ZX11AA
           01/06/2022 L E1 U6 ZX11AA
           01/12/2022 T E1 U4 ZX11AA
           15/03/2023 T E1 A5 ZX11AA`,
        ),
      });
      expect(journey).toMatchObject({ joined: dayOf("10/01/2022"), earlyPermanence: false });
    });

    it("is no other day than moving in for a new family", () => {
      expect(only({ episodes: history("1", PLAIN) }).joined).toBeUndefined();
    });
  });

  describe("decisions", () => {
    const IN_CARE = `10/01/2022 S C1 U6 ZX11AA`;

    it("that both stand are one journey from the earlier, until one of them is ended", () => {
      const rows = {
        episodes: history("1", IN_CARE),
        placedAdoption: [decision("15/05/2022", "01/10/2022"), decision("01/08/2022")],
      };
      expect(read(rows, "30/09/2022").map(({ adm, status }) => [adm, status])).toEqual([
        [dayOf("15/05/2022"), "open"],
      ]);
      expect(read(rows, "01/10/2022").map(({ status }) => status)).toEqual(["reversed", "open"]);
    });

    it("belong to the period of care in which they were made", () => {
      const journeys = read({
        episodes: history(
          "1",
          `10/01/2022 S C1 U6 ZX11AA
           01/11/2022 E4A
           10/05/2023 S C1 U6 ZX55EE`,
        ),
        placedAdoption: [decision("15/05/2022", "01/10/2022"), decision("01/08/2023")],
      });
      expect(journeys).toMatchObject([
        { number: 1, latest: false, status: "other", route: "E4A", entry: dayOf("10/01/2022") },
        { number: 2, latest: true, status: "open", adm: dayOf("01/08/2023"), entry: dayOf("10/05/2023") },
      ]);
    });

    it("that still stand when the child goes to another authority do not keep the journey open", () => {
      const journey = only({
        episodes: history("1", `${IN_CARE}\n01/11/2022 E3`),
        placedAdoption: [decision("15/05/2022")],
      });
      expect(journey).toMatchObject({ status: "other", route: "E3" });
    });
  });

  it("does not know when care began where the first row is no start", () => {
    const journey = only({ episodes: history("1", "10/01/2022 P E1 A6 ZX11AA\n01/09/2022 E11") });
    expect(journey).toMatchObject({ status: "adopted", placed: dayOf("10/01/2022") });
    expect(journey.entry).toBeUndefined();
  });

  it("leaves short breaks out, and names the children who had nothing else", () => {
    const rows = {
      episodes: [
        ...history("1", "10/01/2022 S V4 U6 ZX11AA\n01/06/2022 E8\n10/07/2022 S V2 U6 ZX11AA"),
        ...history("2", "10/01/2022 S V3 U6 ZX11AA\n14/01/2022 E8"),
      ],
      ...{ ad1: [], placedAdoption: [] },
    };
    const reading = readReturns([rows], NEVER);
    expect(reading.journeys).toMatchObject([{ child: "1", entry: dayOf("10/07/2022"), status: "planning" }]);
    expect(reading.shortBreaksOnly).toEqual(["2"]);
  });

  it("takes a row that a later collection has again from there", () => {
    const early = {
      episodes: history("1", "10/01/2022 S C1 U6 ZX11AA"),
      ad1: [],
      placedAdoption: [decision("01/03/2022")],
    };
    const late = {
      episodes: history("1", "10/01/2022 S C1 U6 ZX11AA\n01/06/2022 L E1 U6 ZX11AA\n01/09/2022 E4A"),
      ad1: [],
      placedAdoption: [decision("01/03/2022", "20/08/2022")],
    };
    expect(readReturns([early, late], NEVER).journeys).toMatchObject([
      { status: "other", leftCare: dayOf("01/09/2022"), order: dayOf("01/06/2022") },
    ]);
  });
});
