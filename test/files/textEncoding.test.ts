import { decodeText, decodeXml, looksLikeText } from "../../src/files/textEncoding";

const TEXT = "CHILD,NOTE\r\n1,£5 for the child’s needs\r\n";

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return bytes;
}

/** As Windows' Western European has it: 0xA3 is £, 0x92 the curly apostrophe. */
const windows = Uint8Array.from(TEXT, (sign) => ({ "£": 0xa3, "’": 0x92 })[sign] ?? sign.charCodeAt(0));

test.each([
  ["UTF-8", new TextEncoder().encode(TEXT)],
  ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ["UTF-16 little-endian with a byte order mark", utf16(`\uFEFF${TEXT}`, true)],
  ["UTF-16 big-endian with a byte order mark", utf16(`\uFEFF${TEXT}`, false)],
  ["UTF-16 little-endian without one", utf16(TEXT, true)],
  ["UTF-16 big-endian without one", utf16(TEXT, false)],
  ["Windows-1252", windows],
])("reads text in %s", (_, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
  expect(looksLikeText(bytes)).toBe(true);
});

test("takes an XML declaration at its word", () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>£</a>';
  expect(decodeXml(Uint8Array.from(xml, (sign) => sign.charCodeAt(0)))).toBe(xml);
});

test("does not take binary content for text", () => {
  expect(looksLikeText(Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 32))).toBe(false);
});
