/** Records of a workbook's stream ([MS-XLS] 2.3). Those that the reader asks for have a name here. */
export const RECORD = {
  formula: 0x06,
  endOfStream: 0x0a,
  protect: 0x12,
  name: 0x18,
  dateMode: 0x22,
  filePassword: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  boundSheet: 0x85,
  manyRk: 0xbd,
  manyBlank: 0xbe,
  richString: 0xd6,
  cellFormat: 0xe0,
  sharedStrings: 0xfc,
  sharedLabel: 0xfd,
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  rk: 0x27e,
  numberFormat: 0x41e,
  start: 0x809,
} as const;

/** Stands on one record after another. */
export class BiffCursor {
  id = 0;
  /** Of the record that the cursor stands on; reading beyond it throws. */
  data: DataView;
  private next: number;

  constructor(
    private readonly stream: Uint8Array,
    from: number,
  ) {
    this.next = from;
    this.data = viewOf(stream.subarray(0, 0));
  }

  /** @throws Error at the end of the stream: a substream ends with a record that says so */
  move(): void {
    const { stream, next } = this;
    if (next + 4 > stream.length) throw new Error("the stream breaks off");
    this.id = stream[next]! | (stream[next + 1]! << 8);
    const to = next + 4 + (stream[next + 2]! | (stream[next + 3]! << 8));
    if (to > stream.length) throw new Error("a record breaks off");
    this.data = viewOf(stream.subarray(next + 4, to));
    this.next = to;
  }

  /** The record's data, and those of the records that continue it, which the cursor passes. */
  blocks(): DataView[] {
    const found = [this.data];
    while (this.peek() === RECORD.continued) {
      this.move();
      found.push(this.data);
    }
    return found;
  }

  private peek(): number | undefined {
    const { stream, next } = this;
    return next + 4 > stream.length ? undefined : stream[next]! | (stream[next + 1]! << 8);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
