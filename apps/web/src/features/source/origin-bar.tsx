import { useState } from "react";
import { useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { Button } from "../../ui/button.tsx";
import { CopiesDialog } from "./copies-dialog.tsx";
import { useGroupOrigin } from "./use-group-origin.ts";

type Props = {
  caseId: string;
  selected: ReadonlySet<string>;
  /** When it is over, done or given up. */
  onEnd: () => void;
};

/**
 * Says that sources go back to one origin: those picked out of the list, during which it stays in sight,
 * or those whose texts the desk finds alike.
 */
export function OriginBar({ caseId, selected, onEnd }: Props) {
  const t = useTranslations("sourceList");
  const group = useGroupOrigin(onEnd);
  const [isLooking, setLooking] = useState(false);
  return (
    <section
      aria-label={t("together")}
      className="sticky top-2 z-10 mb-3 rounded-card border border-edge bg-surface px-4 py-3"
    >
      <p className="mb-2 max-w-measure text-pretty">{t("togetherText")}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          isPending={group.isPending}
          isDisabled={selected.size < 2}
          onPress={() => group.mutate({ caseId, sourceIds: [...selected] })}
        >
          {t("oneOrigin")}
        </Button>
        <Button onPress={() => setLooking(true)}>{t("findCopies")}</Button>
        <Button onPress={onEnd}>{t("cancel")}</Button>
        <p role="status" className="text-ink-2 tabular-nums">
          {t("selected", { count: selected.size })}
        </p>
      </div>
      <RefusalLine error={group.error} />
      <CopiesDialog caseId={caseId} isOpen={isLooking} onClose={() => setLooking(false)} />
    </section>
  );
}
