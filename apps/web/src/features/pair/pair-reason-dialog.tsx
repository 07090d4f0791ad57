import { PAIR_REASON_MAX } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useStandingReason } from "../../desk/gate/use-standing-reason.ts";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { WordsDialog } from "../../desk/words-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";

type Props = {
  pair: PairDetail;
  kind: "imbalance" | "no_response";
  isOpen: boolean;
  onClose: () => void;
};

/** Asks an editor why the sides are not even, or why no response is needed. */
export function PairReasonDialog({ pair, kind, isOpen, onClose }: Props) {
  const t = useTranslations("balance");
  const toast = useToast();
  const cache = usePairCache();
  const replaces = useStandingReason(pair, kind, isOpen);
  return (
    <WordsDialog
      title={t(`reason.${kind}.title`)}
      about={t(`reason.${kind}.about`)}
      label={t("reasonLabel")}
      limit={PAIR_REASON_MAX}
      field="text"
      draft={`pair-reason.${kind}.${pair.id}`}
      save={t("saveReason")}
      isOpen={isOpen}
      onClose={onClose}
      send={(text) =>
        cache.client.pairReason.give.mutate({ pairId: pair.id, kind, replaces, text })
      }
      onSent={() => {
        toast({ text: t("reasonSaved") });
        void cache.refresh(pair, "pair_reason_given");
      }}
    />
  );
}
