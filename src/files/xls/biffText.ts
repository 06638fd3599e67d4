/** What single bytes mean, in a workbook whose text is bytes. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/**
 * Text in .xls files ([MS-XLS] 2.5.293, 2.5.294): one byte or two a character, as a flag before them says. A text that does
 * not fit its record goes on in the next, where the flag is said anew.
 */
export class BiffText {
  private block = 0;
  private at: number;

  /** @param codePage what single bytes mean; only in workbooks before Excel 97 anything but Latin-1 */
  constructor(
    private readonly blocks: readonly DataView[],
    from: number,
    private readonly codePage?: DecodeBytes,
  ) {
    this.at = from;
  }

  byte(): number {
    return this.current(1).getUint8(this.take(1));
  }

  short(): number {
    return this.current(2).getUint16(this.take(2), true);
  }

  long(): number {
    return this.current(4).getUint32(this.take(4), true);
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      const here = Math.min(left, this.current(1).byteLength - this.at);
      this.at += here;
      left -= here;
    }
  }

  /** Characters behind their flag; before Excel 97 there is no flag, and a character is a byte. */
  characters(count: number): string {
    if (this.codePage) {
      const block = this.current(count);
      if (this.at + count > block.byteLength) throw new Error("a text breaks off");
      const bytes = new Uint8Array(block.buffer, block.byteOffset + this.take(count), count);
      return this.codePage(bytes);
    }
    return this.flagged(count, this.byte());
  }

  /** As the table of shared strings has them: with the looks of parts and reading aids behind, which are passed. */
  rich(): string {
    const count = this.short();
    const flags = this.byte();
    const runs = flags & 8 ? this.short() : 0;
    const aids = flags & 4 ? this.long() : 0;
    const text = this.flagged(count, flags);
    this.skip(4 * runs + aids);
    return text;
  }

  private flagged(count: number, firstFlags: number): string {
    let text = "";
    let wide = (firstFlags & 1) !== 0;
    while (text.length < count) {
      let block = this.blocks[this.block];
      if (!block) throw new Error("a text breaks off");
      if (this.at >= block.byteLength) {
        block = this.current(1);
        wide = (block.getUint8(this.take(1)) & 1) !== 0;
      }
      const size = wide ? 2 : 1;
      const here = Math.min(count - text.length, Math.floor((block.byteLength - this.at) / size));
      if (here === 0) throw new Error("a character is cut in half");
      for (let left = here; left > 0; left--) {
        text += String.fromCharCode(wide ? block.getUint16(this.at, true) : block.getUint8(this.at));
        this.at += size;
      }
    }
    return text;
  }

  /** The block that holds the next bytes; numbers are never parted. */
  private current(count: number): DataView {
    let block = this.blocks[this.block];
    while (block && this.at >= block.byteLength && count > 0) {
      block = this.blocks[++this.block];
      this.at = 0;
    }
    if (!block) throw new Error("a text breaks off");
    return block;
  }

  private take(count: number): number {
    const at = this.at;
    this.at += count;
    return at;
  }
}
