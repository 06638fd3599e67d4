/** Bytes as they are written one value after another, the lowest byte first: what binary formats of Excel are made of. */
export class BinaryBytes {
  private readonly bytes: number[] = [];

  byte(...values: number[]): this {
    this.bytes.push(...values.map((value) => value & 0xff));
    return this;
  }

  short(...values: number[]): this {
    for (const value of values) this.byte(value, value >> 8);
    return this;
  }

  long(...values: number[]): this {
    for (const value of values) this.short(value, value >> 16);
    return this;
  }

  double(value: number): this {
    return this.byte(...new Uint8Array(Float64Array.of(value).buffer));
  }

  /** Two bytes a character. */
  wide(text: string): this {
    for (let at = 0; at < text.length; at++) this.short(text.charCodeAt(at));
    return this;
  }

  /** One byte a character. */
  narrow(text: string): this {
    return this.byte(...Array.from(text, (letter) => letter.charCodeAt(0)));
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
