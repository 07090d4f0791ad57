import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { NotYet } from "../../desk/not-yet.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { WeighingGrid } from "./weighing-grid.tsx";
import { WithoutMostTelling } from "./without-most-telling.tsx";

type Props = { pair: PairDetail; isOpen: boolean; onClose: () => void };

/** How the pair's evidence weighs against each side. */
export function WeighingDialog({ pair, isOpen, onClose }: Props) {
  const t = useTranslations("weighing");
  return (
    <Dialog
      title={t("title")}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t("close")}</Button>}
    >
      <Weighing pair={pair} />
    </Dialog>
  );
}

function Weighing({ pair }: { pair: PairDetail }) {
  const t = useTranslations("weighing");
  const asked = useQuery(useTRPC().weighing.pair.queryOptions({ pairId: pair.id }));
  const weighing = asked.data;
  if (!weighing)
    return (
      <NotYet asked={asked}>
        <Skeleton lines={4} />
      </NotYet>
    );
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-measure text-ink-2">{t("about")}</p>
      <WeighingGrid pair={pair} weighing={weighing} />
      <p className="max-w-measure font-serif text-body">{t(`lead.${weighing.lead}`)}</p>
      <WithoutMostTelling pair={pair} without={weighing.without} />
      {weighing.withheld > 0 && (
        <p className="max-w-measure text-ink-2">{t("withheld", { count: weighing.withheld })}</p>
      )}
      <p className="max-w-measure text-ink-2">
        {t("weightHint")} {weighing.sameOrigin.length > 0 && t("originHint")}
      </p>
    </div>
  );
}
