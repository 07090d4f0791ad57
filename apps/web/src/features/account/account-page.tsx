import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { RoleWords } from "../../desk/role-words.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { ErrorState } from "../../ui/state.tsx";
import { FactorSection } from "./factor-section.tsx";
import { LocalEditor } from "./local-editor.tsx";
import { PasskeysSection } from "./passkeys-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import { TokensSection } from "./tokens-section.tsx";

/** How somebody signs in, where they are signed in, and what acts for them. */
export function AccountPage() {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const nameOf = usePersonName();
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions());
  return (
    <div className="flex max-w-[50rem] flex-col gap-8">
      <header>
        <PageHeading title={t("title")} />
        <p className="mt-2 font-serif text-body wrap-anywhere text-ink-2">
          {nameOf({ name: me.name })}, <RoleWords role={me.role} rights={me.rights} />
        </p>
      </header>
      {me.isLocalEditor ? <LocalEditor /> : <Account />}
    </div>
  );
}

function Account() {
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const trpc = useTRPC();
  const ways = useQuery(trpc.account.ways.queryOptions());
  const entrance = useQuery(trpc.person.entrance.queryOptions());
  if (ways.isPending) {
    return (
      <Loading label={frame("loading")}>
        <Skeleton lines={8} className="max-w-measure" />
      </Loading>
    );
  }
  if (!ways.data) {
    return (
      <ErrorState
        title={say(ways.error)}
        retryLabel={frame("retry")}
        isRetrying={ways.isFetching}
        onRetry={() => void ways.refetch()}
      />
    );
  }
  const provider = ways.data.isLinkedToOidc ? (entrance.data?.oidc?.name ?? null) : null;
  return (
    <>
      <PasswordSection ways={ways.data} provider={provider} />
      {ways.data.hasPassword && <FactorSection isOn={ways.data.hasSecondFactor} />}
      <PasskeysSection />
      <SessionsSection />
      <TokensSection />
    </>
  );
}
