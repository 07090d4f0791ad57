import { type Actor, canCommentOnReview, canResolveComment } from "@rejoinder/domain";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { ShownText } from "../../desk/shown-text.tsx";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { CommentForm } from "./comment-form.tsx";
import { type PairReview, usePairChange } from "./use-pair-work.ts";

type Props = {
  pair: PairDetail;
  review: PairReview;
  actor: Actor | null;
  /** Of the reviewer. */
  name: string;
  isMine: boolean;
};

/** What is said of a review, oldest first; what is resolved is folded away. */
export function Comments({ pair, review, actor, name, isMine }: Props) {
  const t = useTranslations("comment");
  const [isWriting, setWriting] = useState(false);
  const mayComment = actor !== null && canCommentOnReview(actor, { caseId: pair.case.id });
  const begin = useRef<HTMLButtonElement>(null);
  const open = review.comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = review.comments.filter(({ resolvedAt }) => resolvedAt !== null);
  /** What had the focus is gone, or about to be. */
  const goOn = () => requestAnimationFrame(() => begin.current?.focus());
  function close() {
    setWriting(false);
    goOn();
  }
  return (
    <div className="flex flex-col gap-2">
      {open.length > 0 && (
        <ul aria-label={t("comments")} className="flex flex-col gap-3">
          {open.map((comment) => (
            <li key={comment.id}>
              <Comment {...{ pair, review, actor, comment }} onResolved={goOn} />
            </li>
          ))}
        </ul>
      )}
      {resolved.length > 0 && (
        <Disclosure summary={t("resolvedCount", { count: resolved.length })}>
          <ul className="flex flex-col gap-3">
            {resolved.map((comment) => (
              <li key={comment.id}>
                <Comment {...{ pair, review, actor, comment }} onResolved={goOn} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayComment && !isWriting && (
        <div className="-ml-2" data-no-print>
          <Button
            ref={begin}
            variant="quiet"
            label={isMine ? t("addMineLabel") : t("addLabel", { name })}
            onPress={() => setWriting(true)}
          >
            {t("add")}
          </Button>
        </div>
      )}
      {isWriting && (
        <CommentForm pair={pair} review={review} writerId={actor?.id ?? null} onClose={close} />
      )}
    </div>
  );
}

type CommentProps = {
  pair: PairDetail;
  review: PairReview;
  actor: Actor | null;
  comment: PairReview["comments"][number];
  onResolved: () => void;
};

function Comment({ pair, review, actor, comment, onResolved }: CommentProps) {
  const t = useTranslations("comment");
  const locale = useLocale();
  const moment = useMoment();
  const nameOf = usePersonName();
  const { id: commentId, text, author, mentions, createdAt, resolvedAt, resolvedBy } = comment;
  const resolve = usePairChange(pair, {
    send: (client) => client.comment.resolve.mutate({ commentId }),
    kind: "comment_resolved",
    says: () => t("resolved"),
    onDone: onResolved,
  });
  const of = { caseId: pair.case.id, authorId: author.id };
  const mayResolve = resolvedAt === null && actor !== null && canResolveComment(actor, of);
  return (
    <div className="border-l border-line pl-3">
      <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
        <ShownText text={text} />
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-ink-2">
        <p className="flex flex-wrap gap-x-2">
          <span>{t("by", { name: nameOf(author), date: moment(createdAt) })}</span>
          {comment.revision !== review.revision && (
            <span>{t("onRevision", { revision: comment.revision })}</span>
          )}
          {mentions.length > 0 && (
            <span>
              {t("mentions", {
                names: new Intl.ListFormat(locale, { type: "conjunction" }).format(
                  mentions.map(nameOf),
                ),
              })}
            </span>
          )}
          {resolvedAt !== null && resolvedBy && (
            <span>{t("resolvedBy", { name: nameOf(resolvedBy), date: moment(resolvedAt) })}</span>
          )}
        </p>
        {mayResolve && (
          <div className="-my-1 -mr-2" data-no-print>
            <Button
              variant="quiet"
              label={t("resolveLabel", { text: text.slice(0, 60) })}
              isPending={resolve.isPending}
              onPress={() => resolve.mutate()}
            >
              {t("resolve")}
            </Button>
          </div>
        )}
      </div>
      <RefusalLine error={resolve.error} />
    </div>
  );
}
