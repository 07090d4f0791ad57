import { canConfirmReply } from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { ShownText } from "../../desk/shown-text.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { linkStyle } from "../../ui/link.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import type { OfCase, ReplyRow, RequestRow } from "./shapes.ts";

type Props = { of: OfCase; request: RequestRow; reply: ReplyRow | null; onClose: () => void };

/** A reply as it was typed beside what was asked, to be made a response of. */
export function ReplyDialog({ of, request, reply, onClose }: Props) {
  const t = useTranslations("request");
  return (
    <Dialog title={t("replyTitle")} size="large" isOpen={reply !== null} onClose={onClose}>
      {reply && <Reply of={of} request={request} replyId={reply.id} onClose={onClose} />}
    </Dialog>
  );
}

type ReplyProps = Omit<Props, "reply"> & { replyId: string };

function Reply({ of, request, replyId, onClose }: ReplyProps) {
  const actor = useActor();
  const asked = useQuery(useTRPC().reply.byId.queryOptions({ replyId }));
  if (!asked.data)
    return (
      <NotYet asked={asked}>
        <LoadingRows rows={2} />
      </NotYet>
    );
  const reply = asked.data;
  return (
    <div className="flex flex-col gap-5">
      <ReplyWords of={of} reply={reply} />
      {reply.confirmedAt === null && actor && canConfirmReply(actor, { caseId: of.id }) && (
        <ConfirmForm of={of} request={request} reply={reply} onClose={onClose} />
      )}
    </div>
  );
}

type WordsProps = { of: OfCase; reply: Outputs["reply"]["byId"] };

function ReplyWords({ of, reply }: WordsProps) {
  const t = useTranslations("request");
  const moment = useZoneMoment(of.timeZone);
  const { snapshot, source, signedAs } = reply;
  const sides = [
    { label: t("asked"), text: reply.asked, lang: undefined },
    { label: t("asTyped"), text: snapshot.text, lang: source.language },
  ];
  return (
    <>
      <div className="grid gap-px overflow-hidden rounded-control border border-line bg-line sm:grid-cols-2">
        {sides.map(({ label, text, lang }) => (
          <section key={label} aria-label={label} className="min-w-0 bg-surface p-4">
            <h3 className="mb-2 text-label text-ink-2">{label}</h3>
            <p
              dir="auto"
              lang={lang}
              className="max-h-[40vh] overflow-y-auto font-serif text-body whitespace-pre-wrap wrap-anywhere"
            >
              <ShownText text={text} />
            </p>
          </section>
        ))}
      </div>
      <div className="flex flex-col gap-1 text-[0.8125rem] leading-5 text-ink-2">
        <p>
          {signedAs === null
            ? t("unsigned", { date: moment(reply.receivedAt) })
            : t("signed", { date: moment(reply.receivedAt), name: signedAs })}
        </p>
        {snapshot.sha256 !== null && (
          <p>
            SHA-256{" "}
            <code translate="no" className="font-mono text-[0.75rem] break-all">
              {snapshot.sha256}
            </code>
          </p>
        )}
        <p>
          <Link to="/sources/$sourceId" params={{ sourceId: source.id }} className={linkStyle.text}>
            {t("openSource")}
          </Link>
        </p>
      </div>
    </>
  );
}
