import { type Actor, canWithdrawEvidence, tellsNothing, whyNotCounted } from "@rejoinder/domain";
import { credibilityInfo, type Stance, sourceReliabilityInfo, stanceInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { Passage } from "../../desk/passage.tsx";
import type { PairDetail, PairEvidence } from "../../desk/shapes.ts";
import { SourceLine } from "../../desk/source-line.tsx";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Dots } from "../../ui/dots.tsx";
import type { Side } from "../../ui/quotation.tsx";

type Props = {
  pair: PairDetail;
  evidence: PairEvidence;
  actor: Actor | null;
  onWithdraw: () => void;
};

/** One passage, its stance to each side by word and dots, and how far it can be relied on. */
export function EvidenceRow({ pair, evidence, actor, onWithdraw }: Props) {
  const t = useTranslations("evidence");
  const { source, anchor, locator, stanceAllegation, stanceResponse } = evidence;
  const { source: own, original } = pair.allegation;
  const notCounted = whyNotCounted(source, [own.id, ...(original ? [original.source.id] : [])]);
  return (
    <tr className="border-b border-hair align-top max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:py-2">
      <td className="py-3 pr-4 max-md:col-span-2 max-md:pr-0">
        <div className="flex flex-col gap-1.5 [--gutter:0.9375rem] pl-[0.9375rem]">
          {source.isWithheld ? (
            <p className="text-ink-2">{t("withheld")}</p>
          ) : (
            <Passage part={{ ...evidence, locator: null }} side="neutral" size="body" />
          )}
          <SourceLine source={source} anchor={anchor}>
            {locator && <span>{t("at", { locator })}</span>}
            {notCounted && <span>{t(`notCounted.${notCounted}`)}</span>}
          </SourceLine>
          {tellsNothing(evidence) && <p className="text-ink-2">{t("tellsNothing")}</p>}
          {actor && canWithdrawEvidence(actor, { ...evidence, caseId: pair.case.id }) && (
            <div className="-my-1 -ml-2" data-no-print>
              <Button
                variant="quiet"
                label={t("withdrawLabel", { text: evidence.text.slice(0, 80) })}
                onPress={onWithdraw}
              >
                {t("withdraw")}
              </Button>
            </div>
          )}
        </div>
      </td>
      <StanceCell side="allegation" label={t("towardsAllegation")} stance={stanceAllegation} />
      <StanceCell side="response" label={t("towardsResponse")} stance={stanceResponse} />
      <Ratings evidence={evidence} />
    </tr>
  );
}

type StanceProps = { side: Side; label: string; stance: Stance };

function StanceCell({ side, label, stance }: StanceProps) {
  const words = useWords();
  const { points, label: word } = stanceInfo[stance];
  return (
    <td className="py-3 pr-3 max-md:py-1.5">
      <span aria-hidden="true" className="mb-1 block text-label text-ink-2 md:hidden">
        {label}
      </span>
      {points !== null && (
        <span className="flex h-6 items-center max-md:h-4">
          <Dots side={side} filled={points + 3} of={5} />
        </span>
      )}
      <span className="block text-[0.8125rem] leading-5 text-ink-2">{words(word)}</span>
    </td>
  );
}

function Ratings({ evidence: { source, credibility } }: { evidence: PairEvidence }) {
  const t = useTranslations("evidence");
  const words = useWords();
  const information = credibilityInfo.find(({ value }) => value === credibility);
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
      <span className="block text-[0.8125rem] leading-5 text-ink-2">
        {information
          ? t("credibilityOf", { value: information.value, label: words(information.label) })
          : t("notJudgedInformation")}
      </span>
    </td>
  );
}
