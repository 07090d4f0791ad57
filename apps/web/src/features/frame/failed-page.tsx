import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PageHeading } from "../../lib/page-heading.tsx";
import { isNotFound, useErrorSentence } from "../../lib/refusal.ts";
import { ErrorState } from "../../ui/state.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

/** A page whose data did not come, or that broke while it was drawn. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslations("frame");
  const say = useErrorSentence();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  function retry() {
    queries.reset();
    reset();
    void router.invalidate();
  }
  if (isNotFound(error)) return <NotFoundPage text={say(error)} />;
  return (
    <>
      <PageHeading title={t("failedTitle")} />
      <div className="mt-4">
        <ErrorState title={say(error)} retryLabel={t("retry")} onRetry={retry} />
      </div>
    </>
  );
}
