import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { CoverageMatrix } from "../../desk/coverage/coverage-matrix.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useActor } from "../../desk/use-actor.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { SectionHead } from "./section-head.tsx";

/** How the responses take the elements of the allegation, and which nothing answers. */
export function CoverageSection({ pair }: { pair: PairDetail }) {
  const t = useTranslations("coverage");
  const actor = useActor();
  const coverage = useQuery(useTRPC().coverage.pair.queryOptions({ pairId: pair.id })).data;
  if (!coverage) return null;
  return (
    <section aria-label={t("heading")}>
      <SectionHead title={t("heading")} />
      <CoverageMatrix pair={pair} coverage={coverage} actor={actor} label={t("matrix")} />
    </section>
  );
}
