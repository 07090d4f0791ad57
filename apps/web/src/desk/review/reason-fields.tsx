import { type Confidence, confidenceInfo, RATIONALE_MAX } from "@rejoinder/schema";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useWords } from "../../lib/words.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { WordingHint } from "../wording-hint.tsx";
import { PhraseMenu } from "./phrase-menu.tsx";
import type { Reason } from "./reason-draft.ts";

type Props = {
  draft: Reason;
  onChange: (fields: Partial<Reason>) => void;
  /** Whether what is missing is told by now. */
  isChecked: boolean;
  error: unknown;
  /** Of the case by whose parties the words are looked at; left out, they are not. */
  slug?: string;
};

/** Why, in the reviewer's own words, and how sure they are: neither is chosen for them. */
export function ReasonFields({ draft, onChange, isChecked, error, slug }: Props) {
  const t = useTranslations("review");
  const words = useWords();
  const fieldErrors = useFieldErrors();
  const wrongRationale = useTextError()(draft.rationale, RATIONALE_MAX);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <TextArea
        ref={field}
        label={t("rationale")}
        hint={t("rationaleHint")}
        value={draft.rationale}
        onChange={(rationale) => onChange({ rationale })}
        limit={RATIONALE_MAX}
        formatRemaining={(remaining) => t("remaining", { remaining })}
        error={(isChecked && wrongRationale) || fieldErrors(error)["rationale"]}
        rows={6}
        isRequired
      />
      {slug !== undefined && <WordingHint slug={slug} text={draft.rationale} />}
      <PhraseMenu
        value={draft.rationale}
        onInsert={(rationale) => onChange({ rationale })}
        field={field}
      />
      <RadioGroup
        label={t("confidence")}
        value={draft.confidence}
        onChange={(confidence) => onChange({ confidence })}
        error={isChecked && !draft.confidence ? t("confidenceMissing") : undefined}
        options={(Object.keys(confidenceInfo) as Confidence[]).map((value) => ({
          value,
          label: words(confidenceInfo[value].label),
        }))}
      />
    </>
  );
}
