import { WARNED_UNDER, WITHHELD_UNDER } from "../../domain/costs/unitCost";
import { isEmpty, isUsable, isNumber } from "../enteredNumber";
import { both, compare, divide, iff, join, named, value } from "../../domain/formula/expression";
import { text } from "../frame";
import { figure, header, sentence, type Row } from "../summaryRows";
import type { ReportSection } from "../report/reportPage";
import { ILLUSTRATIVE_NOTE } from "./costNames";
import { wrongWith } from "./unitCostsEntries";
import {
  BRIDGE,
  bottomUpName,
  bridgeKey,
  bridgeName,
  FULL,
  FULL_PER_CHILD,
  spendName,
  volumeName,
  type BridgeId,
} from "./unitCostsNames";
import { entry, inThousands, POUNDS } from "./unitCostsSpend";
import { goesWithout, sumOfPounds, WORDS } from "./unitCostsWords";

const BRIDGE_TITLES: Readonly<Record<BridgeId, string>> = {
  child_care_teams: "Child care teams",
  reviewing: "Independent reviewing",
  legal: "Legal services",
  medical: "Medical advice",
  overheads: "Overheads that the line does not hold",
};

function bridgeRow(id: BridgeId): Row {
  const key = bridgeKey(id);
  const of = { key, ...POUNDS };
  const own = id === "overheads" ? undefined : bottomUpName(id);
  const otherwise = own ? named(own) : value(WORDS.notEntered);
  return [
    text(`${BRIDGE_TITLES[id]} (£)`, "label"),
    { ...entry(key, "£", POUNDS), format: "#,##0" },
    own ? figure(named(own), "#,##0") : null,
    figure(iff(isUsable(key, of), named(key), otherwise), "#,##0", bridgeName(id)),
    null,
    sentence(
      iff(
        isEmpty(key),
        value(own ? "Not entered: bottom-up." : "◆ Not entered: the full cost goes without."),
        iff(isUsable(key, of), inThousands(key), wrongWith(of)),
      ),
    ),
  ];
}

/** From the line of the return to the full cost. */
export function bridge(): ReportSection {
  const children = named(volumeName("child_5"));
  const line = spendName("adoption_line");
  return {
    heading: "From the adoption line to the full cost, in pounds of the whole period",
    rows: [
      header("Line", "Entered", "Bottom-up", "In use"),
      [text("Spending in the adoption line (£)", "label"), null, null, figure(named(line), "#,##0")],
      ...BRIDGE.map(bridgeRow),
      [
        text("Full cost", "label"),
        null,
        null,
        figure(
          iff(isNumber(line), sumOfPounds([line, ...BRIDGE.map(bridgeName)]), value(WORDS.notEntered)),
          "#,##0",
          FULL,
        ),
      ],
      [
        text("Full cost, a child who moved in (U4)", "label"),
        null,
        null,
        figure(
          iff(
            isNumber(FULL),
            iff(
              isNumber(volumeName("child_5")),
              iff(
                compare(children, "<", WITHHELD_UNDER),
                value(WORDS.withheld),
                divide(named(FULL), children),
              ),
              named(volumeName("child_5")),
            ),
            named(FULL),
          ),
          "#,##0",
          FULL_PER_CHILD,
        ),
      ],
      [
        sentence(
          goesWithout([
            { name: line, title: "Adoption line" },
            ...BRIDGE.map((id) => ({ name: bridgeName(id), title: BRIDGE_TITLES[id] })),
          ]),
          `${FULL}_note`,
        ),
      ],
      [
        sentence(
          iff(
            both(isNumber(FULL), isNumber(volumeName("child_5"))),
            iff(
              compare(children, "<", WITHHELD_UNDER),
              value(
                `◆ Withheld a child: fewer than ${WITHHELD_UNDER} moved in. Take several years together.`,
              ),
              iff(
                compare(children, "<", WARNED_UNDER),
                join("◆ Over ", children, " children only: one more or less changes it a lot."),
                join("Over ", children, " children who moved in."),
              ),
            ),
            value(""),
          ),
          `${FULL_PER_CHILD}_note`,
        ),
      ],
      [sentence(named(ILLUSTRATIVE_NOTE))],
    ],
  };
}
