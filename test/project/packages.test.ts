import { readFileSync } from "node:fs";
import path from "node:path";

interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  engines?: { node?: string };
}

const root = path.resolve(__dirname, "../..");
const readJson = <T>(file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8")) as T;
const ours = readJson<Manifest>("package.json");
const { packages } = readJson<{ packages: Record<string, Manifest> }>("package-lock.json");

describe("the packages", () => {
  test("are pinned to one version each", () => {
    const wanted = Object.entries({ ...ours.dependencies, ...ours.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    for (const [name, version] of wanted)
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  test("are locked for every kind of machine, or npm ci refuses to install any", () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
    );
    expect(missing).toEqual([]);
  });

  test("say where they come from by name alone, so that any registry will do", () => {
    expect(readFileSync(path.join(root, "package-lock.json"), "utf8")).not.toContain(`"resolved": "http`);
  });
});

/** Whether a package that stands at a place finds another there or further up. */
function isLocked(place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === "") return false;
  }
}
