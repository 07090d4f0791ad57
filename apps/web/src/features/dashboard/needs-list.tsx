import type { NeedKind } from "@rejoinder/schema";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { EmptyState } from "../../ui/state.tsx";
import { NeedRow } from "./need-row.tsx";

type Needs = Outputs["need"]["list"];
type Props = {
  found: Needs;
  /** On a desk of one case its name says nothing. */
  namesCases: boolean;
  /** What can be done to several of a kind at once, beside its name. */
  together: Partial<Record<NeedKind, ReactNode>>;
};

/** What needs the reader, the most urgent kind first, one verb a row. */
export function NeedsList({ found: { kinds, cases }, namesCases, together }: Props) {
  const t = useTranslations("need");
  if (kinds.length === 0) return <EmptyState title={t("nothing")} text={t("nothingText")} />;
  return (
    <div className="flex flex-col gap-5">
      {kinds.map(({ kind, needs, more }) => (
        <section key={kind} aria-labelledby={`need-${kind}`}>
          <div className="mb-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <h3 id={`need-${kind}`} className="text-[0.8125rem] font-[560] text-ink-2">
              {t(`kinds.${kind}`, { count: needs.length })}
            </h3>
            {together[kind]}
          </div>
          <ul className="divide-y divide-hair border-y border-hair">
            {needs.map((need, index) => {
              const of = cases.find(({ id }) => id === need.caseId);
              return (
                of && (
                  <NeedRow
                    // A kind names a thing once, but a comment has no name here.
                    key={`${need.caseId} ${index}`}
                    kind={kind}
                    need={need}
                    of={of}
                    namesCase={namesCases}
                  />
                )
              );
            })}
          </ul>
          {more && <p className="mt-1 text-ink-2">{t("more")}</p>}
        </section>
      ))}
    </div>
  );
}
