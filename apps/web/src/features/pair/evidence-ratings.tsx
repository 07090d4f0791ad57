import { credibilityInfo, sourceReliabilityInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import type { PairEvidence } from "../../desk/shapes.ts";
import { useWords } from "../../lib/words.ts";
import { Menu } from "../../ui/menu.tsx";

type Props = {
  evidence: PairEvidence;
  /** Null where it is not the person's to judge. */
  onRate: ((credibility: number | null) => void) | null;
};

const NOT_JUDGED = "none";

/** How far the source can be relied on, and how credible what it says is: judged apart. */
export function EvidenceRatings({ evidence, onRate }: Props) {
  const t = useTranslations("evidence");
  const words = useWords();
  const { source, credibility, text } = evidence;
  const information = credibilityInfo.find(({ value }) => value === credibility);
  const said = information
    ? t("credibilityOf", { value: information.value, label: words(information.label) })
    : t("notJudgedInformation");
  return (
    <td className="py-3 max-md:col-span-2 max-md:py-1.5">
      <span aria-hidden="true" className="mb-1 block text-label text-ink-2 md:hidden">
        {t("ratings")}
      </span>
      <span className="block text-[0.8125rem] leading-5 text-ink-2 md:mt-0.5">
        {source.isWithheld
          ? t("withheldSource")
          : source.reliability
            ? t("reliability", {
                grade: source.reliability,
                label: words(sourceReliabilityInfo[source.reliability].label),
              })
            : t("notJudgedSource")}
      </span>
      {onRate ? (
        <Menu
          label={`${t("rateLabel", { text: text.slice(0, 60) })}, ${said}`}
          selected={credibility === null ? NOT_JUDGED : String(credibility)}
          triggerClassName="-ml-1.5 text-left text-[0.8125rem] leading-5 link"
          trigger={said}
          entries={[
            { id: NOT_JUDGED, label: t("notJudged"), run: () => onRate(null) },
            ...credibilityInfo.map(({ value, label }) => ({
              id: String(value),
              label: `${value} – ${words(label)}`,
              run: () => onRate(value),
            })),
          ]}
        />
      ) : (
        <span className="block text-[0.8125rem] leading-5 text-ink-2">{said}</span>
      )}
    </td>
  );
}
