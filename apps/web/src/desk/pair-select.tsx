import { PAGE_MAX } from "@rejoinder/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useTRPC } from "../lib/trpc.ts";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { PairRef } from "./shapes.ts";

type Props = {
  case: PairRef["case"];
  label: string;
  /** Stands for none chosen. */
  none: string;
  value: PairRef | null;
  onChange: (pair: PairRef | null) => void;
  error?: string | undefined;
  isRequired?: boolean;
};

/** One of a case's pairs. Where there are more than fit a list, words narrow it. */
export function PairSelect({ case: of, none, value, onChange, ...field }: Props) {
  const t = useTranslations("reader");
  const locale = useLocale();
  const trpc = useTRPC();
  const [query, setQuery] = useState("");
  const found = useQuery({
    ...trpc.pair.list.queryOptions({
      caseId: of.id,
      locale,
      limit: PAGE_MAX,
      ...(query.trim() && { query }),
    }),
    placeholderData: keepPreviousData,
  });
  const pairs = (found.data?.pairs ?? []).map(
    ({ id, position, title }): PairRef => ({ id, position, title: { [locale]: title }, case: of }),
  );
  const isLong = query !== "" || (found.data?.after ?? null) !== null;
  const isListed = value === null || pairs.some(({ id }) => id === value.id);
  const shown = isListed || value === null ? pairs : [value, ...pairs];
  return (
    <div className="flex flex-col gap-1.5">
      {isLong && (
        <TextField
          label={t("findPair")}
          hidesLabel
          placeholder={t("findPair")}
          value={query}
          onChange={setQuery}
        />
      )}
      <Select
        {...field}
        value={value?.id ?? ""}
        onChange={(id) => onChange(shown.find((pair) => pair.id === id) ?? null)}
        options={[
          { value: "", label: none },
          ...shown.map(({ id, position, title }) => ({
            value: id,
            label: t("pairOption", { position, title: title[locale] ?? "" }),
          })),
        ]}
      />
    </div>
  );
}
