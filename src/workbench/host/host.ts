import type { Book } from "../../files/book";
import { HostError } from "./hostErrors";
import { workbookObject } from "./members/workbookMembers";
import type { Scalar } from "../../domain/columns";
import { ERROR_VALUES } from "./model/cells";
import type { Change } from "./model/changes";
import type { EventEntry } from "./model/events";
import { openBook, toBook } from "./model/bookExchange";
import type { KnownValue } from "./model/workbookModel";
import { WorkbookModel } from "./model/workbookModel";
import type { RequestBody, ResponseBody } from "./requestHandler";
import { References, answer } from "./requestHandler";

/** What Excel on the web takes and gives in one request, in bytes. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface HostOptions {
  /** Default: one empty sheet, "Sheet1". */
  book?: Book;
  /** Bytes a request and a response may have; default: that of Excel on the web; Infinity: none, as on a desktop. */
  payloadLimit?: number;
  /** The current year, in which "1/2" typed is a date. Default: 2026, so that tests mean the same every year. */
  year?: number;
  /** Values of formulas worked out elsewhere; see {@link Host.knownValue}. */
  knownValue?: KnownValue;
}

/** Something that works out formulas. It changes what cells show (`sheet.cells.show`), nothing else. */
export interface Calculator {
  /** Called after a request that changed something; the answer waits for it. */
  calculate(model: WorkbookModel, changes: readonly Change[]): Promise<void> | void;
}

export interface Counters {
  /** Requests answered: one for each sync that had something to do. */
  syncs: number;
  /** Of those, how many changed the workbook. */
  writes: number;
  bytesIn: number;
  bytesOut: number;
  actions: number;
}

interface PlannedFailure {
  code: string;
  afterActions: number;
}

/**
 * A stand-in for Excel: takes office.js's requests as text and answers them from its own workbook.
 * Knows neither Node nor a browser; `connect` in bridge.ts joins it to an office.js.
 */
export class Host {
  readonly model: WorkbookModel;
  readonly counters: Counters = { syncs: 0, writes: 0, bytesIn: 0, bytesOut: 0, actions: 0 };
  /** What each action did, in the order done, where `logging` is on: "worksheets.getItem("Out").getRange("A1").values =". */
  readonly log: string[] = [];
  logging = false;
  payloadLimit: number;
  calculator: Calculator | null = null;
  /** Workbooks that were asked to be opened beside this one, as base64 of their files. */
  readonly opened: string[] = [];
  /** Told of each of them. */
  onNewWorkbook: ((base64: string) => void) | null = null;
  private readonly references = new References();
  private readonly failures = new Map<number, PlannedFailure>();
  private readonly watchers = new Set<(changes: readonly Change[]) => void>();
  private readonly eventListeners = new Set<(text: string) => void>();
  private editing: { left: Promise<void>; leave: () => void } | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private told: Promise<void> = Promise.resolve();
  private calculationAsked = false;
  private tellingCalculated = false;

  constructor(options: HostOptions = {}) {
    const year = options.year ?? 2026;
    this.model = new WorkbookModel(() => year);
    this.payloadLimit = options.payloadLimit ?? WEB_PAYLOAD_LIMIT;
    if (options.book) openBook(this.model, options.book);
    else this.model.addSheet("Sheet1");
    if (options.knownValue) this.model.knownValue = options.knownValue;
    this.model.takeChanges();
  }

  /**
   * What a formula comes to where no calculator is attached; asked when the formula is written. Texts like "#N/A" are
   * errors. A formula with neither shows #CALC!, Excel's own "could not calculate", never an innocent blank.
   */
  set knownValue(knownValue: KnownValue) {
    this.model.knownValue = knownValue;
  }

  /**
   * The n-th request from now (1 is the next) ends with this error, after the first `afterActions` of its actions were
   * done, or all where there are fewer. The request by which `Excel.run` gives its ranges back counts too.
   */
  failRequest(n: number, code: string, afterActions = 0): void {
    this.failures.set(this.counters.syncs + n, { code, afterActions });
  }

  /** As if the user were typing in a cell: requests fail, or wait where `delayForCellEdit` was asked. */
  enterCellEditMode(): void {
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.editing = { left, leave };
  }

  leaveCellEditMode(): void {
    this.editing?.leave();
    this.editing = null;
  }

