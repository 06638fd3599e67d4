import { createRoot } from "react-dom/client";
import { version } from "../../../package.json";
import { OPTIONAL_GROUPS } from "../../analysis/contract";
import { MAKE_GROUPS, type MakeGroup } from "../../sheets/plan";
import { computerClock } from "../../taskpane/clock";
import { analysis, costs, raa, workbook } from "../../taskpane/product";
import type { Analysis } from "../../taskpane/services";
import { TaskPane } from "../../taskpane/TaskPane";
import { Desk } from "./desk";
import { Page } from "./Page";

const desk = new Desk();

/** `?make=core`: only these groups, for whoever waits for the grid to calculate all of them; others that are optional where the pane says so. */
const asked = new URLSearchParams(window.location.search).get("make")?.split(",");
const isOptional = (group: MakeGroup) => OPTIONAL_GROUPS.some((each) => each === group);
const madeOf = (inPane: readonly MakeGroup[]) =>
  asked
    ? MAKE_GROUPS.filter((group) => asked.includes(group) || (isOptional(group) && inPane.includes(group)))
    : inPane;

/** The product's own analysis; the workbench only looks over its shoulder. */
const watched: Analysis = {
  ...analysis,
  analyse: async (options, progress) => {
    const make = madeOf(options.make);
    const result = await analysis.analyse({ ...options, ...desk.sources(), make }, progress);
    await desk.showEvaluated(result);
    return result;
  },
};

createRoot(document.getElementById("page") as HTMLElement).render(
  <Page
    desk={desk}
    pane={(opening) => (
      <TaskPane
        key={opening}
        analysis={watched}
        workbook={workbook}
        costs={costs}
        raa={raa}
        clock={computerClock}
        version={version}
      />
    )}
  />,
);

/** For scripts that look at the page from outside: tests, and the one that makes the picture in README. */
Object.assign(window, { workbench: desk });
