import { standing } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { useEventSentence } from "../../desk/event/event-content.tsx";
import { PairFacts } from "../../desk/pair/pair-facts.tsx";
import { Sides } from "../../desk/pair/sides.tsx";
import { usePersonName } from "../../desk/person-name.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { Standing } from "../../desk/standing.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { isNotFound, useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { linkStyle } from "../../ui/link.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { History } from "./history.tsx";
import { NotesSection } from "./notes-section.tsx";
import { PairNavigation } from "./pair-navigation.tsx";
import { ReviewSection } from "./review-section.tsx";

type Props = {
  /** As it is now. */
  pair: PairDetail;
  /** Sequence of the event right after which it is shown. */
  at: number;
};

/** A pair as it stood at a moment of its history: to look at only. */
export function PairThen({ pair, at }: Props) {
  const t = useTranslations("history");
  const frame = useTranslations("frame");
  const locale = useLocale();
  const say = useErrorSentence();
  const then = useQuery(useTRPC().event.pairAt.queryOptions({ pairId: pair.id, sequence: at }));
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-1.5">
        <PairNavigation pair={pair} />
        <PageHeading title={wordsIn(pair.title, locale)} />
        <PairFacts pair={pair} />
      </header>
      {then.isPending && (
        <Loading label={frame("loading")}>
          <Skeleton lines={3} />
        </Loading>
      )}
      {then.isError &&
        (isNotFound(then.error) ? (
          <EmptyState title={t("notThen")} text={say(then.error)}>
            <NowLink pair={pair} />
          </EmptyState>
        ) : (
          <ErrorState
            title={say(then.error)}
            retryLabel={frame("retry")}
            onRetry={() => void then.refetch()}
            isRetrying={then.isFetching}
          />
        ))}
      {then.data && <Moment pair={pair} then={then.data} />}
    </article>
  );
}

/** Nobody changes what was. */
const lookOnly = {
  actor: null,
  can: { mark: false, review: false, note: false, evidence: false, undo: false },
  open: () => undefined,
};

type MomentProps = { pair: PairDetail; then: Outputs["event"]["pairAt"] };

function Moment({ pair, then }: MomentProps) {
  const { notes, evidence, mark, review } = then;
  const shown: PairDetail = { ...pair, notes, evidence, mark: { ...mark, version: 0 }, review };
  return (
    <>
      <Banner pair={pair} then={then} />
      <Sides pair={pair} />
      <div className="grid gap-x-7 gap-y-8 *:min-w-0 lg:grid-cols-[1.55fr_1fr] lg:grid-rows-[auto_1fr]">
        <EvidenceSection pair={shown} tools={lookOnly} />
        <div className="flex flex-col gap-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <ReviewSection pair={shown} tools={lookOnly} />
          <NotesSection pair={shown} tools={lookOnly} />
        </div>
        <History pair={pair} at={then.sequence} />
      </div>
    </>
  );
}

/** That this is not now, and the way back. */
function Banner({ pair, then }: MomentProps) {
  const t = useTranslations("history");
  const moment = useMoment();
  const sayEvent = useEventSentence();
  const nameOf = usePersonName();
  const { sequence, kind, at, actor, mark, missing } = then;
  const title = t("stood", { position: pair.position, date: moment(at), sequence });
  const after = mark.status && { status: mark.status };
  const event = sayEvent({ kind, after }, nameOf(actor));
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-2 rounded-card border border-line border-l-3 border-l-accent bg-surface px-4 py-3"
    >
      <p className="font-serif text-body font-semibold text-balance">{title}</p>
      <p className="max-w-measure text-ink-2">
        {t("thenBy", { event })} {t("thenSides")}
      </p>
      {missing > 0 && <p className="max-w-measure">{t("thenMissing", { count: missing })}</p>}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-ink-2">{t("thenStatus")}</span>
        <Standing standing={standing({ state: "open", decidedStatus: null }, mark)} />
        <span className="sm:ml-auto" data-no-print>
          <NowLink pair={pair} />
        </span>
      </p>
    </section>
  );
}

function NowLink({ pair }: { pair: PairDetail }) {
  const t = useTranslations("history");
  return (
    <Link
      to="/cases/$slug/pairs/$position"
      params={{ slug: pair.case.slug, position: String(pair.position) }}
      search={{}}
      className={linkStyle.button}
    >
      {t("now")}
    </Link>
  );
}
