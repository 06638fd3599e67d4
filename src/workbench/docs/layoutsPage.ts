import { LAYOUTS } from "../../tables/layouts/layouts";
import type { Holds, Layout } from "../../tables/layouts/layout";
import { fieldInWords } from "../../taskpane/fieldWords";

/** Headers shown for a field; there may be many more. */
const FEW = 3;

const HOLDS_WORDS: Partial<Record<Holds, string>> = {
  id: "id",
  day: "date",
  code: "code",
  answer: "yes or no",
};

/** docs/layouts.md: every kind of table that is recognised, and the names of its fields for `--match`. */
export function layoutsPage(): string {
  return `# Tables that are recognised

Made by \`npm run docs\` from the code; do not edit. A table is known by its headers and by what its columns hold, wherever it stands. Each
header below is one of those by which a column is known; case, punctuation, small slips and the order of columns do not matter, and columns
that nobody knows are left alone. The names under "field" are those that \`--match\` takes (user guide, section 1).

${LAYOUTS.map(section).join("\n\n")}
`;
}

function section({ title, id, fields, notUsed, published, areas }: Layout): string {
  const about = notUsed
    ? "\nKnown and left alone: no figure is worked out from it yet.\n"
    : published
      ? "\nFigures of measures and stages that are worked out here, for any year and area, stand beside them; what they say of authorities by year goes to the RAA model; nothing else is used.\n"
      : areas
        ? "\nA row an authority and year (or a line or measure of it): its figures go to the RAA model. No child stands in it.\n"
        : "";
  const rows = fields.map(
    ({ name, holds, known }) =>
      `| \`${name}\` | ${fieldInWords(name)} | ${HOLDS_WORDS[holds] ?? "text"} | ${known.slice(0, FEW).join(", ")} |`,
  );
  return `## ${title} (\`${id}\`)
${about}
| field | what it is | holds | known by, among others |
| --- | --- | --- | --- |
${rows.join("\n")}`;
}
