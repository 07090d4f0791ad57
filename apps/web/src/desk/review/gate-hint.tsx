import type { ChosenStatus } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../lib/trpc.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { type Mend, MissingList } from "../gate/missing-list.tsx";
import type { PairDetail } from "../shapes.ts";

type Props = { pair: PairDetail; status: ChosenStatus; onMend: (mend: Mend) => void };

/** What the gate lacks for the status that is about to be reviewed. It keeps nobody from reviewing. */
export function GateHint({ pair, status, onMend }: Props) {
  const t = useTranslations("review");
  const missing = useQuery(useTRPC().pair.work.queryOptions({ pairId: pair.id })).data?.gate[
    status
  ];
  if (!missing) return null;
  if (missing.length === 0) return <p className="text-ink-2">{t("gateOpen")}</p>;
  return (
    <Disclosure summary={t("gateShut", { count: missing.length })}>
      <MissingList missing={missing} pair={pair} onMend={onMend} />
    </Disclosure>
  );
}
