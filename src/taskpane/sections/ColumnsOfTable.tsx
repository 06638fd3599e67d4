import { Caption1, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ColumnChoice, TableReport } from "../../analysis/contract";
import { fieldInWords } from "../fieldWords";
import { columnRemark } from "../words";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  fixed: { tableLayout: "fixed" },
  first: { width: "34%" },
});

/** What stands in a select for "leave alone" and "as without me"; no field is called so. */
const ALONE = "\u0000";
const RECOGNISED = "\u0001";

interface ColumnsOfTableProps {
  table: Pick<TableReport, "sheet" | "headers" | "fields">;
  /** Where it stands and why it is taken for what it is. */
  about: string;
  /** What a person said of columns of this sheet, by header. */
  corrected: Readonly<Record<string, string | null>>;
  waiting: boolean;
  onColumn(choice: ColumnChoice): void;
}

/** The columns of one table, what each was taken for, and the choice to say otherwise. */
export function ColumnsOfTable({ table, about, corrected, waiting, onColumn }: ColumnsOfTableProps) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const headers = table.headers.map(({ header }) => header);
  return (
    <>
      <Caption1 block className={styles.quiet}>
        {about}
      </Caption1>
      <table
        className={mergeClasses(tableStyles.table, styles.fixed)}
        aria-label={`Columns recognised on ${table.sheet}`}
      >
        <thead>
          <tr>
            <th className={mergeClasses(tableStyles.cell, tableStyles.head, styles.first)} scope="col">
              Your column
            </th>
            <th className={mergeClasses(tableStyles.cell, tableStyles.head)} scope="col">
              Read as
            </th>
          </tr>
        </thead>
        <tbody>
          {table.headers.map(({ header, field, confidence }) => {
            const isCorrected = Object.hasOwn(corrected, header);
            const remark = columnRemark({ field, confidence }, isCorrected);
            return (
              <tr key={header}>
                <th className={tableStyles.cell} scope="row">
                  {header}
                </th>
                <td className={tableStyles.cell}>
                  <Select
                    size="small"
                    aria-label={`${header}: read as`}
                    value={field ?? ALONE}
                    title={field === null ? undefined : fieldInWords(field)}
                    disabled={waiting}
                    onChange={(_, { value }) => onColumn({ headers, header, field: fieldOf(value) })}
                  >
                    <option value={ALONE}>Leave alone</option>
                    {isCorrected && <option value={RECOGNISED}>As recognised without me</option>}
                    {table.fields.map((name) => (
                      <option key={name} value={name}>
                        {fieldInWords(name)}
                      </option>
                    ))}
                  </Select>
                  {remark && (
                    <Caption1 block className={styles.quiet}>
                      {remark}
                    </Caption1>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function fieldOf(value: string): ColumnChoice["field"] {
  if (value === RECOGNISED) return undefined;
  return value === ALONE ? null : value;
}
