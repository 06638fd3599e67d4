import { createRoot } from "react-dom/client";
import { version } from "../../package.json";
import { supportedHere } from "../excel/requirements";
import { computerClock } from "./clock";
import { analysis, costs, raa, workbook } from "./product";
import { TaskPane } from "./TaskPane";
import { Unusable } from "./Unusable";
import { EXCEL_TOO_OLD, NOT_EXCEL, OFFICE_MISSING } from "./words";

const root = createRoot(document.getElementById("pane") as HTMLElement);

// The library comes from another server, which may be down or blocked.
if (typeof Office === "undefined") root.render(<Unusable because={OFFICE_MISSING} />);
else
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) root.render(<Unusable because={NOT_EXCEL} />);
    else if (!supportedHere()) root.render(<Unusable because={EXCEL_TOO_OLD} />);
    else
      root.render(
        <TaskPane
          analysis={analysis}
          workbook={workbook}
          costs={costs}
          raa={raa}
          clock={computerClock}
          version={version}
        />,
      );
  });
