import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { use, useState } from "react";
import { useTranslations } from "use-intl";
import { ArrivalContext, PageHeading } from "../../lib/page-heading.tsx";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { ErrorState } from "../../ui/state.tsx";
import { Asked } from "./asked.tsx";
import { Receipt } from "./receipt.tsx";
import { ReplyForm } from "./reply-form.tsx";

/** Where a responder's link leads; what it is worth stands after the `#`, which no server sees. */
export function ReplyPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  return <Reply key={token} token={token} />;
}

function Reply({ token }: { token: string }) {
  const t = useTranslations("reply");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  // As they were sent from this page; null for a receipt that is looked at later.
  const [sent, setSent] = useState<string | null>(null);
  const arrival = use(ArrivalContext);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const asked = useQuery(trpc.reply.look.queryOptions({ token }));
  const code = refusalCode(asked.error);

  if (asked.isPending) {
    return (
      <Loading label={frame("loading")}>
        <Skeleton size="title" className="max-w-80" />
        <Skeleton lines={6} className="mt-6" />
      </Loading>
    );
  }
  if (code === "REPLY_LINK_OVER" || code === "REPLY_LINK_NOT_FOUND") return <Over code={code} />;
  if (!asked.data) {
    return (
      <ErrorState
        title={say(asked.error)}
        retryLabel={frame("retry")}
        isRetrying={asked.isFetching}
        onRetry={() => void asked.refetch()}
      />
    );
  }
  const { receipt } = asked.data;
  return (
    <>
      {/* With the receipt another page is arrived at. */}
      <PageHeading
        key={receipt ? "receipt" : "asked"}
        title={t(receipt ? "receiptTitle" : "title")}
      />
      {receipt ? (
        <Receipt asked={asked.data} receipt={receipt} words={sent} />
      ) : (
        <>
          <Asked asked={asked.data} />
          <ReplyForm
            token={token}
            onArrived={(receipt, words) => {
              arrival.expect();
              setSent(words);
              queryClient.setQueryData(
                trpc.reply.look.queryKey({ token }),
                (shown) => shown && { ...shown, receipt },
              );
            }}
            // It may have arrived all the same: then there is a receipt.
            onFailed={() => void asked.refetch()}
          />
        </>
      )}
    </>
  );
}

function Over({ code }: { code: "REPLY_LINK_OVER" | "REPLY_LINK_NOT_FOUND" }) {
  const t = useTranslations("reply");
  return (
    <>
      <PageHeading title={t(code === "REPLY_LINK_OVER" ? "overTitle" : "nowhereTitle")} />
      <p className="mt-2 max-w-measure font-serif text-body text-pretty text-ink-2">
        {t(code === "REPLY_LINK_OVER" ? "overText" : "nowhereText")}
      </p>
    </>
  );
}
