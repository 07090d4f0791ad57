import { formatEdtf } from "@rejoinder/schema";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { FoundRow } from "./found-rows.ts";
import { useKindOptions } from "./kind-options.ts";

type Props = {
  caseId: string;
  at: number;
  row: FoundRow;
  onChange: (at: number, fields: Partial<FoundRow>) => void;
  kindError: string | undefined;
  languageError: string | undefined;
};

/** A reference as it was read, whether it is to be added, and what its file did not tell. */
export const FoundRowFields = memo(function FoundRowFields(props: Props) {
  const { caseId, at, row, onChange, kindError, languageError } = props;
  const t = useTranslations("references");
  const locale = useLocale();
  const kinds = useKindOptions(caseId);
  const { reference, isTicked, kind, language } = row;
  const { title, author, publisher, publishedOn, address, archivedAddress } = reference;
  const said = [author, publisher, formatEdtf(publishedOn, locale)].filter((each) => each !== null);
  return (
    <li className="grid gap-x-4 gap-y-2 py-3 md:grid-cols-[1fr_13rem_6rem]">
      <label className="flex min-w-0 cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          checked={isTicked}
          onChange={(event) => onChange(at, { isTicked: event.target.checked })}
          className="mt-1.5 size-4 shrink-0"
        />
        <span className="min-w-0">
          <span className="block font-serif text-body font-semibold wrap-anywhere">{title}</span>
          {reference.isKnown && <Tag>{t("known")}</Tag>}
          <span className="block wrap-anywhere text-ink-2">{said.join(", ")}</span>
          {[address, archivedAddress].map(
            (each) =>
              each !== null && (
                <span key={each} translate="no" className="block wrap-anywhere text-ink-2">
                  {each}
                </span>
              ),
          )}
        </span>
      </label>
      {isTicked && (
        <>
          <Select
            label={t("kindOf", { title })}
            hidesLabel
            value={kind}
            options={kinds}
            onChange={(next) => onChange(at, { kind: next })}
            error={kindError}
          />
          <TextField
            label={t("languageOf", { title })}
            hidesLabel
            placeholder="en, fr …"
            autoComplete="off"
            value={language}
            onChange={(next) => onChange(at, { language: next })}
            error={languageError}
          />
        </>
      )}
    </li>
  );
});
