import { useState } from "react";
import { useTranslations } from "use-intl";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { Button } from "../../ui/button.tsx";
import { ReplyDialog } from "./reply-dialog.tsx";
import type { OfCase, ReplyRow, RequestRow } from "./shapes.ts";

/** What came by a request's links, each to be read. */
export function ReplyLines({ of, request }: { of: OfCase; request: RequestRow }) {
  const t = useTranslations("request");
  const moment = useZoneMoment(of.timeZone);
  const [open, setOpen] = useState<ReplyRow | null>(null);
  if (request.replies.length === 0) return null;
  return (
    <div>
      <p className="text-label text-ink-2">{t("replies")}</p>
      <ul>
        {request.replies.map((reply) => (
          <li key={reply.id} className="flex flex-wrap items-center gap-x-3">
            <span className={reply.confirmedAt === null ? "font-[560]" : "text-ink-2"}>
              {t(reply.confirmedAt === null ? "received" : "confirmed", {
                date: moment(reply.receivedAt),
              })}
            </span>
            <Button variant="quiet" onPress={() => setOpen(reply)}>
              {t("read")}
            </Button>
          </li>
        ))}
      </ul>
      <ReplyDialog of={of} request={request} reply={open} onClose={() => setOpen(null)} />
    </div>
  );
}
