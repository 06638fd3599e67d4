import type { Scalar } from "../../src/domain/columns";
import { inWorkbook, type OpenWorkbook } from "../../src/excel/session";
import type { Book, BookSheet } from "../../src/files/book";
import { connect } from "../../src/workbench/host/bridge";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host/host";
import { loadOffice } from "../../src/workbench/host/loadOffice";

loadOffice();

/** The stand-in for Excel with a workbook open, and the way in that the product uses. */
export interface TestExcel {
  host: Host;
  run<T>(work: (workbook: OpenWorkbook) => Promise<T>): Promise<T>;
  /** A sheet as it now stands. */
  sheet(name: string): BookSheet;
  /** Its cells row by row, short rows as they are. */
  rows(name: string): Scalar[][];
  /** What a person does between two runs. */
  person(work: (workbook: OpenWorkbook) => void): Promise<void>;
}

export function excelWith(book?: Book, options: HostOptions = {}): TestExcel {
  const host = createHost({ book, knownValue: () => 1, ...options });
  const run = <T>(work: (workbook: OpenWorkbook) => Promise<T>): Promise<T> => {
    connect(host);
    return inWorkbook(work);
  };
  const sheet = (name: string): BookSheet => {
    const found = host.toBook().sheets.find((one) => one.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  return {
    host,
    run,
    sheet,
    rows: (name) => sheet(name).rows,
    person: (work) =>
      run(async (workbook) => {
        work(workbook);
        await workbook.sync();
      }),
  };
}
