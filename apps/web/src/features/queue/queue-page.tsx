import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useTRPC } from "../../lib/trpc.ts";
import { QueueEnd } from "./queue-end.tsx";
import { QueuePair } from "./queue-pair.tsx";
import { QueueStart } from "./queue-start.tsx";
import { useQueue } from "./use-queue.ts";

/** One pair at a time, hands on the keyboard. */
export function QueuePage() {
  const { slug } = useParams({ from: "/cases/$slug/queue" });
  const search = useSearch({ from: "/cases/$slug/queue" });
  const { data: found } = useSuspenseQuery(useTRPC().case.bySlug.queryOptions({ slug }));
  const queue = useQueue(found, search);

  if (queue.at === null) return <QueueStart found={found} queue={queue} />;
  return queue.isAtEnd ? (
    <QueueEnd found={found} queue={queue} />
  ) : (
    <QueuePair found={found} queue={queue} at={queue.at} />
  );
}
