import type { AnalysisOptions, AnalysisResult } from "../../analysis/contract";
import { showKnownValues } from "../host/knownValues";
import type { Book } from "../../files/book";
import { FileProblem } from "../../files/book";
import { ownSheets } from "../../files/ownSheets";
import type { InputFile } from "../../files/readFiles";
import { computerClock } from "../../taskpane/clock";
import { grouped } from "../../taskpane/words";
import type { Grid } from "../grid/grid";
import { connect } from "../host/bridge";
import type { Host } from "../host/host";
import { createHost } from "../host/host";
import { intoWorkbook, keepInStep } from "./inStep";
import { loadOfficeScript } from "./officeScript";
import { offerFile } from "./offerFile";

export interface DeskMessage {
  intent: "error" | "info";
  text: string;
  fix?: string;
}

export interface DeskState {
  /** What is open. */
  title: string;
  /** Counts the books opened; 0 until the first is there. */
  opening: number;
  /** What is being done, where it takes a while. */
  busy: string | null;
  messages: readonly DeskMessage[];
}

interface Opened {
  /** For the name of the download. */
  stem: string;
  files: readonly string[];
  fileOf: ReadonlyMap<string, string>;
  original?: { bytes: Uint8Array; extension: "xlsx" | "xlsm" };
}

const SAMPLE_CHILDREN = 200;

/** Formats that results cannot be added to, and that hold more than values. */
const OTHER_FORMATS = /\.(xlsb|xls|ods)$/i;

/** What stands on the workbench: one workbook in the stand-in for Excel, shown in the grid. */
export class Desk {
  private current: DeskState = { title: "", opening: 0, busy: "Loading", messages: [] };
  private readonly listeners = new Set<() => void>();
  private started = false;
  grid: Grid | null = null;
  host: Host = createHost();
  private opened: Opened = { stem: "results", files: [], fileOf: new Map() };
  private stopKeeping: () => void = () => undefined;
  private samples = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly state = (): DeskState => this.current;

  /** Loads office.js and the grid into an element, then opens the first sample. */
  async start(container: HTMLElement): Promise<void> {
    if (this.started) return;
    this.started = true;
    await this.doing("Loading the grid", async () => {
      // Univer is large: the page is painted before it comes.
      const [{ openGrid }] = await Promise.all([import("../grid/openGrid"), loadOfficeScript()]);
      this.grid = await openGrid(
        container,
        intoWorkbook(() => this.host),
      );
    });
    if (this.grid) await this.openSample();
  }

  async openSample(): Promise<void> {
    await this.doing("Making a sample", async () => {
      const { makeAuthority, sampleBook } = await import("../sample");
      const seed = ++this.samples;
      const book = sampleBook(
        makeAuthority({ seed, children: SAMPLE_CHILDREN, mistakes: true, asAt: computerClock.today() }),
      );
      this.show(book, `Sample authority ${seed}: ${SAMPLE_CHILDREN} invented children`, {
        stem: `sample ${seed}`,
        files: [`Sample authority ${seed}`],
        fileOf: new Map(),
      });
    });
  }

  async openFiles(files: Iterable<File>): Promise<void> {
    const chosen = [...files];
    const [first] = chosen;
    if (!first) return;
    const title =
      chosen.length === 1
        ? first.name
        : `${chosen.length} files: ${chosen.map(({ name }) => name).join(", ")}`;
    await this.doing(`Opening ${title}`, async () => {
      const { readFiles } = await import("../../files/readFiles");
      const { book, original, fileOf } = await readFiles(await Promise.all(chosen.map(inputFile)));
      this.show(book, title, {
        stem: first.name.replace(/\.[^.]*$/, ""),
        files: chosen.map(({ name }) => name),
        fileOf,
        ...(original ? { original } : {}),
      });
    });
  }

