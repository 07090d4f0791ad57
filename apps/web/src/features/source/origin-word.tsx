import { canGroupOrigin } from "@rejoinder/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { useToast } from "../../ui/toasts.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { ListedSource } from "./source-row.tsx";

type Props = { source: ListedSource; slug: string; isNarrowed: boolean };

/** With how many others a source goes back to one origin: the way to them, or out of their group. */
export function OriginWord({ source, slug, isNarrowed }: Props) {
  const t = useTranslations("sourceList");
  const { originGroupId, sameOrigin } = source;
  if (isNarrowed) return <LeaveOrigin source={source} />;
  if (originGroupId === null || sameOrigin === 0) return null;
  return (
    <p>
      <Link
        to="/cases/$slug/sources"
        params={{ slug }}
        search={{ origin: originGroupId }}
        className={linkStyle.text}
      >
        {t("sameOrigin", { count: sameOrigin })}
      </Link>
    </p>
  );
}

function LeaveOrigin({ source }: { source: ListedSource }) {
  const t = useTranslations("sourceList");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const actor = useActor();
  const leave = useMutation(
    trpc.origin.leave.mutationOptions({
      onSuccess: () => toast({ text: t("left") }),
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.source.pathKey() }),
          queryClient.invalidateQueries(trpc.origin.pathFilter()),
        ]),
    }),
  );
  if (!actor || !canGroupOrigin(actor, source)) return null;
  return (
    <div>
      <Button
        variant="quiet"
        className="-ml-2"
        isPending={leave.isPending}
        onPress={() => leave.mutate({ sourceId: source.id, version: source.version })}
      >
        <span>
          {t("leave")} <VisuallyHidden>{t("leaveOf", { title: source.title })}</VisuallyHidden>
        </span>
      </Button>
      <RefusalLine error={leave.error} />
    </div>
  );
}
