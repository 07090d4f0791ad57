import { eventKindInfo, eventKinds } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { HistorySearch } from "./history-search.ts";

type Props = {
  /** Null for the desk's own history. */
  caseId: string | null;
  search: HistorySearch;
  onChange: (search: HistorySearch) => void;
};

/** Whose events of what kind on which pair. */
export function HistoryFilters({ caseId, search, onChange }: Props) {
  const t = useTranslations("history");
  const words = useWords();
  const nameOf = usePersonName();
  const people = useQuery(useTRPC().event.people.queryOptions({ caseId })).data ?? [];
  const { pair, person, kind } = search;
  const kinds = eventKinds.filter((each) => eventKindInfo[each][caseId ? "inCase" : "onDesk"]);
  const isNarrowed = [pair, person, kind].some((each) => each !== undefined);
  const narrow = (next: HistorySearch) => onChange({ ...search, ...next, at: undefined });

  return (
    <search
      aria-label={t("filters")}
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
    >
      <div className="min-w-0 sm:w-52">
        <Select
          label={t("person")}
          value={person ?? ""}
          options={[
            { value: "", label: t("anybody") },
            ...people.map(({ id, name }) => ({ value: id, label: nameOf({ name }) })),
            ...(person && !people.some(({ id }) => id === person)
              ? [{ value: person, label: t("somebody") }]
              : []),
          ]}
          onChange={(id) => narrow({ person: id || undefined })}
        />
      </div>
      <div className="min-w-0 sm:w-60">
        <Select
          label={t("kind")}
          value={kind ?? ""}
          options={[
            { value: "", label: t("anyKind") },
            ...kinds.map((each) => ({ value: each, label: words(eventKindInfo[each].label) })),
          ]}
          onChange={(each) => narrow({ kind: each || undefined })}
        />
      </div>
      {caseId !== null && (
        <PairField key={pair} pair={pair} onChange={(next) => narrow({ pair: next })} />
      )}
      {isNarrowed && (
        <div className="pb-1">
          <Button variant="quiet" onPress={() => onChange({})}>
            {t("clear")}
          </Button>
        </div>
      )}
    </search>
  );
}

type PairFieldProps = { pair: number | undefined; onChange: (pair: number | undefined) => void };

/** The pair by its number, as it is called everywhere. Enter or leaving the field narrows. */
function PairField({ pair, onChange }: PairFieldProps) {
  const t = useTranslations("history");
  const [draft, setDraft] = useState(pair === undefined ? "" : String(pair));
  const isNumber = /^[1-9]\d{0,8}$/.test(draft.trim());
  function send() {
    if (draft.trim() !== "" && !isNumber) return;
    const next = isNumber ? Number(draft) : undefined;
    if (next !== pair) onChange(next);
  }
  return (
    <form
      noValidate
      className="min-w-0 sm:w-36"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onBlur={send}
    >
      <TextField
        label={t("pair")}
        placeholder={t("pairPlaceholder")}
        value={draft}
        onChange={setDraft}
        autoComplete="off"
        error={draft.trim() === "" || isNumber ? undefined : t("pairNotNumber")}
      />
    </form>
  );
}
