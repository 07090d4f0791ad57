import { COMMENT_MAX, MENTIONS_MAX } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { usePersonName } from "../../desk/person-name.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { useDraft } from "../../desk/use-draft.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { type PairReview, usePairChange } from "./use-pair-work.ts";

type Props = {
  pair: PairDetail;
  review: PairReview;
  /** Whoever writes; null while that is not known. */
  writerId: string | null;
  onClose: () => void;
};

type Draft = { text: string; mentions: string[] };

/** Says something of a review, and calls people to it. What is typed stays when it is closed. */
export function CommentForm({ pair, review, writerId, onClose }: Props) {
  const t = useTranslations("comment");
  const words = useTranslations("review");
  const fieldErrors = useFieldErrors();
  const once = useOnce();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [draft, change, forget] = useDraft<Draft>(`comment.${review.id}`, (kept) => ({
    text: kept?.text ?? "",
    mentions: kept?.mentions ?? [],
  }));
  const add = usePairChange(pair, {
    send: (client) => client.comment.add.mutate({ reviewId: review.id, ...draft }),
    kind: "review_commented",
    says: () => t("saved"),
    onDone() {
      forget();
      onClose();
    },
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (once.begin()) add.mutate(undefined, { onError: once.again });
      }}
    >
      <TextArea
        ref={field}
        label={t("text")}
        value={draft.text}
        onChange={(text) => change({ text })}
        limit={COMMENT_MAX}
        formatRemaining={(remaining) => words("remaining", { remaining })}
        error={fieldErrors(add.error)["text"]}
        rows={3}
        isRequired
      />
      <Mentions
        caseId={pair.case.id}
        writerId={writerId}
        mentions={draft.mentions}
        onChange={(mentions) => change({ mentions })}
      />
      <FormRefusal error={add.error} />
      <FormActions
        save={t("save")}
        cancel={t("cancel")}
        onCancel={onClose}
        isPending={add.isPending}
      />
    </form>
  );
}

type MentionsProps = {
  caseId: string;
  writerId: string | null;
  mentions: readonly string[];
  onChange: (mentions: string[]) => void;
};

/** Whom a comment calls to it: chosen one by one, left out by a button each. */
function Mentions({ caseId, writerId, mentions, onChange }: MentionsProps) {
  const t = useTranslations("comment");
  const nameOf = usePersonName();
  const field = useRef<HTMLDivElement>(null);
  const { data: people = [] } = useQuery(useTRPC().comment.people.queryOptions({ caseId }));
  const others = people.filter(({ id }) => id !== writerId && !mentions.includes(id));
  const called = people.filter(({ id }) => mentions.includes(id));
  function leaveOut(personId: string) {
    onChange(mentions.filter((id) => id !== personId));
    // Their button, which had the focus, goes.
    requestAnimationFrame(() => field.current?.querySelector("select")?.focus());
  }
  if (others.length === 0 && called.length === 0) return null;
  return (
    <div ref={field} className="flex flex-col gap-2">
      {mentions.length < MENTIONS_MAX && (
        <Select
          label={t("mention")}
          hint={t("mentionHint")}
          value=""
          onChange={(id) => onChange([...mentions, id])}
          options={[
            { value: "", label: t("mentionNone") },
            ...others.map((person) => ({ value: person.id, label: nameOf(person) })),
          ]}
        />
      )}
      {called.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {called.map((person) => (
            <li key={person.id}>
              <Button
                label={t("unmention", { name: nameOf(person) })}
                onPress={() => leaveOut(person.id)}
              >
                {nameOf(person)} <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
