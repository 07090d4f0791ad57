import { credibilityInfo, type Stance, stanceInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { Select } from "../../ui/select.tsx";
import type { EvidenceDraft } from "./evidence-draft.ts";

type Props = {
  draft: EvidenceDraft;
  onChange: (fields: Partial<EvidenceDraft>) => void;
  /** Whether what is missing is told by now. */
  isChecked: boolean;
};

/** How a passage bears on each side, and how far its information can be believed. */
export function StanceFields({ draft, onChange, isChecked }: Props) {
  const t = useTranslations("evidence");
  const words = useWords();
  const stances: { value: Stance | ""; label: string }[] = [
    { value: "", label: t("chooseStance") },
    ...(Object.keys(stanceInfo) as Stance[]).map((value) => ({
      value,
      // By its number it is chosen with one key, as the browser's own select does.
      label: `${numberOf(value)} – ${words(stanceInfo[value].label)}`,
    })),
  ];
  const missing = (stance: Stance | "") =>
    isChecked && stance === "" ? t("stanceMissing") : undefined;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Select
        label={t("towardsAllegation")}
        value={draft.stanceAllegation}
        onChange={(stanceAllegation) => onChange({ stanceAllegation })}
        options={stances}
        error={missing(draft.stanceAllegation)}
        isRequired
      />
      <Select
        label={t("towardsResponse")}
        value={draft.stanceResponse}
        onChange={(stanceResponse) => onChange({ stanceResponse })}
        options={stances}
        error={missing(draft.stanceResponse)}
        isRequired
      />
      <Select
        label={t("credibility")}
        value={draft.credibility}
        onChange={(credibility) => onChange({ credibility })}
        options={[
          { value: "", label: t("notJudged") },
          ...credibilityInfo.map(({ value, label }) => ({
            value: String(value),
            label: `${value} – ${words(label)}`,
          })),
        ]}
      />
      <p className="-mt-3 text-label font-normal text-ink-2 sm:col-span-3 touch:hidden">
        {t("stanceKeys")}
      </p>
    </div>
  );
}

/** From 1, very inconsistent, to 5, very consistent; 0 where it does not apply. */
function numberOf(stance: Stance): number {
  const { points } = stanceInfo[stance];
  return points === null ? 0 : points + 3;
}
