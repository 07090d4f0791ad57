import {
  type SourceKind,
  type SourceReliability,
  sourceKindInfo,
  sourceNeeds,
  sourceReliabilityInfo,
} from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { SearchBox } from "../../desk/search-box.tsx";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import type { SourceSearch } from "./source-search.ts";

type Props = {
  search: SourceSearch;
  isNarrowed: boolean;
  /** @param replace keeps the step back to where the search began. */
  onChange: (search: SourceSearch, replace?: boolean) => void;
};

const kinds = Object.keys(sourceKindInfo) as SourceKind[];
const grades = Object.keys(sourceReliabilityInfo) as SourceReliability[];

/** Which sources of what kind, how reliable, in want of what. */
export function SourceFilters({ search, isNarrowed, onChange }: Props) {
  const t = useTranslations("sourceList");
  const words = useWords();
  const { q, kind, reliability, needs, origin } = search;
  return (
    <search
      aria-label={t("filters")}
      className="mb-4 grid grid-cols-2 items-center gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
    >
      <div className="col-span-2">
        <SearchBox
          label={t("search")}
          placeholder={t("searchShort")}
          value={q ?? ""}
          onChange={(text) => onChange({ ...search, q: text || undefined }, q !== undefined)}
        />
      </div>
      <div className="min-w-0 sm:w-48">
        <Select
          label={t("kind")}
          hidesLabel
          value={kind ?? ""}
          options={[
            { value: "", label: t("anyKind") },
            ...kinds.map((each) => ({ value: each, label: words(sourceKindInfo[each].label) })),
          ]}
          onChange={(next) => onChange({ ...search, kind: next || undefined })}
        />
      </div>
      <div className="min-w-0 sm:w-56">
        <Select
          label={t("reliability")}
          hidesLabel
          value={reliability ?? ""}
          options={[
            { value: "", label: t("anyReliability") },
            ...grades.map((each) => ({
              value: each,
              label: `${each}, ${words(sourceReliabilityInfo[each].label)}`,
            })),
            { value: "none" as const, label: t("notJudged") },
          ]}
          onChange={(next) => onChange({ ...search, reliability: next || undefined })}
        />
      </div>
      <div className="col-span-2 min-w-0 sm:w-52">
        <Select
          label={t("needs")}
          hidesLabel
          value={needs ?? ""}
          options={[
            { value: "", label: t("anyNeeds") },
            ...sourceNeeds.map((each) => ({ value: each, label: t(`need.${each}`) })),
          ]}
          onChange={(next) => onChange({ ...search, needs: next || undefined })}
        />
      </div>
      {origin && (
        <Button
          className="justify-self-start"
          onPress={() => onChange({ ...search, origin: undefined })}
        >
          {t("ofOneOrigin")}
          <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4">
            <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
      )}
      {isNarrowed && (
        <Button variant="quiet" className="justify-self-start" onPress={() => onChange({})}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}
