import { SEARCH_TEXT_MAX } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../../lib/form-focus.ts";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { usePairCache } from "../review/pair-cache.ts";
import type { PairRef } from "../shapes.ts";
import { useDraft } from "../use-draft.ts";

const kinds = ["contrary", "any"] as const;

type SearchDraft = {
  kind: (typeof kinds)[number] | null;
  places: string;
  /** As `YYYY-MM-DD`; empty while nobody has given it. */
  searchedOn: string;
  found: string;
};

type Props = { pair: PairRef; isForContrary: boolean | null; onClose: () => void };

export function SearchForm({ pair, isForContrary, onClose }: Props) {
  const t = useTranslations("search");
  const say = useErrorSentence();
  const toast = useToast();
  const cache = usePairCache();
  const once = useOnce();
  const [draft, change, forget] = useSearchDraft(pair, isForContrary);
  const [isChecked, setChecked] = useState(false);
  const log = useMutation(
    useTRPC().search.log.mutationOptions({
      networkMode: "always",
      onSuccess: () => {
        forget();
        toast({ text: t("saved") });
        void cache.refresh(pair, "search_logged");
        onClose();
      },
    }),
  );
  const errors = useFieldErrors()(log.error);
  const isToCome = refusalCode(log.error) === "SEARCH_IN_FUTURE";
  const textError = useTextError();
  const { form, refuse } = useFirstError(log.error);
  useFirstField(form);
  const wrong = {
    kind: draft.kind === null ? t("kindMissing") : undefined,
    places: textError(draft.places, SEARCH_TEXT_MAX),
    searchedOn: draft.searchedOn === "" ? t("dayMissing") : undefined,
    found: textError(draft.found, SEARCH_TEXT_MAX),
  };
  const told: Partial<typeof wrong> = isChecked ? wrong : {};
  const limits = {
    limit: SEARCH_TEXT_MAX,
    formatRemaining: (remaining: number) => t("remaining", { remaining }),
  };

  function send() {
    setChecked(true);
    const { kind, ...rest } = draft;
    if (Object.values(wrong).some(Boolean)) refuse();
    else if (once.begin())
      log.mutate(
        { pairId: pair.id, isForContrary: kind === "contrary", ...rest },
        { onError: once.again },
      );
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
      <RadioGroup
        label={t("kind")}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        error={told.kind}
        options={kinds.map((value) => ({
          value,
          label: t(`kindOf.${value}`),
          hint: t(`kindHint.${value}`),
        }))}
        isStacked
      />
      <TextArea
        label={t("places")}
        hint={t("placesHint")}
        value={draft.places}
        onChange={(places) => change({ places })}
        error={told.places ?? errors["places"]}
        isRequired
        {...limits}
      />
      <TextField
        label={t("searchedOn")}
        type="date"
        value={draft.searchedOn}
        onChange={(searchedOn) => change({ searchedOn })}
        error={told.searchedOn ?? (isToCome ? say(log.error) : errors["searchedOn"])}
        isRequired
      />
      <TextArea
        label={t("found")}
        hint={t("foundHint")}
        value={draft.found}
        onChange={(found) => change({ found })}
        error={told.found ?? errors["found"]}
        isRequired
        {...limits}
      />
      {!isToCome && <FormRefusal error={log.error} />}
      <FormActions
        save={t("save")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={log.isPending}
      />
    </form>
  );
}

/** A search begun. @param isForContrary what was looked for, while the person has not said so */
function useSearchDraft(pair: PairRef, isForContrary: boolean | null) {
  const kind = isForContrary === null ? null : isForContrary ? "contrary" : "any";
  return useDraft<SearchDraft>(`search.${pair.id}`, (kept) => ({
    places: "",
    searchedOn: "",
    found: "",
    ...kept,
    kind: kept?.kind ?? kind,
  }));
}
