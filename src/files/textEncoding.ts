/** Text of a file whose encoding nobody wrote down: byte order marks, then UTF-16 by its zero bytes, UTF-8, and else Windows' Western European. */
export function decodeText(bytes: Uint8Array): string {
  const [b0, b1, b2] = bytes;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return decode("utf-8", bytes.subarray(3));
  if (b0 === 0xff && b1 === 0xfe) return decode("utf-16le", bytes.subarray(2));
  if (b0 === 0xfe && b1 === 0xff) return decode("utf-16be", bytes.subarray(2));
  const zeros = zeroShares(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return decode("utf-16le", bytes);
  if (zeros.even > 0.3 && zeros.odd < 0.05) return decode("utf-16be", bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

/** Text of an XML file: its own declaration counts where there is no byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const head = decode("latin1", bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return decodeAs(declared === "us-ascii" ? undefined : declared, bytes);
}

/** Text of a web page, which may say its encoding in its head. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = decode("latin1", bytes.subarray(0, 2048));
  const declared = /<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
  return decodeAs(declared, bytes);
}

/** By the encoding that a text says it has; one that says utf-8 is still read as anything that it turns out to be. */
function decodeAs(declared: string | undefined, bytes: Uint8Array): string {
  if (declared === undefined || /^(?:utf|unicode)/.test(declared)) return decodeText(bytes);
  if (declared === "windows-1252" || declared === "iso-8859-1") return decodeWindows(bytes);
  try {
    return decode(declared, bytes);
  } catch {
    return decodeText(bytes);
  }
}

/** Whether the bytes can be text at all: control characters other than breaks and tabs mean that they are not. */
export function looksLikeText(bytes: Uint8Array): boolean {
  // Even lengths only, and not the last two: a character may be cut in half there.
  const start = decodeText(bytes.subarray(0, 4096)).slice(0, -2);
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 26)) return false;
  }
  return true;
}

/** The signs of Windows-1252 from 0x80 on, where it differs from Latin-1; unused places are spaces. */
const WINDOWS_SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Node 20 decodes "windows-1252" as Latin-1, so those signs are put right here. */
export function decodeWindows(bytes: Uint8Array): string {
  return decode("windows-1252", bytes).replace(/[\u0080-\u009f]/g, (sign) => {
    const meant = WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80];
    return meant === undefined || meant === " " ? sign : meant;
  });
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const pairs = Math.min(bytes.length, 4096) >> 1;
  if (pairs === 0) return { even: 0, odd: 0 };
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  return { even: even / pairs, odd: odd / pairs };
}
