import { issueInfo } from "@rejoinder/domain";
import {
  UnansweredReason,
  unansweredReasonInfo,
  WHY_UNANSWERED_MAX,
  wordsIn,
} from "@rejoinder/schema";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import type { PairRef } from "../shapes.ts";
import { type CoveredElement, useSetUnanswered } from "./use-coverage.ts";

type Props = { pair: PairRef; element: CoveredElement; isOpen: boolean; onClose: () => void };

/** Asks why no response answers an element. */
export function UnansweredDialog({ isOpen, ...form }: Props) {
  const t = useTranslations("coverage");
  const locale = useLocale();
  return (
    <Dialog title={t("whyTitle")} size="large" isOpen={isOpen} onClose={form.onClose}>
      <p className="mb-4 max-w-measure font-serif text-body">
        {wordsIn(form.element.text, locale)}
      </p>
      <WhyForm {...form} />
    </Dialog>
  );
}

/** `open` takes back what was said. */
const choices = [...Object.values(UnansweredReason), "open"] as const;
type Choice = (typeof choices)[number];
type Standing = Pick<CoveredElement, "unanswered" | "whyUnanswered" | "version">;

function WhyForm({ pair, element, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("coverage");
  const forms = useTranslations("words");
  const words = useWords();
  const fieldErrors = useFieldErrors();
  // As it was when the dialog was opened, whatever is heard meanwhile.
  const [{ version }] = useState(element);
  const [choice, setChoice] = useState<Choice | null>(element.unanswered);
  const [why, setWhy] = useState(element.whyUnanswered ?? "");
  const [isChecked, setChecked] = useState(false);
  const set = useSetUnanswered(pair);
  const isMissing = choice === "not_sought" && why.trim() === "";

  function send(from: number) {
    setChecked(true);
    if (choice === null || isMissing || set.isPending) return;
    const reason = choice === "open" ? null : choice;
    set.mutate(
      { elementId: element.id, version: from, reason, why: reason === "not_sought" ? why : null },
      { onSuccess: onClose },
    );
  }
  const say = (reason: UnansweredReason | null, reasonWords: string | null) => (
    <>
      <p>{reason ? words(unansweredReasonInfo[reason].label) : t("choice.open")}</p>
      {reasonWords && <p className="text-ink-2">{reasonWords}</p>}
    </>
  );
  const standing = isConflict(set.error) ? (currentOf(set.error) as Standing | null) : null;
  if (standing)
    return (
      <>
        <Compare
          standing={{
            label: t("standing"),
            children: say(standing.unanswered, standing.whyUnanswered),
          }}
          mine={{ label: t("mine"), children: say(choice === "open" ? null : choice, why) }}
        />
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>{t("keepStanding")}</Button>
          <Button variant="primary" onPress={() => send(standing.version)}>
            {t("putMine")}
          </Button>
        </div>
      </>
    );
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(version);
      }}
    >
      <RadioGroup
        label={t("why")}
        isStacked
        value={choice}
        onChange={setChoice}
        error={isChecked && choice === null ? t("chooseWhy") : undefined}
        options={choices
          .filter((each) => each !== "open" || element.unanswered !== null)
          .map((value) => ({
            value,
            label: value === "open" ? t("choice.open") : words(unansweredReasonInfo[value].label),
            hint: t(`choiceHint.${value}`),
          }))}
      />
      {choice === "not_sought" && (
        <TextArea
          label={t("whyNobody")}
          value={why}
          onChange={setWhy}
          limit={WHY_UNANSWERED_MAX}
          formatRemaining={(remaining) => forms("remaining", { remaining })}
          error={isChecked && isMissing ? words(issueInfo.empty) : fieldErrors(set.error)["why"]}
          isRequired
        />
      )}
      {isConflict(set.error) ? (
        <RefusalLine error={set.error} />
      ) : (
        <FormRefusal error={set.error} />
      )}
      <FormActions
        save={t("saveWhy")}
        cancel={forms("close")}
        onCancel={onClose}
        isPending={set.isPending}
      />
    </form>
  );
}
