import { CITATIONS_MAX } from "@rejoinder/schema";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { FieldErrors } from "../../lib/field-errors.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { SourceSelect } from "../source-select.tsx";
import { type CitationRow, emptyRow } from "./note-draft.ts";

type Props = {
  caseId: string;
  rows: readonly CitationRow[];
  onChange: (rows: CitationRow[]) => void;
  /** Of single citations, by the path the server gives them. */
  errors: FieldErrors;
  /** Of the sources as a whole. */
  error: string | undefined;
  onNew: () => void;
};

/** The sources of a note: each chosen from the case's, or added to them first. */
export function CitationFields({ caseId, rows, onChange, errors, error, onNew }: Props) {
  const t = useTranslations("note");
  const errorId = useId();

  const put = (at: number, fields: Partial<CitationRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...fields } : row)));
  // The server counts the rows that name a source.
  const pathOf = (at: number) =>
    `citations.${rows.slice(0, at).filter(({ sourceId }) => sourceId !== "").length}`;

  return (
    <fieldset
      className="flex min-w-0 flex-col gap-2"
      aria-describedby={error ? errorId : undefined}
    >
      <legend className="mb-1 text-[0.8125rem] leading-5 font-[560]">{t("sources")}</legend>
      {rows.map((row, at) => (
        <div
          key={row.key}
          className={`grid items-start gap-2 ${rows.length > 1 ? "sm:grid-cols-[1fr_12rem_auto]" : "sm:grid-cols-[1fr_12rem]"}`}
        >
          <SourceSelect
            caseId={caseId}
            label={t("source", { number: at + 1 })}
            hidesLabel
            value={row.sourceId}
            onChange={(sourceId) => put(at, { sourceId, place: null })}
            error={row.sourceId ? errors[`${pathOf(at)}.sourceId`] : undefined}
            {...(row.place && { hint: t("passageCited") })}
          />
          <TextField
            label={t("locator", { number: at + 1 })}
            hidesLabel
            placeholder={t("locatorPlaceholder")}
            value={row.locator}
            onChange={(locator) => put(at, { locator })}
            error={row.sourceId ? errors[`${pathOf(at)}.locator`] : undefined}
          />
          {rows.length > 1 && (
            <Button
              variant="quiet"
              label={t("removeSource", { number: at + 1 })}
              onPress={() => onChange(rows.filter((_, index) => index !== at))}
            >
              {t("remove")}
            </Button>
          )}
        </div>
      ))}
      <p
        id={errorId}
        aria-live="polite"
        className="text-[0.8125rem] leading-5 text-danger empty:hidden"
      >
        {error}
      </p>
      <div className="-ml-2 flex flex-wrap gap-1">
        {rows.length < CITATIONS_MAX && (
          <Button variant="quiet" onPress={() => onChange([...rows, emptyRow()])}>
            {t("anotherSource")}
          </Button>
        )}
        <Button variant="quiet" onPress={onNew}>
          {t("newSource")}
        </Button>
      </div>
    </fieldset>
  );
}
