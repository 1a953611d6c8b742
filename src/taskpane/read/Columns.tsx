import { Button, Field, Input, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { isoDate } from "../../domain/calendar.ts";
import type { ColumnKind, ReadTable, TableColumn } from "../../domain/table.ts";
import type { Unit } from "../../domain/units.ts";
import { AMOUNT_KINDS, type ColumnChoice, type Corrections } from "../../review/corrections.ts";
import { unitWord } from "../../review/show.ts";
import { columnWord } from "../column-word.ts";
import { options } from "../check/ReadDetails.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useRead } from "./read-context.ts";
import { onEscape } from "../parts/on-escape.ts";
import { useAskedFocus } from "../parts/use-asked-focus.ts";

/** The columns and what each is taken for, each with how to change it. */
export function Columns({
  table,
  corrections,
  onChange,
}: {
  readonly table: ReadTable;
  readonly corrections: Corrections;
  readonly onChange: (change: Partial<Corrections>) => void;
}) {
  const { r } = useRead();
  const text = useText();
  const [editing, setEditing] = useState<number | null>(null);
  return (
    <section className={text.section}>
      <h3 className={text.subheading}>{r.columns}</h3>
      <ul className={text.list}>
        {table.columns.map((column, index) => (
          <Column
            key={index}
            number={index + 1}
            column={column}
            table={table}
            isEditing={editing === index}
            onEdit={(on) => setEditing(on ? index : null)}
            onChoose={(choice) =>
              onChange({
                columns: new Map(corrections.columns).set(index, { ...corrections.columns.get(index), ...choice }),
              })
            }
          />
        ))}
      </ul>
    </section>
  );
}

function Column(props: {
  readonly number: number;
  readonly column: TableColumn;
  readonly table: ReadTable;
  readonly isEditing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onChoose: (choice: ColumnChoice) => void;
}) {
  const { t, show } = useScreen();
  const { r } = useRead();
  const styles = useStyles();
  const { column, table, isEditing, onEdit } = props;
  const { opener } = useAskedFocus(isEditing);
  const header = column.header || r.noHeader(props.number);
  const isAmount = AMOUNT_KINDS.has(column.kind);
  const unit = column.unit ?? (isAmount ? table.unit : null);
  const facts = [
    columnWord(column, t),
    unit && unitWord(t.language, unit, table.currency ?? "SEK"),
    column.date ? show.date(column.date) : column.kind === "paid" || column.kind === "cost" ? r.noDate : null,
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span>{header}</span>
        {!isEditing && (
          <QuietButton ref={opener} aria-label={r.changeColumn(header)} onClick={() => onEdit(true)}>
            {t.read.change}
          </QuietButton>
        )}
      </div>
      {isEditing ? <Form {...props} header={header} /> : <div className={styles.facts}>{facts.join(" · ")}</div>}
    </li>
  );
}

function Form({ column, table, onEdit, onChoose, header }: Parameters<typeof Column>[0] & { readonly header: string }) {
  const { t } = useScreen();
  const { r } = useRead();
  const styles = useStyles();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isAmount = AMOUNT_KINDS.has(column.kind);
  return (
    <div
      role="group"
      aria-label={r.changeColumn(header)}
      className={styles.form}
      onKeyDown={onEscape(() => onEdit(false))}
    >
      <Field label={r.kind}>
        <Select ref={first} value={column.kind} onChange={(_, { value }) => onChoose({ kind: value as ColumnKind })}>
          {options(t.columnKind)}
        </Select>
      </Field>
      {isAmount && (
        <Field label={r.columnUnit}>
          <Select
            value={column.unit ?? table.unit ?? ""}
            onChange={(_, { value }) => value && onChoose({ unit: value as Unit })}
          >
            {(column.unit ?? table.unit) === null && <option value="">{t.unknown}</option>}
            {options(t.unit)}
          </Select>
        </Field>
      )}
      {(column.kind === "paid" || column.kind === "cost" || column.kind === "forecast") && (
        <Field label={r.lastDay}>
          <Input
            type="date"
            value={column.date ?? ""}
            onChange={(_, { value }) => {
              const date = isoDate(value);
              if (date) onChoose({ date });
            }}
          />
        </Field>
      )}
      <Button size="small" onClick={() => onEdit(false)}>
        {r.columnDone}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, ...typographyStyles.body1 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  form: {
    display: "grid",
    "& > button": { justifySelf: "start" },
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
});
