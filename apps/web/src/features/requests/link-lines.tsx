import { canMakeReplyLink } from "@rejoinder/domain";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { usePersonName } from "../../desk/person-name.ts";
import { useActor } from "../../desk/use-actor.ts";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { LinkRow, OfCase, RequestRow } from "./shapes.ts";
import { useRefresh } from "./use-refresh.ts";

type LinkStanding = "open" | "used" | "revoked" | "expired";

function standingOf({ usedAt, revokedAt, expiresAt }: LinkRow): LinkStanding {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return new Date(expiresAt) <= new Date() ? "expired" : "open";
}

/** The links that were made for a request, and which of them still work. */
export function LinkLines({ of, request }: { of: OfCase; request: RequestRow }) {
  const t = useTranslations("request");
  const actor = useActor();
  const toast = useToast();
  const refresh = useRefresh();
  const [leaving, setLeaving] = useState<LinkRow | null>(null);
  const revoke = useMutation(
    useTRPC().reply.revokeLink.mutationOptions({
      onSuccess: () => {
        toast({ text: t("revoked") });
        setLeaving(null);
      },
      onSettled: () => refresh(),
    }),
  );
  if (request.links.length === 0) return null;
  return (
    <div>
      <p className="text-label text-ink-2">{t("links")}</p>
      <ul>
        {request.links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center gap-x-3">
            <LinkWords link={link} timeZone={of.timeZone} />
            {standingOf(link) === "open" && actor && canMakeReplyLink(actor, { caseId: of.id }) && (
              <Button variant="quiet" onPress={() => setLeaving(link)}>
                {t("revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={t("revokeTitle")}
        text={t("revokeText")}
        confirm={t("revoke")}
        isOpen={leaving !== null}
        onClose={() => {
          revoke.reset();
          setLeaving(null);
        }}
        onConfirm={() => leaving && revoke.mutate({ linkId: leaving.id })}
        isPending={revoke.isPending}
        error={revoke.error}
      />
    </div>
  );
}

function LinkWords({ link, timeZone }: { link: LinkRow; timeZone: string }) {
  const t = useTranslations("request");
  const moment = useZoneMoment(timeZone);
  const nameOf = usePersonName();
  const standing = standingOf(link);
  const date = {
    open: link.expiresAt,
    used: link.usedAt,
    revoked: link.revokedAt,
    expired: link.expiresAt,
  }[standing];
  return (
    <span className={standing === "open" ? "" : "text-ink-2"}>
      {t(`linkIs.${standing}`, { date: moment(date ?? link.expiresAt) })},{" "}
      <span className="text-ink-2">{t("madeBy", { name: nameOf(link.madeBy) })}</span>
    </span>
  );
}