  /** Offers the workbook as a file: what was opened, as it was, with the result sheets added. */
  async download(): Promise<void> {
    await this.doing("Writing the file", async () => {
      const { graft } = await import("../../files/xlsx/graft");
      const { sheets, names } = this.host.toBook();
      const { stem, original } = this.opened;
      const own = ownSheets({ sheets, names, date1904: false });
      const written = original ? sheets.filter(({ name }) => own.has(name)) : sheets;
      offerFile(
        `${stem} with results.${original?.extension ?? "xlsx"}`,
        await graft(original?.bytes, written, names),
      );
      if (original)
        this.say({
          intent: "info",
          text: "The file holds what you opened, byte for byte, and the result sheets.",
          fix: "What you typed here into its other sheets is not in it: type that in Excel.",
        });
      else if (this.opened.files.some((name) => OTHER_FORMATS.test(name)))
        this.say({
          intent: "info",
          text: "The file is a new .xlsx: the result sheets, and what stood in the cells that you opened.",
          fix: "Colours, charts and most formulas stay in the file that you opened, which is as it was.",
        });
    });
  }

  /** Which file each sheet came from, for the run stamp and the data queries. */
  sources(): Pick<AnalysisOptions, "files" | "fileOf"> {
    return { files: this.opened.files, fileOf: this.opened.fileOf };
  }

  /**
   * Shows in formula cells of the result sheets what they were evaluated to. The grid works them out itself too, but not in
   * a workbook that is too large for it.
   */
  async showEvaluated(result: AnalysisResult): Promise<void> {
    await this.host.change((model) => {
      showKnownValues(model, result);
      for (const name of result.sheetNames) {
        const sheet = model.sheet(name);
        if (sheet) model.record({ kind: "sheetChanged", sheetId: sheet.id });
      }
    });
  }

  dismiss(message: DeskMessage): void {
    this.set({ messages: this.current.messages.filter((each) => each !== message) });
  }

  private show(book: Book, title: string, opened: Opened): void {
    const grid = this.grid;
    if (!grid) return;
    this.stopKeeping();
    this.opened = opened;
    // The days of a book that counts from 1904 are shifted already, and are shifted back when it is written.
    this.host = createHost({ book: { ...book, date1904: false } });
    connect(this.host);
    // There is no second window to open it in.
    this.host.onNewWorkbook = (base64) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      offerFile("copy for circulation.xlsx", bytes);
    };
    this.stopKeeping = keepInStep(this.host, grid, () => this.sayWhatIsCut(grid));
    this.set({ title, opening: this.current.opening + 1 });
  }

  private sayWhatIsCut(grid: Grid): void {
    for (const { name, shown, rows } of grid.cutSheets())
      this.sayOnce({
        intent: "info",
        text: `${name}: the grid shows ${grouped(shown)} of ${grouped(rows)} rows.`,
        fix: "The analysis and the download use them all.",
      });
    for (const name of grid.sheetsNotCalculated())
      this.sayOnce({
        intent: "info",
        text: `${name}: its formulas are too many for the grid to calculate.`,
        fix: "They show what the analysis worked out. The download calculates in Excel.",
      });
    if (!grid.calculates)
      this.sayOnce({
        intent: "info",
        text: "This workbook is too long for the grid to calculate.",
        fix: "Formulas show what the workbook holds. The download calculates in Excel.",
      });
  }

  private sayOnce(message: DeskMessage): void {
    if (!this.current.messages.some(({ text }) => text === message.text)) this.say(message);
  }

  private say(message: DeskMessage): void {
    this.set({ messages: [...this.current.messages, message] });
  }

  /** One thing at a time, and said while it lasts; what goes wrong is said in a sentence. */
  private async doing(what: string, work: () => Promise<void>): Promise<void> {
    this.set({ busy: what, messages: [] });
    try {
      await work();
    } catch (error) {
      this.say(
        error instanceof FileProblem
          ? { intent: "error", text: error.message }
          : { intent: "error", text: "The workbench itself failed.", fix: String(error) },
      );
    } finally {
      this.set({ busy: null });
    }
  }

  private set(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

async function inputFile(file: File): Promise<InputFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
