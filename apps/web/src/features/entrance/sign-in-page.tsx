import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PageHeading } from "../../lib/page-heading.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { Begin } from "./begin.tsx";
import { OtherWays } from "./other-ways.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondStep } from "./second-step.tsx";
import { useEnter } from "./use-enter.ts";

const route = getRouteApi("/sign-in");

/** The page of those whom the desk does not know yet. */
export function SignInPage() {
  const t = useTranslations("entrance");
  const { canContinue, isSetUp, oidc } = route.useLoaderData();
  const { to = "/", error } = route.useSearch();
  const [isAtSecondStep, setAtSecondStep] = useState(false);
  const enter = useEnter();

  if (canContinue) return <Begin onEntered={() => enter(to)} />;
  if (isAtSecondStep) {
    return <SecondStep onEntered={() => enter(to)} onStartOver={() => setAtSecondStep(false)} />;
  }
  return (
    <>
      <PageHeading title={t("signIn")} />
      <div className="mt-6 flex flex-col gap-8">
        {isSetUp ? (
          <PasswordForm onEntered={() => enter(to)} onSecondStep={() => setAtSecondStep(true)} />
        ) : (
          <EmptyState title={t("notSetUp")} text={t("notSetUpText")} />
        )}
        {isSetUp && <OtherWays to={to} oidc={oidc} failure={error} onEntered={() => enter(to)} />}
      </div>
    </>
  );
}
