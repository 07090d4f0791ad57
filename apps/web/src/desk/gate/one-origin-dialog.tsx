import { PAIR_REASON_MAX } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useToast } from "../../ui/toasts.tsx";
import { usePairCache } from "../review/pair-cache.ts";
import type { PairDetail } from "../shapes.ts";
import { WordsDialog } from "../words-dialog.tsx";
import { useStandingReason } from "./use-standing-reason.ts";

type Props = { pair: PairDetail; isOpen: boolean; onClose: () => void };

/** Asks an editor why evidence of one origin is enough here. */
export function OneOriginDialog({ pair, isOpen, onClose }: Props) {
  const t = useTranslations("gate");
  const toast = useToast();
  const cache = usePairCache();
  const replaces = useStandingReason(pair, "one_origin", isOpen);
  return (
    <WordsDialog
      title={t("oneOrigin")}
      about={t("oneOriginText")}
      label={t("reason")}
      limit={PAIR_REASON_MAX}
      field="text"
      draft={`pair-reason.one_origin.${pair.id}`}
      save={t("saveReason")}
      isOpen={isOpen}
      onClose={onClose}
      send={(text) =>
        cache.client.pairReason.give.mutate({
          pairId: pair.id,
          kind: "one_origin",
          replaces,
          text,
        })
      }
      onSent={() => {
        toast({ text: t("reasonSaved") });
        void cache.refresh(pair, "pair_reason_given");
      }}
    />
  );
}
