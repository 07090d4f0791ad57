import { apiScopeInfo } from "@rejoinder/schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { AskedList } from "../../desk/asked-list.tsx";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { MakeToken } from "./make-token.tsx";
import { Section } from "./section.tsx";

type Token = Outputs["token"]["list"][number];

/** What lets programs act for somebody. */
export function TokensSection() {
  const t = useTranslations("account");
  const say = useErrorSentence();
  const list = useQuery(useTRPC().token.list.queryOptions());
  const [isMaking, setMaking] = useState(false);
  return (
    <Section
      title={t("tokens")}
      text={t("tokensText")}
      action={<Button onPress={() => setMaking(true)}>{t("makeToken")}</Button>}
    >
      <AskedList asked={list} say={say} none={t("noTokens")}>
        {list.data?.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </AskedList>
      <MakeToken isOpen={isMaking} onClose={() => setMaking(false)} />
    </Section>
  );
}

function TokenRow({ token }: { token: Token }) {
  const t = useTranslations("account");
  const words = useWords();
  const moment = useMoment();
  const format = useFormatter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const { id, name, scopes, createdAt, lastUsedAt } = token;
  const revoke = useMutation(
    trpc.token.revoke.mutationOptions({
      onSuccess: () => {
        toast({ text: t("revoked") });
        setAsking(false);
      },
      onSettled: () => queryClient.invalidateQueries(trpc.token.pathFilter()),
    }),
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="min-w-0">
        <p>
          <span className="wrap-anywhere">{name}</span>{" "}
          <span className="text-ink-2">
            {format.list(
              scopes.map((scope) => words(apiScopeInfo[scope].label)),
              { type: "unit" },
            )}
          </span>
        </p>
        <p className="flex flex-wrap gap-x-4 text-ink-2">
          <span>{t("made", { date: moment(createdAt, "day") })}</span>
          <End token={token} />
          <span>{lastUsedAt ? t("used", { date: moment(lastUsedAt) }) : t("unused")}</span>
        </p>
      </div>
      <Button onPress={() => setAsking(true)}>
        <span>
          {t("revoke")} <VisuallyHidden>{t("revokeOf", { name })}</VisuallyHidden>
        </span>
      </Button>
      <ConfirmDialog
        title={t("revokeTitle", { name })}
        text={t("revokeText")}
        confirm={t("revoke")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate({ tokenId: id })}
        isPending={revoke.isPending}
        error={revoke.error}
      />
    </li>
  );
}

function End({ token: { expiresAt } }: { token: Token }) {
  const t = useTranslations("account");
  const moment = useMoment();
  const [now] = useState(() => Date.now());
  if (expiresAt === null) return <span>{t("noEnd")}</span>;
  const isOver = new Date(expiresAt).getTime() <= now;
  const date = moment(expiresAt, "day");
  return (
    <span className={isOver ? "text-danger" : ""}>
      {isOver ? t("expired", { date }) : t("until", { date })}
    </span>
  );
}
