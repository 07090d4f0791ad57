import { PAGE_MAX } from "@rejoinder/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useTRPC } from "../lib/trpc.ts";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";

export type ListedSource = Outputs["source"]["list"]["sources"][number];

type Props = {
  caseId: string;
  label: string;
  hidesLabel?: boolean;
  hint?: string;
  isRequired?: boolean;
  value: string;
  onChange: (sourceId: string, source: ListedSource | undefined) => void;
  error: string | undefined;
};

/** One of a case's sources. Where there are more than fit a list, words narrow it. */
export function SourceSelect({ caseId, value, onChange, ...field }: Props) {
  const t = useTranslations("source");
  const trpc = useTRPC();
  const [query, setQuery] = useState("");
  const input = { caseId, limit: PAGE_MAX, ...(query.trim() && { query }) };
  const found = useQuery({
    ...trpc.source.list.queryOptions(input),
    placeholderData: keepPreviousData,
  });
  // The one chosen stays on the list, whatever narrows it.
  const chosen = useQuery({
    ...trpc.source.byId.queryOptions({ sourceId: value }),
    enabled: value !== "" && found.data?.sources.every(({ id }) => id !== value) === true,
  });
  const sources = found.data?.sources ?? [];
  const isLong = query !== "" || (found.data?.after ?? null) !== null;
  const isListed = value === "" || sources.some(({ id }) => id === value);
  return (
    <div className="flex flex-col gap-1.5">
      {isLong && (
        <TextField
          label={t("find")}
          hidesLabel
          placeholder={t("find")}
          value={query}
          onChange={setQuery}
        />
      )}
      <Select
        {...field}
        value={value}
        onChange={(id) =>
          onChange(
            id,
            sources.find((source) => source.id === id),
          )
        }
        options={[
          { value: "", label: t("choose") },
          ...(isListed ? [] : [{ value, label: chosen.data?.title ?? t("chosen") }]),
          ...sources.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </div>
  );
}
