import { canCaptureSource } from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { ErrorState } from "../../ui/state.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { useActor } from "../use-actor.ts";
import { CaptureHistory } from "./capture-history.tsx";
import { CaptureNow } from "./capture-now.tsx";
import { CaptureProposals } from "./capture-proposals.tsx";
import type { Capture } from "./capture-words.ts";
import { PreserveActions } from "./preserve-actions.tsx";
import { useCapture } from "./use-capture.ts";

type Props = {
  sourceId: string;
  /** Why the first capture could not be asked for, where the source was just added. */
  error?: unknown;
};

/**
 * How a source is preserved: what is under way or failed, what is to be known of it, what the document
 * says of itself, the ways to preserve it anew, and all that was done before. It asks for its data
 * itself, offers only what the actor may do, and has no heading: the place it stands in gives it one.
 */
export function CapturePanel({ sourceId, error = null }: Props) {
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const trpc = useTRPC();
  const source = useQuery(trpc.source.byId.queryOptions({ sourceId }));
  const captures = useQuery(trpc.capture.bySource.queryOptions({ sourceId }));
  const failed = [source, captures].find((query) => query.isError && !query.data);

  if (failed) {
    return (
      <ErrorState
        title={say(failed.error)}
        retryLabel={frame("retry")}
        isRetrying={failed.isFetching}
        onRetry={() => void failed.refetch()}
      />
    );
  }
  if (!source.data || !captures.data) {
    return (
      <Loading label={frame("loading")}>
        <Skeleton lines={2} className="max-w-80" />
      </Loading>
    );
  }
  return <Panel source={source.data} captures={captures.data} error={error} />;
}

type PanelProps = {
  source: Outputs["source"]["byId"];
  captures: readonly Capture[];
  error: unknown;
};

function Panel({ source, captures, error }: PanelProps) {
  const t = useTranslations("capture");
  const actor = useActor();
  const [listed, ...earlier] = captures;
  const last = useCapture(listed ?? null);
  const known = last ? [last, ...earlier] : [];
  const mayCapture = actor !== null && canCaptureSource(actor, source);
  const isUnderWay = last?.state === "waiting" || last?.state === "running";
  return (
    <div className="flex flex-col gap-4">
      {!last && <RefusalLine error={error} />}
      <CaptureNow capture={last} newest={source.snapshots[0] ?? null} />
      {mayCapture && !isUnderWay && <PreserveActions source={source} captures={known} />}
      {last?.state === "done" && (
        <CaptureProposals source={source} capture={last} mayTake={mayCapture} />
      )}
      {known.length > 0 && (
        <Disclosure summary={t("history", { count: known.length })}>
          <CaptureHistory captures={known} />
        </Disclosure>
      )}
    </div>
  );
}
