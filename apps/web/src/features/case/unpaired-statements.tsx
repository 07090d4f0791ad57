import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { StatementBlock } from "../../desk/statement.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";

/** What was said in the case but answers no allegation and is none. */
export function UnpairedStatements({ caseId }: { caseId: string }) {
  const t = useTranslations("case");
  return (
    <section aria-labelledby="unpaired">
      <h2 id="unpaired" className="text-desk font-semibold">
        {t("unpaired")}
      </h2>
      <p className="mb-3 text-ink-2">{t("unpairedText")}</p>
      <Statements caseId={caseId} />
    </section>
  );
}

function Statements({ caseId }: { caseId: string }) {
  const t = useTranslations("case");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const trpc = useTRPC();
  const said = useQuery(trpc.case.unpairedStatements.queryOptions({ caseId }));

  if (said.isPending) {
    return (
      <Loading label={frame("loading")}>
        <Skeleton size="quotation" lines={4} className="max-w-measure" />
      </Loading>
    );
  }
  if (!said.data) {
    return (
      <ErrorState
        title={say(said.error)}
        retryLabel={frame("retry")}
        isRetrying={said.isFetching}
        onRetry={() => void said.refetch()}
      />
    );
  }
  if (said.data.length === 0) return <EmptyState title={t("nothingUnpaired")} />;
  return (
    <ol className="grid gap-px overflow-hidden rounded-card border border-line bg-hair lg:grid-cols-2">
      {said.data.map((statement) => (
        <li key={statement.id} className="gutter bg-surface py-5 last:odd:col-span-full">
          <StatementBlock statement={statement} />
        </li>
      ))}
    </ol>
  );
}
