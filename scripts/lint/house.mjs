/**
 * The house as design has it: which rooms of src/ each room may use, and which packages. Arrows run down only, nothing
 * imports the workbench, and the domain knows nobody.
 */
export const HOUSE = {
  domain: { rooms: [], packages: [] },
  tables: { rooms: ["domain"], packages: [] },
  sheets: { rooms: ["domain"], packages: [] },
  files: { rooms: ["domain"], packages: ["fflate", "saxes"] },
  excel: { rooms: ["sheets", "tables", "domain"], packages: [] },
  analysis: { rooms: ["excel", "files", "sheets", "tables", "domain"], packages: [] },
  functions: { rooms: ["domain"], packages: [] },
  taskpane: { rooms: ["analysis", "excel", "domain"], packages: ["react", "react-dom", "@fluentui"] },
  workbench: {
    rooms: ["taskpane", "functions", "analysis", "excel", "files", "sheets", "tables", "domain"],
    packages: "any",
  },
};

/** Reports an import that goes against {@link HOUSE}; types count as much as values. */
export const arrows = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      room: "src/{{from}} may not import from src/{{to}}: arrows run down only (docs/decisions, scripts/lint/house.mjs).",
      package: "src/{{from}} may not import the package {{to}} (scripts/lint/house.mjs says who may).",
      outside: "src/{{from}} may not import {{to}}: it lies outside src.",
      unknown:
        "src/{{from}} is no room of the house: name it in scripts/lint/house.mjs, with what it may import.",
    },
  },
  create(context) {
    const place = placeInSource(context.filename);
    if (place.length < 2) return {};
    const from = place[0];
    const room = HOUSE[from];

    function check(source) {
      if (typeof source?.value !== "string") return;
      const report = (messageId, to) => context.report({ node: source, messageId, data: { from, to } });
      if (room === undefined) return report("unknown", source.value);
      if (!source.value.startsWith(".")) {
        if (!mayUsePackage(room, source.value)) report("package", source.value);
        return;
      }
      const target = resolve(place.slice(0, -1), source.value);
      if (target === undefined) {
        // The version of the product stands in package.json alone.
        if (!source.value.endsWith("/package.json")) report("outside", source.value);
        return;
      }
      const [to] = target;
      if (to !== from && !room.rooms.includes(to)) report("room", to);
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
    };
  },
};

/** The folders and the file name below src/, or [] for a file elsewhere. */
function placeInSource(file) {
  const parts = file.split(/[\\/]/);
  const source = parts.lastIndexOf("src");
  return source === -1 ? [] : parts.slice(source + 1);
}

function mayUsePackage({ packages }, name) {
  return packages === "any" || packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
}

/** Folders and file of a relative import, or undefined where it leaves src/. */
function resolve(folders, relative) {
  const path = [...folders];
  for (const step of relative.split("/")) {
    if (step === ".." && path.pop() === undefined) return undefined;
    if (step !== ".." && step !== ".") path.push(step);
  }
  return path;
}
