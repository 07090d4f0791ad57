import { LEGAL_WORDS_MAX } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { WordsDialog } from "../../desk/words-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";

type Props = {
  pair: PairDetail;
  /** The hold that is lifted; null places one. */
  holdId: string | null;
  isOpen: boolean;
  onClose: () => void;
};

/** Asks why a pair is held back, or is no longer. */
export function HoldDialog({ pair, holdId, isOpen, onClose }: Props) {
  const t = useTranslations("legal");
  const toast = useToast();
  const cache = usePairCache();
  const action = holdId === null ? "hold" : "lift";
  const kind = action === "hold" ? "hold_placed" : "hold_lifted";
  return (
    <WordsDialog
      title={t(`${action}Title`)}
      about={t(`${action}About`)}
      label={t("reason")}
      limit={LEGAL_WORDS_MAX}
      field="reason"
      draft={`legal.${action}.${pair.id}`}
      save={t(action)}
      isOpen={isOpen}
      onClose={onClose}
      send={(reason) =>
        (holdId === null
          ? cache.client.legal.hold.mutate({ pairId: pair.id, reason })
          : cache.client.legal.lift.mutate({ pairId: pair.id, holdId, reason })
        ).finally(() => cache.refresh(pair, kind))
      }
      onSent={() => toast({ text: t(`${action}Done`) })}
    />
  );
}
