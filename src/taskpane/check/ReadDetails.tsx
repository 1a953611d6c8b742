import { Input, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { isoDate } from "../../domain/calendar.ts";
import type { Basis } from "../../domain/expected-cost.ts";
import type { CostColumns } from "../../domain/figures.ts";
import type { ColumnKind } from "../../domain/table.ts";
import type { Unit } from "../../domain/units.ts";
import type { Review } from "../../review/review.ts";
import type { Choices } from "../../review/choices.ts";
import { columnWord } from "../column-word.ts";
import { Changeable } from "../parts/Changeable.tsx";
import type { Checks } from "../use-checks.ts";
import { useScreen } from "../screen-context.ts";

/** What the user may change of what was read. */
export type Field = "unit" | "year" | "paidDate" | "costDate" | "basis" | "costColumns" | ColumnField;

/** What a column is, by its index. */
export type ColumnField = `column ${number}`;

/** Columns, unit and dates as understood, each with how to change it. Every change checks again at once. */
export function ReadDetails(props: {
  readonly review: Review;
  readonly checks: Checks;
  readonly editing: Field | null;
  readonly onEdit: (field: Field | null) => void;
}) {
  const { t, show } = useScreen();
  const styles = useStyles();
  const { review, checks, editing, onEdit } = props;
  const { table, followUp, paidDate, costDate, basis } = review;
  const unknown = t.unknown;
  const costs = table.columns.filter((column) => column.kind === "cost");
  const columnsSaid = checks.choices.costColumns;
  const isInDoubt = review.lines.some(({ missing }) => missing.cost === "cumulativeSuspect");

  const changing = (field: Field) => ({
    isEditing: editing === field,
    onEdit: (on: boolean) => onEdit(on ? field : null),
    onApply: (change: Partial<Choices>) => {
      onEdit(null);
      void checks.change({ ...checks.choices, ...change });
    },
  });
  const row = (field: Exclude<Field, ColumnField>) => ({ label: t.read[field], ...changing(field) });
  return (
    <dl className={styles.list}>
      <Plain label={t.read.place}>{[table.place.sheet, table.place.address].filter(Boolean).join(" · ")}</Plain>
      <Plain label={t.read.columns}>
        <dl className={styles.columns}>
          {table.columns.map((column, index) => (
            <Changeable
              key={index}
              {...changing(`column ${index}`)}
              label={column.header || "–"}
              value={columnWord(column, t)}
              initial={column.kind}
              read={(text) => ({ kinds: new Map(checks.choices.kinds).set(column.header, text as ColumnKind) })}
              input={(field) => (
                <Select {...field} onChange={(_, data) => field.onChange(data.value)}>
                  {options(t.columnKind)}
                </Select>
              )}
            />
          ))}
        </dl>
      </Plain>
      <Changeable
        {...row("unit")}
        value={
          table.unit || checks.choices.unit
            ? t.unit[followUp.unit]
            : `${t.unit[followUp.unit]} (${t.assumed.assumedMark})`
        }
        initial={followUp.unit}
        read={(text) => ({ unit: text as Unit })}
        input={(field) => (
          <Select {...field} onChange={(_, data) => field.onChange(data.value)}>
            {options(t.unit)}
          </Select>
        )}
      />
      <Changeable
        {...row("year")}
        value={followUp.year === null ? unknown : String(followUp.year)}
        initial={String(followUp.year ?? "")}
        read={(text) => (/^(19|20)\d\d$/.test(text.trim()) ? { year: Number(text) } : t.read.yearInvalid)}
        input={(field) => <Input {...field} inputMode="numeric" onChange={(_, data) => field.onChange(data.value)} />}
      />
      <Changeable
        {...row("paidDate")}
        value={paidDate ? show.date(paidDate) : unknown}
        initial={paidDate ?? ""}
        read={(text) => dateChoice("paidDate", text) ?? t.read.dateInvalid}
        input={(field) => <Input {...field} type="date" onChange={(_, data) => field.onChange(data.value)} />}
      />
      <Changeable
        {...row("costDate")}
        value={costDate ? show.date(costDate) : unknown}
        initial={costDate ?? ""}
        read={(text) => dateChoice("costDate", text) ?? t.read.dateInvalid}
        input={(field) => <Input {...field} type="date" onChange={(_, data) => field.onChange(data.value)} />}
      />
      <Changeable
        {...row("basis")}
        value={t.basis[basis]}
        initial={basis}
        read={(text) => ({ basis: text as Basis })}
        input={(field) => (
          <Select {...field} onChange={(_, data) => field.onChange(data.value)}>
            {options(t.basis)}
          </Select>
        )}
      />
      {costs.length > 1 && (
        <Changeable
          {...row("costColumns")}
          value={columnsSaid ? t.costColumns[columnsSaid] : isInDoubt ? unknown : t.costColumns.perPeriod}
          initial={columnsSaid ?? "perPeriod"}
          read={(text) => ({ costColumns: text as CostColumns })}
          input={(field) => (
            <Select {...field} onChange={(_, data) => field.onChange(data.value)}>
              {options(t.costColumns)}
            </Select>
          )}
        />
      )}
    </dl>
  );
}

function Plain({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function dateChoice(field: "paidDate" | "costDate", text: string): Partial<Choices> | null {
  const day = isoDate(text);
  return day && { [field]: day };
}

export const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ));

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, ...typographyStyles.body1 },
  row: { padding: `${tokens.spacingVerticalXS} 0` },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  columns: { margin: `0 0 0 ${tokens.spacingHorizontalM}` },
});
