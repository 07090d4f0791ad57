import { wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { isNarrowed, type PairFilters } from "../../desk/pair-filters.ts";
import { SearchBox } from "../../desk/search-box.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";

type Props = {
  filters: PairFilters;
  parties: Outputs["case"]["bySlug"]["parties"];
  /** The reader's marks that wait for their reason. */
  waiting: number;
  /** @param replace keeps the step back to where the search began. */
  onChange: (filters: PairFilters, replace?: boolean) => void;
};

/** What the status bar does not narrow: words, whom the allegation is against, missing reasons. */
export function FilterRow({ filters, parties, waiting, onChange }: Props) {
  const t = useTranslations("case");
  const locale = useLocale();
  const { q, against, needsReason } = filters;
  const accused = parties.filter(({ id, role }) => role !== "accuser" || id === against);

  return (
    <search
      aria-label={t("filters")}
      className="mt-3 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2"
    >
      <SearchBox
        label={t("search")}
        placeholder={t("searchShort")}
        value={q ?? ""}
        onChange={(words) => onChange({ ...filters, q: words || undefined }, q !== undefined)}
      />
      <div className="w-full sm:w-52">
        <Select
          label={t("against")}
          hidesLabel
          value={against ?? ""}
          options={[
            { value: "", label: t("anyone") },
            ...accused.map(({ id, name }) => ({
              value: id,
              label: t("againstParty", { name: wordsIn(name, locale) }),
            })),
          ]}
          onChange={(id) => onChange({ ...filters, against: id || undefined })}
        />
      </div>
      {(waiting > 0 || needsReason) && (
        <button
          type="button"
          aria-pressed={needsReason === true}
          onClick={() => onChange({ ...filters, needsReason: needsReason ? undefined : true })}
          className="target inline-flex items-center rounded-control border border-line bg-surface px-3 text-left hover:border-edge aria-pressed:border-edge aria-pressed:font-semibold aria-pressed:inset-ring aria-pressed:inset-ring-edge"
        >
          {t("needsReason", { count: waiting })}
        </button>
      )}
      {isNarrowed(filters) && (
        <Button variant="quiet" onPress={() => onChange({})}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}