  /** Tells of every change to the workbook, after each request or change from outside. Gives the way to stop. */
  watch(watcher: (changes: readonly Change[]) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** A change from outside office.js, as when a person types in the grid: calculated, watched and raised as events. */
  async change(make: (model: WorkbookModel) => void): Promise<void> {
    await this.inTurn(async () => {
      make(this.model);
      await this.settle();
    });
  }

  /**
   * What a formula came to in the program that shows the workbook and calculates it: its cell shows it. That is no change,
   * and only who listens for calculations is told.
   */
  showCalculated(sheetId: string, row: number, column: number, value: Scalar): void {
    const sheet = this.model.sheet(sheetId);
    if (!sheet) return;
    sheet.cells.show(row, column, value, ERROR_VALUES.has(String(value)));
    this.model.recordCalculated(sheet, row, column);
    if (this.tellingCalculated) return;
    this.tellingCalculated = true;
    void this.inTurn(async () => {
      this.tellingCalculated = false;
      this.raise(this.model.events.calculationsOf(this.model.takeCalculated(), this.model));
    });
  }

  /** Works out all formulas by the attached calculator. */
  async recalculate(): Promise<void> {
    await this.change(() => {
      this.calculationAsked = true;
    });
  }

  toBook(): Book {
    return toBook(this.model);
  }

  /** Answers one message of office.js, in turn. */
  receive(text: string): Promise<string> {
    return this.inTurn(() => this.respond(text));
  }

  /** Messages that the host sends by itself: Excel's events. */
  onEvent(listener: (text: string) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  /** Settles when every event so far was given to office.js. */
  eventsTold(): Promise<void> {
    return this.told;
  }

  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async respond(text: string): Promise<string> {
    const message = JSON.parse(text) as Message;
    const reply = (statusCode: number, body: unknown): string =>
      JSON.stringify({ id: message.id, type: 1, message: { statusCode, headers: {}, body } });
    const refusal = (code: string, statusCode: number): string =>
      reply(statusCode, { error: { code, message: new HostError(code).message } });

    this.counters.syncs++;
    const bytesIn = utf8Length(text);
    this.counters.bytesIn += bytesIn;
    const failure = this.failures.get(this.counters.syncs);
    this.failures.delete(this.counters.syncs);
    if (bytesIn > this.payloadLimit) return refusal("RequestPayloadSizeLimitExceeded", 413);
    if (this.editing) {
      if (!(message.flags & DELAY_FOR_CELL_EDIT)) return refusal("InvalidOperationInCellEditMode", 400);
      await this.editing.left;
    }
    let body: ResponseBody;
    try {
      const asked: unknown = message.message.body;
      body = this.perform((typeof asked === "string" ? JSON.parse(asked) : asked) as RequestBody, failure);
      if (await this.settle()) this.counters.writes++;
    } catch (error) {
      return reply(500, {
        error: {
          code: "GeneralException",
          message: `The stand-in for Excel failed: ${describeFailure(error)}`,
        },
      });
    }
    const answered = reply(200, body);
    const bytesOut = utf8Length(answered);
    this.counters.bytesOut += bytesOut;
    return bytesOut > this.payloadLimit ? refusal("ResponsePayloadSizeLimitExceeded", 413) : answered;
  }

  private perform(body: RequestBody, failure: PlannedFailure | undefined): ResponseBody {
    const root = workbookObject({
      model: this.model,
      references: this.references,
      calculate: () => {
        this.calculationAsked = true;
      },
      openNew: (base64) => {
        this.opened.push(base64);
        this.onNewWorkbook?.(base64);
      },
    });
    const done = answer(body, root, this.references, (index, statement) => {
      if (failure && index >= failure.afterActions) throw new HostError(failure.code);
      this.counters.actions++;
      if (this.logging) this.log.push(statement());
    });
    // Told to fail after more actions than there are: at the end, then.
    return failure && !done.Error ? failedAtEnd(done, failure.code) : done;
  }

  /** After a change: calculate, tell the watchers, raise Excel's events. Says whether there was a change. */
  private async settle(): Promise<boolean> {
    const changes = this.model.takeChanges();
    if (this.calculator && this.shouldCalculate(changes))
      await this.calculator.calculate(this.model, changes);
    this.calculationAsked = false;
    if (changes.length > 0) for (const watcher of this.watchers) watcher(changes);
    this.raise([
      ...this.model.events.entriesFor(changes, this.model),
      ...this.model.events.calculationsOf(this.model.takeCalculated(), this.model),
    ]);
    return changes.length > 0;
  }

  /** Events follow the answer to the request that caused them, as in Excel: its listeners may be registered by then only. */
  private raise(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    const text = JSON.stringify({ type: 3, message: { entries } });
    const earlier = this.told;
    this.told = new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const listener of this.eventListeners) listener(text);
        resolve();
      });
    }).then(() => earlier);
  }

  private shouldCalculate(changes: readonly Change[]): boolean {
    return this.calculationAsked || (changes.length > 0 && this.model.calculationMode !== "Manual");
  }
}

/** A stand-in for Excel with a workbook open. */
export function createHost(options: HostOptions = {}): Host {
  return new Host(options);
}

function failedAtEnd(done: ResponseBody, code: string): ResponseBody {
  const ActionIndex = done.Results.length - 1;
  const Message = new HostError(code).message;
  return { ...done, Error: { Code: code, Message, Location: "", ActionIndex, HttpStatusCode: 400 } };
}

interface Message {
  id: number;
  flags: number;
  message: { body: unknown };
}

/** The bit of a request's flags that `delayForCellEdit` sets. */
const DELAY_FOR_CELL_EDIT = 64;

function describeFailure(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Bytes of a text in UTF-8, without making them. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // A surrogate pair is two units here and four bytes there: two each.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
