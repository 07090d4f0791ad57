import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { RoleWords } from "../../desk/role-words.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { Loading } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { InviteDialog } from "./invite-dialog.tsx";

type Invitation = Outputs["invitation"]["list"][number];

/** Who is expected, and the way to ask somebody more. */
export function Invitations() {
  const t = useTranslations("people");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const list = useQuery(useTRPC().invitation.list.queryOptions());
  const [isInviting, setInviting] = useState(false);
  return (
    <section aria-labelledby="invitations">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h2 id="invitations" className="text-desk font-semibold">
            {t("invitations")}
          </h2>
          <p className="text-ink-2">{t("invitationsText")}</p>
        </div>
        <Button onPress={() => setInviting(true)}>{t("invite")}</Button>
      </div>
      {list.isPending && (
        <Loading label={frame("loading")}>
          <LoadingRows rows={1} />
        </Loading>
      )}
      {list.isError && !list.data && (
        <ErrorState
          title={say(list.error)}
          retryLabel={frame("retry")}
          isRetrying={list.isFetching}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data?.length === 0 && <EmptyState title={t("noInvitations")} />}
      {list.data && list.data.length > 0 && (
        <ul className="divide-y divide-hair border-y border-hair">
          {list.data.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </section>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("people");
  const moment = useMoment();
  const toast = useToast();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { id, email, role, rights, invitedBy, createdAt, expiresAt } = invitation;
  const whom = email ?? t("anybody");
  const withdraw = useMutation(
    trpc.invitation.withdraw.mutationOptions({
      onSuccess: () => {
        toast({ text: t("withdrawn") });
        setAsking(false);
      },
      // Where it was refused the list is out of date.
      onSettled: () => queryClient.invalidateQueries(trpc.invitation.pathFilter()),
    }),
  );
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_16rem_12rem_6rem] md:items-start">
      <p className="font-serif text-body wrap-anywhere">{whom}</p>
      <p>
        <RoleWords role={role} rights={rights} />
      </p>
      <p className="flex flex-col text-ink-2">
        {invitedBy && (
          <span>{t("invitedBy", { name: invitedBy.name, date: moment(createdAt, "day") })}</span>
        )}
        <span>{t("works", { date: moment(expiresAt, "day") })}</span>
      </p>
      <div className="md:text-right">
        <Button onPress={() => setAsking(true)}>
          <span>
            {t("withdraw")} <VisuallyHidden>{t("withdrawOf", { email: whom })}</VisuallyHidden>
          </span>
        </Button>
      </div>
      <ConfirmDialog
        title={t("withdrawTitle", { email: whom })}
        text={t("withdrawText")}
        confirm={t("withdraw")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => withdraw.mutate({ invitationId: id })}
        isPending={withdraw.isPending}
        error={withdraw.error}
      />
    </li>
  );
}
