import { wordsIn } from "@rejoinder/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useLocale } from "use-intl";
import { PairFacts } from "../../desk/pair/pair-facts.tsx";
import { Sides } from "../../desk/pair/sides.tsx";
import { usePairTools } from "../../desk/pair/use-pair-tools.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { BalanceSection } from "./balance-section.tsx";
import { CoverageSection } from "./coverage-section.tsx";
import { DisputeSection } from "./dispute-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { GateSection } from "./gate-section.tsx";
import { History } from "./history.tsx";
import { LawSection } from "./law-section.tsx";
import { MarkSection } from "./mark-section.tsx";
import { NotesSection } from "./notes-section.tsx";
import { OutsideReviewsSection } from "./outside-reviews-section.tsx";
import { PairNavigation } from "./pair-navigation.tsx";
import { PairThen } from "./pair-then.tsx";
import { RequestsSection } from "./requests-section.tsx";
import { ReviewColumn } from "./review-column.tsx";
import { SearchesSection } from "./searches-section.tsx";

/** One allegation beside the responses that answer it, with all that is held on the pair. */
export function PairPage() {
  const trpc = useTRPC();
  const { slug, position } = useParams({ from: "/cases/$slug/pairs/$position" });
  const { at } = useSearch({ from: "/cases/$slug/pairs/$position" });
  const { data: pair } = useSuspenseQuery(
    trpc.pair.byPosition.queryOptions({ slug, position: Number(position) }),
  );
  return at === undefined ? (
    <PairNow pair={pair} />
  ) : (
    <PairThen key={`${pair.id} ${at}`} pair={pair} at={at} />
  );
}

function PairNow({ pair }: { pair: PairDetail }) {
  const locale = useLocale();
  const navigate = useNavigate();
  const tools = usePairTools({
    pair,
    onUndone: (undone) =>
      void navigate({
        to: "/cases/$slug/pairs/$position",
        params: { slug: undone.case.slug, position: String(undone.position) },
      }),
  });

  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-1.5">
        <PairNavigation pair={pair} />
        <PageHeading title={wordsIn(pair.title, locale)} />
        <PairFacts pair={pair} />
      </header>
      <MarkSection pair={pair} tools={tools} />
      <Sides pair={pair} />
      <DisputeSection pair={pair} actor={tools.actor} />
      <GateSection key={pair.id} pair={pair} />
      <CoverageSection pair={pair} />
      <div className="grid gap-x-7 gap-y-8 *:min-w-0 lg:grid-cols-[1.55fr_1fr] lg:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-8">
          <EvidenceSection pair={pair} tools={tools} />
          <SearchesSection pair={pair} />
          <OutsideReviewsSection pair={pair} />
          <BalanceSection pair={pair} />
        </div>
        <div className="flex flex-col gap-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <ReviewColumn pair={pair} tools={tools} />
          <NotesSection key={pair.id} pair={pair} tools={tools} />
          <LawSection pair={pair} />
          <RequestsSection pair={pair} />
        </div>
        <History key={pair.id} pair={pair} />
      </div>
      {tools.dialogs}
    </article>
  );
}
