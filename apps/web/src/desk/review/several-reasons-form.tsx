import {
  type Confidence,
  confidenceInfo,
  evidenceStatusInfo,
  RATIONALE_MAX,
  wordsIn,
} from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../../lib/form-focus.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { CheckGroup } from "../../ui/check-group.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { useDraft } from "../use-draft.ts";
import { PhraseMenu } from "./phrase-menu.tsx";
import { dropMarks } from "./undo.ts";

type Props = { marks: Outputs["need"]["unreasoned"]; onClose: () => void };
type Draft = { confidence: Confidence | null; rationale: string };

/** Chooses among marks that wait, and gives those chosen one reason. Nothing is chosen for the person. */
export function SeveralReasonsForm({ marks, onClose }: Props) {
  const t = useTranslations("severalReasons");
  const review = useTranslations("review");
  const words = useWords();
  const locale = useLocale();
  const toast = useToast();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const fieldErrors = useFieldErrors();
  const once = useOnce();
  const field = useRef<HTMLTextAreaElement>(null);
  const [ids, setIds] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [draft, change, forget] = useDraft<Draft>("reason.several", (kept) => ({
    confidence: kept?.confidence ?? null,
    rationale: kept?.rationale ?? "",
  }));
  const chosen = marks.filter(({ pairId }) => ids.includes(pairId));

  const submit = useMutation(
    trpc.review.submitMany.mutationOptions({
      onSuccess: ({ reviewed, movedOn }) => {
        const isReviewed = (id: string) => reviewed.some(({ pairId }) => pairId === id);
        dropMarks(queryClient, ({ pair }) => isReviewed(pair.id));
        void queryClient.invalidateQueries();
        toast({ text: t("saved", { count: reviewed.length, left: movedOn.length }) });
        forget();
        onClose();
      },
      onError: once.again,
    }),
  );
  const wrongRationale = useTextError()(draft.rationale, RATIONALE_MAX);
  const { form, refuse } = useFirstError(submit.error);
  useFirstField(form);
  function send() {
    const { confidence, rationale } = draft;
    setChecked(true);
    if (chosen.length === 0 || wrongRationale || confidence === null) return refuse();
    if (!once.begin()) return;
    const of = chosen.map(({ pairId, status, version }) => ({ pairId, status, version }));
    submit.mutate({ confidence, rationale, marks: of });
  }
  const isAll = chosen.length === marks.length;
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
      <div className="flex flex-col items-start gap-1">
        <div className="max-h-64 w-full overflow-y-auto rounded-control border border-line px-3 py-2">
          <CheckGroup
            label={t("marks")}
            values={ids}
            onChange={setIds}
            error={isChecked && chosen.length === 0 ? t("chooseMarks") : undefined}
            options={marks.map(({ pairId, position, title, status }) => ({
              value: pairId,
              label: t("mark", { position, title: wordsIn(title, locale) }),
              hint: words(evidenceStatusInfo[status].label),
            }))}
          />
        </div>
        <Button
          variant="quiet"
          onPress={() => setIds(isAll ? [] : marks.map(({ pairId }) => pairId))}
        >
          {isAll ? t("chooseNone") : t("chooseAll", { count: marks.length })}
        </Button>
      </div>
      <div className="flex flex-col gap-1">
        <TextArea
          ref={field}
          label={review("rationale")}
          hint={t("rationaleHint")}
          value={draft.rationale}
          onChange={(rationale) => change({ rationale })}
          limit={RATIONALE_MAX}
          formatRemaining={(remaining) => review("remaining", { remaining })}
          error={(isChecked && wrongRationale) || fieldErrors(submit.error)["rationale"]}
          rows={5}
          isRequired
        />
        <PhraseMenu
          value={draft.rationale}
          onInsert={(rationale) => change({ rationale })}
          field={field}
        />
      </div>
      <RadioGroup
        label={review("confidence")}
        value={draft.confidence}
        onChange={(confidence) => change({ confidence })}
        error={isChecked && !draft.confidence ? review("confidenceMissing") : undefined}
        options={(Object.keys(confidenceInfo) as Confidence[]).map((value) => ({
          value,
          label: words(confidenceInfo[value].label),
        }))}
      />
      <FormRefusal error={submit.error} />
      <FormActions
        save={t("save", { count: chosen.length })}
        cancel={review("close")}
        onCancel={onClose}
        isPending={submit.isPending}
      />
    </form>
  );
}
