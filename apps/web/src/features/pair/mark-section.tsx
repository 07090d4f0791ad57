import { needsReason, standing } from "@rejoinder/domain";
import { reviewStateInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import type { PairTools } from "../../desk/pair/use-pair-tools.tsx";
import { MarkBar } from "../../desk/review/mark-bar.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { Standing } from "../../desk/standing.tsx";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";

type Props = { pair: PairDetail; tools: PairTools };

/** How the pair stands, and the keys that mark it. */
export function MarkSection({ pair, tools }: Props) {
  const t = useTranslations("review");
  const words = useWords();
  const { can, mark, undo, canUndo, open } = tools;
  const isMarked = pair.mark?.status != null;
  const isNewMark = standing(pair, pair.mark).progress === "marked";
  return (
    <section
      aria-label={t("marks")}
      className="flex flex-col gap-2.5 rounded-card border border-line bg-surface px-3.5 py-2.5"
    >
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <div role="status" className="flex">
          <Standing standing={standing(pair, pair.mark)} />
        </div>
        {/* One's own mark does not take a decision's place. */}
        {isNewMark && pair.decidedStatus && <Standing standing={standing(pair, null)} />}
        {pair.state === "disputed" && (
          <span className="font-semibold">{words(reviewStateInfo.disputed.label)}</span>
        )}
        {!isMarked && can.mark && <span className="text-ink-2 touch:hidden">{t("pressKey")}</span>}
        <div className="flex sm:ml-auto flex-wrap gap-1.5" data-no-print>
          {canUndo && can.undo && (
            <Button variant="quiet" shortcut="u" onPress={undo}>
              {t("undoShort")}
            </Button>
          )}
          {isMarked && can.review && (
            <Button shortcut="r" onPress={() => open({ name: "reason" })}>
              {pair.mark && needsReason(pair.mark) ? t("giveReason") : t("revise")}
            </Button>
          )}
        </div>
      </div>
      {can.mark && (
        <div data-no-print>
          <MarkBar label={t("marks")} marked={pair.mark?.status ?? null} onMark={mark} />
        </div>
      )}
    </section>
  );
}
