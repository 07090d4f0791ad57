import { OUTSIDE_DOCUMENT_MAX, type Words } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useFirstError } from "../../lib/form-focus.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { useToast } from "../../ui/toasts.tsx";

type Props = { pair: PairDetail; onClose: () => void };

/** Reads a page for its ClaimReviews. That of a page that has one is pointed to at once. */
export function OutsideReviewsForm({ pair, onClose }: Props) {
  const t = useTranslations("outside");
  const toast = useToast();
  const cache = usePairCache();
  const once = useOnce();
  const textError = useTextError();
  const fieldErrors = useFieldErrors();
  const [document, setDocument] = useState("");
  const [isChecked, setChecked] = useState(false);
  const add = useMutation({
    networkMode: "always",
    async mutationFn() {
      const { outsideReview } = cache.client;
      const { ids } = await outsideReview.add.mutate({ caseId: pair.case.id, document });
      const [outsideReviewId = ""] = ids;
      if (ids.length === 1)
        await outsideReview.point.mutate({ outsideReviewId, version: 1, pairId: pair.id });
      return ids.length;
    },
    onError: once.again,
    onSuccess(count) {
      toast({ text: t("kept", { count }) });
      setDocument("");
      setChecked(false);
      once.again();
      if (count === 1) onClose();
    },
    onSettled: () => cache.refresh(pair, "outside_review_pointed"),
  });
  const { form, refuse } = useFirstError(add.error);
  const wrong = textError(document, OUTSIDE_DOCUMENT_MAX);

  function send() {
    setChecked(true);
    if (wrong) refuse();
    else if (once.begin()) add.mutate();
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3 className="font-[560]">{t("read")}</h3>
      <TextArea
        label={t("document")}
        hint={t("documentHint")}
        value={document}
        onChange={setDocument}
        limit={OUTSIDE_DOCUMENT_MAX}
        formatRemaining={(remaining) => t("remaining", { remaining })}
        error={(isChecked ? wrong : undefined) ?? fieldErrors(add.error)["document"]}
        isRequired
      />
      {isConflict(add.error) ? (
        <RefusalLine error={add.error} />
      ) : (
        <FormRefusal error={add.error} />
      )}
      <Problems error={add.error} />
      <FormActions
        save={t("save")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={add.isPending}
      />
    </form>
  );
}

type Problem = { code: string; path: string; message: Words };

/** What keeps a document from being read, place by place, where its refusal tells. */
function Problems({ error }: { error: unknown }) {
  const t = useTranslations("outside");
  const words = useWords();
  const problems = (currentOf(error) as { problems?: Problem[] } | null)?.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <section aria-label={t("problems")}>
      <h4 className="text-ink-2">{t("problems")}</h4>
      <ul className="list-disc pl-5">
        {problems.map(({ code, path, message }) => (
          <li key={`${code} ${path}`} className="wrap-anywhere">
            {path && <code>{path}</code>} {words(message)}
          </li>
        ))}
      </ul>
    </section>
  );
}
