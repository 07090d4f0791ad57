import { roleInfo } from "@rejoinder/schema";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TakeOver } from "../../desk/take-over.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { ErrorState } from "../../ui/state.tsx";
import { JoinForm } from "./join-form.tsx";
import { useEnter } from "./use-enter.ts";

const route = getRouteApi("/join");

/** Where a link of an invitation leads; what it is worth stands after the `#`, which no server sees. */
export function JoinPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  const [owner, setOwner] = useState(false);
  const enter = useEnter();
  const queryClient = useQueryClient();

  if (owner) return <FirstOwner onDone={() => enter("/")} />;
  return (
    <Invitation
      key={token}
      token={token}
      onEntered={(isSetUp) => {
        if (!isSetUp) return enter("/");
        queryClient.clear();
        setOwner(true);
      }}
    />
  );
}

/** What was done here before there were accounts is offered once, on the way in. */
function FirstOwner({ onDone }: { onDone: () => void }) {
  const t = useTranslations("entrance");
  return (
    <>
      <PageHeading title={t("takeOverTitle")} />
      <div className="mt-4">
        <TakeOver onDone={onDone} isOnTheWay />
      </div>
    </>
  );
}

type Props = { token: string; onEntered: (isSetUp: boolean) => void };

function Invitation({ token, onEntered }: Props) {
  const t = useTranslations("entrance");
  const frame = useTranslations("frame");
  const words = useWords();
  const moment = useMoment();
  const say = useErrorSentence();
  const trpc = useTRPC();
  const { oidc } = route.useLoaderData();
  const found = useQuery({
    ...trpc.invitation.byToken.queryOptions({ token }),
    // Once it is taken up it is no more, while the page still goes on from it.
    staleTime: Number.POSITIVE_INFINITY,
  });

  if (found.isPending) {
    return (
      <Loading label={frame("loading")}>
        <Skeleton size="title" className="max-w-80" />
        <Skeleton lines={5} className="mt-6" />
      </Loading>
    );
  }
  if (!found.data) {
    if (refusalCode(found.error) === "INVITATION_INVALID") return <Invalid />;
    return (
      <ErrorState
        title={say(found.error)}
        retryLabel={frame("retry")}
        isRetrying={found.isFetching}
        onRetry={() => void found.refetch()}
      />
    );
  }
  const { isSetUp, role, expiresAt } = found.data;
  const { label, meaning } = roleInfo[role];
  return (
    <>
      <PageHeading title={isSetUp ? t("setUpTitle") : t("joinTitle")} />
      <p className="mt-2 max-w-measure font-serif text-body text-pretty text-ink-2">
        {isSetUp
          ? t("setUpOwnerText")
          : t("joinText", { role: words(label), meaning: words(meaning) })}
      </p>
      <p className="mt-1 mb-6 text-ink-2">{t("until", { date: moment(expiresAt) })}</p>
      <JoinForm
        token={token}
        invitation={found.data}
        oidc={isSetUp ? null : oidc}
        onEntered={() => onEntered(isSetUp)}
      />
    </>
  );
}

function Invalid() {
  const t = useTranslations("entrance");
  return (
    <>
      <PageHeading title={t("invalidTitle")} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-pretty text-ink-2">
        {t("invalidText")}
      </p>
      <Link to="/sign-in" className={linkStyle.button}>
        {t("toSignIn")}
      </Link>
    </>
  );
}
