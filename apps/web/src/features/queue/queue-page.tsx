import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { LoadingPair } from "./loading-pair.tsx";
import { QueueEnd } from "./queue-end.tsx";
import { QueuePair } from "./queue-pair.tsx";
import { QueueStart } from "./queue-start.tsx";
import { useQueue } from "./use-queue.ts";

/** One pair at a time, hands on the keyboard. */
export function QueuePage() {
  const { slug } = useParams({ from: "/cases/$slug/queue" });
  // Its counts change with every mark, and are not shown here: what a mark asks anew must not be in
  // the way of the next pair. The route has fetched it.
  const ofCase = useQuery({ ...useTRPC().case.bySlug.queryOptions({ slug }), enabled: false });
  return ofCase.data ? <Places found={ofCase.data} /> : <LoadingPair />;
}

function Places({ found }: { found: Outputs["case"]["bySlug"] }) {
  const search = useSearch({ from: "/cases/$slug/queue" });
  const queue = useQueue(found, search);

  if (queue.at === null) return <QueueStart found={found} queue={queue} />;
  return queue.isAtEnd ? (
    <QueueEnd found={found} queue={queue} />
  ) : (
    <QueuePair found={found} queue={queue} at={queue.at} />
  );
}
