import { ReviewState, reviewStateInfo, wordsIn } from "@rejoinder/schema";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { isNarrowed, type PairFilters } from "../../desk/pair-filters.ts";
import { SearchBox } from "../../desk/search-box.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { SavedViews } from "./saved-views.tsx";

type Props = {
  caseId: string;
  filters: PairFilters;
  parties: Outputs["case"]["bySlug"]["parties"];
  /** The reader's marks that wait for their reason. */
  waiting: number;
  /** @param replace keeps the step back to where the search began. */
  onChange: (filters: PairFilters, replace?: boolean) => void;
};

/** What the status bar does not narrow: words, whom the allegation is against, how far the review is. */
export function FilterRow({ caseId, filters, parties, waiting, onChange }: Props) {
  const t = useTranslations("case");
  const words = useWords();
  const locale = useLocale();
  const { q, against, state, mine, needsReason } = filters;
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
        onChange={(typed) => onChange({ ...filters, q: typed || undefined }, q !== undefined)}
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
      <div className="w-full sm:w-44">
        <Select
          label={t("state")}
          hidesLabel
          value={state ?? ""}
          options={[
            { value: "" as const, label: t("anyState") },
            ...Object.values(ReviewState).map((each) => ({
              value: each,
              label: t("stateOf", { state: words(reviewStateInfo[each].label) }),
            })),
          ]}
          onChange={(chosen) => onChange({ ...filters, state: chosen || undefined })}
        />
      </div>
      <Toggle
        isOn={mine === true}
        onChange={(isOn) => onChange({ ...filters, mine: isOn || undefined })}
      >
        {t("mine")}
      </Toggle>
      {(waiting > 0 || needsReason) && (
        <Toggle
          isOn={needsReason === true}
          onChange={(isOn) => onChange({ ...filters, needsReason: isOn || undefined })}
        >
          {t("needsReason", { count: waiting })}
        </Toggle>
      )}
      <SavedViews caseId={caseId} filters={filters} onChoose={onChange} />
      {isNarrowed(filters) && (
        <Button variant="quiet" onPress={() => onChange({})}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}

type ToggleProps = { isOn: boolean; onChange: (isOn: boolean) => void; children: ReactNode };

function Toggle({ isOn, onChange, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className="target inline-flex items-center rounded-control border border-line bg-surface px-3 text-left hover:border-edge aria-pressed:border-edge aria-pressed:font-semibold aria-pressed:inset-ring aria-pressed:inset-ring-edge"
    >
      {children}
    </button>
  );
}
