import { strToU8, unzipSync, zipSync } from "fflate";
import { deflated, inflated, readZip, zipOf } from "../../../src/files/xlsx/zipArchive";

const large = strToU8("0123456789".repeat(50_000));

test("another program reads what was written", async () => {
  const entries = [
    await deflated("a.xml", [strToU8("<a/>")]),
    await deflated("folder/é.xml", [large.subarray(0, 1000), large.subarray(1000)]),
    await deflated("empty.xml", []),
  ];
  const read = unzipSync(zipOf(entries));
  expect(Object.keys(read)).toEqual(["a.xml", "folder/é.xml", "empty.xml"]);
  expect(Buffer.from(read["folder/é.xml"] as Uint8Array).equals(Buffer.from(large))).toBe(true);
});

test("reads what another program wrote, stored or compressed, small or large", async () => {
  const bytes = zipSync({ "a.xml": strToU8("<a/>"), "b.bin": [large, { level: 0 }], "c.xml": large });
  const entries = readZip(bytes);
  expect(entries.map(({ name, size }) => [name, size])).toEqual([
    ["a.xml", 4],
    ["b.bin", 500_000],
    ["c.xml", 500_000],
  ]);
  for (const entry of entries.slice(1)) {
    expect(Buffer.from(await inflated(entry)).equals(Buffer.from(large))).toBe(true);
  }
});

test("copies an entry without unpacking it", () => {
  const bytes = zipSync({ "a.xml": large });
  const [entry] = readZip(bytes);
  const [copied] = readZip(zipOf(readZip(bytes)));
  expect(copied).toEqual(entry);
});

test.each([
  ["no archive", strToU8("hello, this is no archive at all, is it?")],
  ["an archive that breaks off", zipSync({ "a.xml": large }).subarray(0, 500)],
])("refuses %s", (_, bytes) => {
  expect(() => readZip(bytes)).toThrow();
});
