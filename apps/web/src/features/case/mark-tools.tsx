import { canMarkPair, canReviewPair } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { PairFilters } from "../../desk/pair-filters.ts";
import { MarkConflictDialog } from "../../desk/review/mark-conflict-dialog.tsx";
import { SeveralReasonsDialog } from "../../desk/review/several-reasons-dialog.tsx";
import { useMarking } from "../../desk/review/use-marking.ts";
import { useActor } from "../../desk/use-actor.ts";
import { useKeys } from "../../lib/keys.tsx";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";

type Props = {
  caseId: string;
  filters: PairFilters;
  /** The reader's marks that wait for their reason. */
  waiting: number;
};

/** Marks on all that the list is narrowed to, reasons for several marks, and the way back of both. */
export function MarkTools({ caseId, filters, waiting }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const toast = useToast();
  const actor = useActor();
  const marking = useMarking();
  const [open, setOpen] = useState<"bulk" | "reasons" | null>(null);
  const close = () => setOpen(null);
  const may = {
    mark: actor !== null && canMarkPair(actor, { caseId }),
    review: actor !== null && canReviewPair(actor, { caseId }) && waiting > 0,
  };

  function undo() {
    const undone = marking.undo();
    if (!undone) toast({ text: t("review.nothingToUndo") });
    else if ("pair" in undone)
      toast({ text: t("review.undone", { title: wordsIn(undone.pair.title, locale) }) });
  }
  useKeys([
    may.mark ? { key: "b", label: t("bulk.open"), run: () => setOpen("bulk") } : null,
    may.review
      ? { key: "g", label: t("severalReasons.open"), run: () => setOpen("reasons") }
      : null,
    may.mark ? { key: "u", label: t("review.undo"), run: undo } : null,
  ]);
  return (
    <>
      {may.mark && (
        <Button shortcut="b" onPress={() => setOpen("bulk")}>
          {t("bulk.open")}
        </Button>
      )}
      {may.review && (
        <Button shortcut="g" onPress={() => setOpen("reasons")}>
          {t("severalReasons.open")}
        </Button>
      )}
      <BulkDialog caseId={caseId} filters={filters} isOpen={open === "bulk"} onClose={close} />
      <SeveralReasonsDialog caseId={caseId} isOpen={open === "reasons"} onClose={close} />
      <MarkConflictDialog marking={marking} />
    </>
  );
}
