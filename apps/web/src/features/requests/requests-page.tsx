import { canLogRequest, canLogRightOfReply } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useActor } from "../../desk/use-actor.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { RequestDialog } from "./request-dialog.tsx";
import { RequestList } from "./request-list.tsx";
import { RightDialog } from "./right-dialog.tsx";
import { RightList } from "./right-list.tsx";

const route = getRouteApi("/cases/$slug/requests");

/** Whom the desk asked to comment, what came of it, and the replies it was asked to publish. */
export function RequestsPage() {
  const t = useTranslations("request");
  const rights = useTranslations("rightOfReply");
  const locale = useLocale();
  const actor = useActor();
  const { slug } = route.useParams();
  const { data: found } = useSuspenseQuery(useTRPC().case.bySlug.queryOptions({ slug }));
  const [open, setOpen] = useState<"request" | "right" | null>(null);
  const of = { caseId: found.id };
  const close = () => setOpen(null);
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 mb-5 max-w-measure font-serif text-body text-pretty text-ink-2">
        {t("about")}
      </p>
      <section aria-label={t("title")} className="mb-10">
        {actor && canLogRequest(actor, of) && (
          <div className="mb-3">
            <Button variant="primary" onPress={() => setOpen("request")}>
              {t("log")}
            </Button>
          </div>
        )}
        <RequestList of={found} />
      </section>
      <section aria-label={rights("title")}>
        <h2 className="font-serif text-[1.25rem] leading-7 font-semibold">{rights("title")}</h2>
        <p className="mt-1 mb-3 max-w-measure text-pretty text-ink-2">{rights("about")}</p>
        {actor && canLogRightOfReply(actor, of) && (
          <div className="mb-3">
            <Button onPress={() => setOpen("right")}>{rights("log")}</Button>
          </div>
        )}
        <RightList caseId={found.id} slug={slug} />
      </section>
      <RequestDialog of={found} isOpen={open === "request"} onClose={close} />
      <RightDialog of={found} isOpen={open === "right"} onClose={close} />
    </>
  );
}
