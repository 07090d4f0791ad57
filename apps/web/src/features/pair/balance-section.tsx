import { canGivePairReason, type Side } from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { useActor } from "../../desk/use-actor.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { PairReasonDialog } from "./pair-reason-dialog.tsx";
import { SectionHead } from "./section-head.tsx";
import { usePairWork } from "./use-pair-work.ts";

const sides = ["allegation", "response"] as const satisfies readonly Side[];
const measures = ["quotedWords", "sources", "attempts"] as const;

/** How the two sides were quoted and sought, and why where they are far apart. */
export function BalanceSection({ pair }: { pair: PairDetail }) {
  const t = useTranslations("balance");
  const actor = useActor();
  const [isOpen, setOpen] = useState(false);
  const balance = useQuery(useTRPC().balance.pair.queryOptions({ pairId: pair.id })).data;
  const reasons = usePairWork(pair).data?.reasons ?? [];
  if (!balance) return null;
  const reason = reasons.find(({ kind }) => kind === "imbalance");
  const mayGive = actor !== null && canGivePairReason(actor, { caseId: pair.case.id });
  const isAsked = balance.imbalances.length > 0 || reason !== undefined;
  return (
    <section aria-label={t("heading")} className="flex max-w-measure flex-col gap-3">
      <SectionHead
        title={t("heading")}
        {...(mayGive &&
          isAsked && {
            action: {
              label: reason ? t("changeReason") : t("giveReason"),
              run: () => setOpen(true),
            },
          })}
      />
      <Meter balance={balance} />
      {balance.imbalances.map(({ code, side }) => (
        <p key={code} className="max-w-measure border-l-3 border-l-accent pl-3">
          {t(`imbalance.${code}.${side}`)}
        </p>
      ))}
      {reason && <Reason reason={reason} />}
      <PairReasonDialog
        pair={pair}
        kind="imbalance"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </section>
  );
}

function Meter({ balance }: { balance: Outputs["balance"]["pair"] }) {
  const t = useTranslations("balance");
  const format = useFormatter();
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line text-label text-ink-2">
          <th scope="col" className="py-1.5 text-left font-[560]">
            {t("measure")}
          </th>
          {sides.map((side) => (
            <th
              key={side}
              scope="col"
              className={`py-1.5 pl-3 text-right font-[560] ${side === "allegation" ? "text-allegation" : "text-response"}`}
            >
              {t(`sides.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={measure} className="border-b border-hair">
            <th scope="row" className="py-1.5 text-left font-normal text-ink-2">
              {t(`measures.${measure}`)}
            </th>
            {sides.map((side) => (
              <td key={side} className="py-1.5 pl-3 text-right tabular-nums">
                {format.number(balance[side][measure])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reason({ reason }: { reason: Outputs["pair"]["work"]["reasons"][number] }) {
  const t = useTranslations("balance");
  const moment = useMoment();
  const nameOf = usePersonName();
  return (
    <div className="flex flex-col gap-1 border-l border-line pl-3">
      <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
        {reason.text}
      </p>
      <p className="text-ink-2">
        {t("reasonBy", { name: nameOf(reason.givenBy), date: moment(reason.at, "day") })}
      </p>
    </div>
  );
}
