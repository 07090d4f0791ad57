import { unansweredReasonInfo } from "@rejoinder/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import type { PairRef } from "../shapes.ts";
import { UnansweredDialog } from "./unanswered-dialog.tsx";
import type { CoveredElement } from "./use-coverage.ts";

type Props = { pair: PairRef; element: CoveredElement; mayJudge: boolean };

/** That nothing answers an element, and why; nothing where something does. */
export function Unanswered({ pair, element, mayJudge }: Props) {
  const t = useTranslations("coverage");
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { coverage, unanswered, whyUnanswered } = element;
  if (coverage === "answered") return null;
  if (coverage === "to_judge") return <p className="text-ink-2">{t("toJudge")}</p>;
  return (
    <>
      <p className="font-[560] text-allegation">
        {unanswered
          ? t("unansweredBecause", { reason: words(unansweredReasonInfo[unanswered].label) })
          : t("unanswered")}
      </p>
      {whyUnanswered && <p className="max-w-measure text-ink-2">{whyUnanswered}</p>}
      {mayJudge && (
        <p className="-ml-2" data-no-print>
          <Button variant="quiet" onPress={() => setOpen(true)}>
            <span className="link">{unanswered ? t("changeWhy") : t("sayWhy")}</span>
          </Button>
        </p>
      )}
      <UnansweredDialog
        pair={pair}
        element={element}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
