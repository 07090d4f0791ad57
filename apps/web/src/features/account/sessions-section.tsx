import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { AskedList } from "../../desk/asked-list.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Section } from "./section.tsx";
import { readUserAgent } from "./user-agent.ts";

type Session = Outputs["session"]["list"][number];

/** Every browser in which somebody is signed in, and the end of each. */
export function SessionsSection() {
  const t = useTranslations("account");
  const say = useErrorSentence();
  const trpc = useTRPC();
  const toast = useToast();
  const queryClient = useQueryClient();
  const list = useQuery(trpc.session.list.queryOptions());
  const endOthers = useMutation(
    trpc.session.revokeOthers.mutationOptions({
      onSuccess: () => toast({ text: t("othersEnded") }),
      onSettled: () => queryClient.invalidateQueries(trpc.session.pathFilter()),
    }),
  );
  const hasOthers = list.data?.some(({ isThis }) => !isThis) === true;
  return (
    <Section
      title={t("sessions")}
      text={t("sessionsText")}
      {...(hasOthers && {
        action: (
          <Button isPending={endOthers.isPending} onPress={() => endOthers.mutate()}>
            {t("endOthers")}
          </Button>
        ),
      })}
    >
      <AskedList asked={list} say={say}>
        {list.data?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </AskedList>
      <RefusalLine error={endOthers.error} />
    </Section>
  );
}

function SessionRow({ session }: { session: Session }) {
  const t = useTranslations("account");
  const moment = useMoment();
  const trpc = useTRPC();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { id, createdAt, updatedAt, userAgent, isThis } = session;
  const known = readUserAgent(userAgent);
  const agent = known ? t("agent", known) : t("unknownAgent");
  const end = useMutation(
    trpc.session.revoke.mutationOptions({
      onSuccess: () => toast({ text: t("ended") }),
      onSettled: () => queryClient.invalidateQueries(trpc.session.pathFilter()),
    }),
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="min-w-0">
        <p>
          {agent} {isThis && <Tag>{t("thisOne")}</Tag>}
        </p>
        <p className="flex flex-wrap gap-x-4 text-ink-2">
          <span>{t("since", { date: moment(createdAt) })}</span>
          <span>{t("seen", { date: moment(updatedAt) })}</span>
        </p>
        <RefusalLine error={end.error} />
      </div>
      {!isThis && (
        <Button isPending={end.isPending} onPress={() => end.mutate({ sessionId: id })}>
          <span>
            {t("end")} <VisuallyHidden>{t("endOf", { agent })}</VisuallyHidden>
          </span>
        </Button>
      )}
    </li>
  );
}
