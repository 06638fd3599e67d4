import { readFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { REQUIREMENTS } from "../../src/excel/requirements";
import { allOf, at, parseXml } from "./xml";
import type { Element } from "./xml";

// Microsoft's validator works online only, and neither it nor the schemas notice an id that leads nowhere. These are the
// rules that Office applies to a manifest when it loads it (../shared/reference/tech.md 2.1 and 3).

const root = path.resolve(__dirname, "../..");
const manifest = parseXml(readFileSync(path.join(root, "manifest.xml"), "utf8"));
const everything = allOf(manifest);
const overrides = at(manifest, "VersionOverrides");
const host = at(overrides, "Hosts", "Host");
const resources = at(overrides, "Resources");
const definitions = resources.children.flatMap((group) => group.children);
const named = (name: string) => everything.filter((element) => element.name === name);
const names = (element: Element) => element.children.map((child) => child.name);
const resource = (id: string) =>
  definitions.find((definition) => definition.attributes.id === id)?.attributes.DefaultValue;
const defaults = everything.flatMap(({ attributes }) => attributes.DefaultValue ?? []);
const urls = defaults.filter((value) => /^\w+:/.test(value));

describe("the manifest", () => {
  test("names its parts in the order in which Office reads them", () => {
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(names(manifest)).toEqual([
      ..."Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl".split(
        " ",
      ),
      ..."SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides".split(" "),
    ]);
    expect(names(overrides)).toEqual(["Hosts", "Resources"]);
    expect(names(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(names(at(host, "AllFormFactors", "ExtensionPoint"))).toEqual([
      "Script",
      "Page",
      "Metadata",
      "Namespace",
    ]);
    expect(names(at(host, "DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(names(resources)).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  });

  test("draws its button in the order that the ribbon's schema wants", () => {
    const tab = at(host, "DesktopFormFactor", "ExtensionPoint", "CustomTab");
    expect(names(tab)).toEqual(["Group", "Label"]);
    expect(names(at(tab, "Group"))).toEqual(["Label", "Icon", "Control"]);
    expect(names(at(tab, "Group", "Control"))).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  test("is known by a GUID, and by the version of the package with a fourth number", () => {
    expect(at(manifest, "Id").text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(at(manifest, "Version").text).toBe(`${version}.0`);
  });

  test("may read and write the workbook, and runs in Excel only", () => {
    expect(at(manifest, "Permissions").text).toBe("ReadWriteDocument");
    expect(at(manifest, "Hosts", "Host").attributes.Name).toBe("Workbook");
    expect(host.attributes["xsi:type"]).toBe("Workbook");
  });

  test("asks of Excel exactly what the code relies on", () => {
    const sets = at(manifest, "Requirements", "Sets").children.map(({ attributes }) => [
      attributes.Name,
      attributes.MinVersion,
    ]);
    expect(Object.fromEntries(sets)).toEqual(REQUIREMENTS);
    expect(sets).toHaveLength(Object.keys(REQUIREMENTS).length);
  });

  test("defines each resource once, and leads nowhere else", () => {
    const defined = definitions.map(({ attributes }) => attributes.id);
    const used = everything.flatMap(({ attributes }) => attributes.resid ?? []);
    expect(defined).toHaveLength(new Set(defined).size);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id === undefined || id.length > 32)).toEqual([]);
  });

  test("gives the pane, the ribbon and the functions one page, as a shared runtime must", () => {
    const pages = [
      at(host, "Runtimes", "Runtime"),
      at(host, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation"),
      at(host, "DesktopFormFactor", "FunctionFile"),
      ...named("Action").map((action) => at(action, "SourceLocation")),
    ].map(({ attributes }) => attributes.resid);
    expect(new Set(pages)).toEqual(new Set(["Taskpane.Url"]));
    expect(at(host, "Runtimes", "Runtime").attributes.lifetime).toBe("long");
    expect(resource("Taskpane.Url")).toBe(
      at(manifest, "DefaultSettings", "SourceLocation").attributes.DefaultValue,
    );
    // A second pane in one runtime is what Microsoft advises against.
    expect(named("TaskpaneId")).toEqual([]);
  });

  test("puts the functions in the namespace ADOPTION", () => {
    const namespace = at(host, "AllFormFactors", "ExtensionPoint", "Namespace").attributes.resid ?? "";
    expect(resource(namespace)).toBe("ADOPTION");
  });

  test("keeps to one secure address and asks for no other", () => {
    expect(urls.length).toBeGreaterThan(8);
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
    expect(named("AppDomains")).toEqual([]);
  });

  test("keeps its texts as short as Office shows them", () => {
    const tooLong = (group: string, most: number) =>
      at(resources, group).children.filter(({ attributes }) => (attributes.DefaultValue ?? "").length > most);
    expect(tooLong("bt:ShortStrings", 125)).toEqual([]);
    expect(tooLong("bt:LongStrings", 250)).toEqual([]);
    expect(at(manifest, "Description").attributes.DefaultValue?.length).toBeLessThanOrEqual(250);
    expect(at(manifest, "DisplayName").attributes.DefaultValue?.length).toBeLessThanOrEqual(125);
    expect(at(manifest, "ProviderName").text.length).toBeLessThanOrEqual(125);
  });

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("shows as %s a picture of %i pixels", (element, size) => {
    expect(pixels(at(manifest, element).attributes.DefaultValue)).toEqual([size, size]);
  });

  test("has every picture of the ribbon in the size that it says", () => {
    const images = named("bt:Image").filter(({ attributes }) => attributes.size !== undefined);
    expect(new Set(images.map(({ attributes }) => attributes.size))).toEqual(new Set(["16", "32", "80"]));
    for (const { attributes } of images)
      expect(pixels(resource(attributes.resid ?? ""))).toEqual([
        Number(attributes.size),
        Number(attributes.size),
      ]);
  });
});

/** Width and height as the PNG file itself states them. */
function pixels(url: string | undefined): [number, number] {
  const png = readFileSync(path.join(root, new URL(url ?? "").pathname));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
