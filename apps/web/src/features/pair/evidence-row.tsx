import {
  type Actor,
  canRateEvidence,
  canWithdrawEvidence,
  tellsNothing,
  type Uncounted,
  uncountedInfo,
} from "@rejoinder/domain";
import { type Stance, stanceInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { Passage } from "../../desk/passage.tsx";
import type { PairDetail, PairEvidence } from "../../desk/shapes.ts";
import { SourceLine } from "../../desk/source-line.tsx";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Dots } from "../../ui/dots.tsx";
import type { Side } from "../../ui/quotation.tsx";
import { EvidenceRatings } from "./evidence-ratings.tsx";
import { StanceChoice } from "./stance-choice.tsx";
import type { Ratings } from "./use-rating.ts";

type Props = {
  pair: PairDetail;
  evidence: PairEvidence;
  actor: Actor | null;
  /** Null where it counts. */
  uncounted: Uncounted | null;
  /** Other pieces that go back to the same origin. */
  others: number;
  onRate: (change: Partial<Ratings>) => void;
  onWithdraw: () => void;
};

/** One passage, its stance to each side by word and dots, and how far it can be relied on. */
export function EvidenceRow(props: Props) {
  const { pair, evidence, actor, uncounted, others, onRate, onWithdraw } = props;
  const t = useTranslations("evidence");
  const words = useWords();
  const { source, anchor, locator, stanceAllegation, stanceResponse } = evidence;
  const of = { ...evidence, caseId: pair.case.id };
  const mayRate = actor !== null && canRateEvidence(actor, of);
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
          </SourceLine>
          {uncounted && (
            <p className="text-allegation-supported">
              {t("notCounted", { why: words(uncountedInfo[uncounted]) })}
            </p>
          )}
          {others > 0 && <p className="text-ink-2">{t("sameOrigin", { count: others })}</p>}
          {tellsNothing(evidence) && <p className="text-ink-2">{t("tellsNothing")}</p>}
          {actor && canWithdrawEvidence(actor, of) && (
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
      <StanceCell
        side="allegation"
        label={t("towardsAllegation")}
        stance={stanceAllegation}
        onChoose={mayRate ? (stance) => onRate({ stanceAllegation: stance }) : null}
      />
      <StanceCell
        side="response"
        label={t("towardsResponse")}
        stance={stanceResponse}
        onChoose={mayRate ? (stance) => onRate({ stanceResponse: stance }) : null}
      />
      <EvidenceRatings
        evidence={evidence}
        onRate={mayRate ? (credibility) => onRate({ credibility }) : null}
      />
    </tr>
  );
}

type StanceProps = {
  side: Side;
  label: string;
  stance: Stance;
  /** Null where it is not the person's to judge. */
  onChoose: ((stance: Stance) => void) | null;
};

function StanceCell({ side, label, stance, onChoose }: StanceProps) {
  const words = useWords();
  const { points, label: word } = stanceInfo[stance];
  return (
    <td className="py-3 pr-3 max-md:py-1.5">
      <span aria-hidden="true" className="mb-1 block text-label text-ink-2 md:hidden">
        {label}
      </span>
      {onChoose ? (
        <StanceChoice side={side} label={label} value={stance} onChoose={onChoose} />
      ) : (
        points !== null && (
          <span className="flex h-6 items-center max-md:h-4">
            <Dots side={side} filled={points + 3} of={5} />
          </span>
        )
      )}
      <span className="block text-[0.8125rem] leading-5 text-ink-2">{words(word)}</span>
    </td>
  );
}
