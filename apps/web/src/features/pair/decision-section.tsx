import { type Actor, canReopenPair, restingCauseInfo } from "@rejoinder/domain";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { ReviewWords } from "../../desk/review/review-conflict.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { ShownText } from "../../desk/shown-text.tsx";
import { Status } from "../../desk/standing.tsx";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { ReopenDialog } from "./reopen-dialog.tsx";
import { SectionHead } from "./section-head.tsx";
import type { PairWork } from "./use-pair-work.ts";

type Props = { pair: PairDetail; work: PairWork; actor: Actor | null };

type Decision = NonNullable<PairWork["decision"]>;

/** What was decided, how and why, who dissents; and what has changed where it counts no more. */
export function DecisionSection({ pair, work, actor }: Props) {
  const t = useTranslations("dispute");
  const [isAsking, setAsking] = useState(false);
  const { decision } = work;
  if (!decision) return null;
  const isStanding = decision.staleAt === null;
  const mayReopen = isStanding && actor !== null && canReopenPair(actor, { caseId: pair.case.id });
  return (
    <section aria-label={t("decision")}>
      <SectionHead title={t("decision")} />
      <div className="flex flex-col gap-2.5 border-y border-hair py-3">
        {!isStanding && <WhyStale work={work} />}
        <DecisionWords decision={decision} />
        <Dissent work={work} />
        {mayReopen && (
          <div data-no-print>
            <Button onPress={() => setAsking(true)}>{t("reopen")}</Button>
          </div>
        )}
      </div>
      <ReopenDialog
        pair={pair}
        decisionId={decision.id}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}

function DecisionWords({ decision: { status, decider, reason, at } }: { decision: Decision }) {
  const t = useTranslations("dispute");
  const moment = useMoment();
  const nameOf = usePersonName();
  const date = moment(at, "day");
  return (
    <>
      <p className="flex flex-wrap gap-x-2">
        <Status status={status} />
        <span className="text-ink-2">
          {decider ? t("byEditor", { name: nameOf(decider), date }) : t("byAgreement", { date })}
        </span>
      </p>
      {reason && (
        <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
          <ShownText text={reason} />
        </p>
      )}
    </>
  );
}

/** The changes since, plainly; of a decision called into question there are none. */
function WhyStale({ work: { staleCauses } }: { work: PairWork }) {
  const t = useTranslations("dispute");
  const words = useWords();
  return (
    <div className="border-l-3 border-l-accent pl-3">
      <p className="font-[560]">{t("stale")}</p>
      {staleCauses.length > 0 ? (
        <ul>
          {staleCauses.map((cause) => (
            <li key={cause}>{words(restingCauseInfo[cause])}</li>
          ))}
        </ul>
      ) : (
        <p>{t("reopened")}</p>
      )}
      <p className="text-ink-2">{t("staleText")}</p>
    </div>
  );
}

function Dissent({ work: { dissent } }: { work: PairWork }) {
  const t = useTranslations("dispute");
  const nameOf = usePersonName();
  if (!dissent || dissent.length === 0) return null;
  const heading = t("dissent", { count: dissent.length });
  return (
    <section aria-label={heading} className="mt-1 flex flex-col gap-2">
      <h3 className="text-label text-ink-2">{heading}</h3>
      <ul className="flex flex-col gap-3">
        {dissent.map((review) => (
          <li key={review.id} className="flex flex-col gap-1 border-l border-edge pl-3">
            <p className="font-[560]">{t("dissentBy", { name: nameOf(review.reviewer) })}</p>
            <ReviewWords {...review} />
          </li>
        ))}
      </ul>
    </section>
  );
}
