import type { Grid, GridListener, GridSheet } from "../grid/grid";
import type { Host } from "../host/host";
import type { Change } from "../host/model/changes";

/** Requests come in bursts; the grid is brought up to date once they pause. */
const PAUSE = 40;

/** What a person does in the grid goes into the workbook, and formulas' results too. */
export function intoWorkbook(host: () => Host): GridListener {
  return {
    typed: (sheetId, row, column, content) =>
      void host().change((model) => {
        const sheet = model.sheet(sheetId);
        if (!sheet) return;
        const area = { row, column, rowCount: 1, columnCount: 1 };
        if (typeof content === "string" && content.startsWith("="))
          sheet.cells.setFormula(row, column, content);
        else sheet.cells.setValue(row, column, content);
        sheet.keepTableHeaders(area);
        model.record({ kind: "cells", sheetId, area, how: "edited" });
      }),
    calculated: (sheetId, row, column, value) => host().showCalculated(sheetId, row, column, value),
    // It is in view already: nobody has to be told of it either.
    selected: (sheetId, row, column) => {
      const { model } = host();
      const sheet = model.sheet(sheetId);
      if (!sheet || sheet.visibility !== "Visible") return;
      model.active = sheet;
      model.selection = { sheet, areas: [{ row, column, rowCount: 1, columnCount: 1 }] };
    },
  };
}

/** Shows the host's workbook in the grid, and every change to it from now on; gives the way to stop. */
export function keepInStep(host: Host, grid: Grid, onShown: () => void): () => void {
  let changed = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    waiting = undefined;
    const now = changed;
    changed = new Set();
    grid.refresh(sheetsOf(host), now, host.toBook().names);
    onShown();
  };
  const stop = host.watch((changes) => {
    for (const change of changes) {
      if ("sheetId" in change) changed.add(change.sheetId);
      if (change.kind === "selection") follow(change);
    }
    clearTimeout(waiting);
    waiting = setTimeout(refresh, PAUSE);
  });
  const follow = ({ sheetId, area }: Change & { kind: "selection" }) => {
    // The sheet may be new to the grid: first in step, then in view.
    if (waiting !== undefined) {
      clearTimeout(waiting);
      refresh();
    }
    grid.show(sheetId, area.row, area.column);
  };

  const book = host.toBook();
  grid.open(sheetsOf(host), book.names);
  onShown();
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

function sheetsOf(host: Host): GridSheet[] {
  const { sheets } = host.toBook();
  return host.model.sheets.map(({ id }, position) => ({ id, sheet: sheets[position] as GridSheet["sheet"] }));
}
