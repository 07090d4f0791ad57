import { canClaimPair } from "@rejoinder/domain";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { pairFilterOf } from "../../desk/pair-filters.ts";
import { useActor } from "../../desk/use-actor.ts";
import { useKeys } from "../../lib/keys.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { Queue } from "./use-queue.ts";

/**
 * The key that takes on the next pair of the queue which wants a review of the reader's, and goes there.
 * @returns what does the same; null where it is not theirs to do
 */
export function useClaimNext(caseId: string, { filters, goTo }: Queue): (() => void) | null {
  const t = useTranslations("queue");
  const actor = useActor();
  const toast = useToast();
  const say = useErrorSentence();
  const moment = useMoment();
  const claim = useMutation(
    useTRPC().claim.next.mutationOptions({
      onSuccess: ({ position, until }) => {
        toast({ text: t("claimed", { position, until: moment(until) }) });
        goTo(position);
      },
      onError: (error) => toast({ text: say(error) }),
    }),
  );
  const may = actor !== null && canClaimPair(actor, { caseId });
  const run = () => {
    if (!claim.isPending) claim.mutate({ caseId, ...pairFilterOf(filters) });
  };
  useKeys([may ? { key: "c", label: t("claimNext"), run } : null]);
  return may ? run : null;
}
