import {
  type StatementRole,
  statementRoleInfo,
  type Wording,
  wordingInfo,
  wordsIn,
} from "@rejoinder/schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { CheckGroup } from "../../ui/check-group.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { PairSelect } from "../pair-select.tsx";
import { refreshAfter } from "../refresh.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { LinkField, type Party } from "./link-field.tsx";
import { PassageFields } from "./passage-fields.tsx";
import type { SelectedWords } from "./selected-words.ts";
import {
  missingIn,
  type StatementFields,
  statementOf,
  useStatementDraft,
} from "./statement-draft.ts";

type Props = { words: SelectedWords; onClose: () => void; onAdded: () => void };

/** Makes a statement of selected words: what it is, who said it, by whom it came, when. */
export function StatementForm({ words, onClose, onAdded }: Props) {
  const t = useTranslations("addStatement");
  const locale = useLocale();
  const trpc = useTRPC();
  const once = useOnce();
  const [draft, change, forget] = useStatementDraft(words);
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const found = useQuery(trpc.case.bySlug.queryOptions({ slug: words.case.slug }));
  const add = useAddStatement(words, () => {
    forget();
    onAdded();
  });
  const errors = useFieldErrors()(add.error);
  const fields = { draft, onChange: change, errors, missing: tries > 0 ? missingIn(draft) : {} };
  const parties = found.data?.parties ?? [];
  const { error } = add;
  useEffect(() => {
    if (tries > 0 || error) focusFirstWrong(form.current);
  }, [tries, error]);

  function send() {
    setTries(tries + 1);
    const statement = statementOf(draft, words, locale);
    if (statement && once.begin()) add.mutate(statement, { onError: once.again });
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
      <RoleFields {...fields} parties={parties} words={words} />
      <PassageFields {...fields} exact={words.exact} />
      <ChainFields {...fields} parties={parties} />
      <TextField
        label={t("saidOn")}
        hint={t("saidOnHint")}
        value={draft.saidOn}
        onChange={(saidOn) => change({ saidOn })}
        error={errors["saidOn"]}
      />
      {isConflict(add.error) ? (
        <RefusalLine error={add.error} />
      ) : (
        <FormRefusal error={add.error} />
      )}
      <FormActions
        save={t("save")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={add.isPending}
      />
    </form>
  );
}

/** To the first field that is wrong; of a group to the first of its choices. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const field = wrong?.matches("fieldset") ? wrong.querySelector("input") : wrong;
  field?.focus();
}

function useAddStatement(words: SelectedWords, onSaved: () => void) {
  const t = useTranslations("addStatement");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.statement.add.mutationOptions({
      onSuccess: (_, { pairId }) => {
        toast({ text: t("saved") });
        onSaved();
        const change = { caseId: words.case.id, pairId, kind: "statement_added" as const };
        return refreshAfter({ queryClient, trpc, client }, { missed: false, change });
      },
    }),
  );
}

type RoleProps = StatementFields & { parties: readonly Party[]; words: SelectedWords };

/** What it is; of an allegation whom it is against, of a response which pair it answers. */
function RoleFields({ draft, onChange, errors, missing, parties, words }: RoleProps) {
  const t = useTranslations("addStatement");
  const say = useWords();
  const locale = useLocale();
  return (
    <>
      <RadioGroup
        label={t("role")}
        value={draft.role}
        onChange={(role) => onChange({ role })}
        options={(Object.keys(statementRoleInfo) as StatementRole[]).map((value) => ({
          value,
          label: say(statementRoleInfo[value].label),
          hint: t(`roleHint.${value}`),
        }))}
        error={missing.role && t("roleMissing")}
      />
      {draft.role === "allegation" && (
        <CheckGroup
          label={t("against")}
          values={draft.against}
          onChange={(against) => onChange({ against })}
          options={parties.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) }))}
          error={errors["against"]}
        />
      )}
      {draft.role === "response" && (
        <PairSelect
          case={words.case}
          label={t("answers")}
          none={t("answersNone")}
          value={draft.pair}
          onChange={(pair) => onChange({ pair })}
          error={errors["pairId"]}
        />
      )}
      <RadioGroup
        label={t("wording")}
        value={draft.wording}
        onChange={(wording) => onChange({ wording })}
        options={(Object.keys(wordingInfo) as Wording[]).map((value) => ({
          value,
          label: say(wordingInfo[value].label),
          hint: t(`wordingHint.${value}`),
        }))}
        error={missing.wording && t("wordingMissing")}
      />
    </>
  );
}

/** Speaker, reported by, published by: each may be unknown. */
function ChainFields({
  draft,
  onChange,
  errors,
  missing,
  parties,
}: StatementFields & { parties: readonly Party[] }) {
  const t = useTranslations("addStatement");
  const locale = useLocale();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      {(["speaker", "reportedBy", "publishedBy"] as const).map((link) => (
        <LinkField
          key={link}
          label={t(link)}
          parties={link === "publishedBy" ? [] : parties}
          value={draft[link]}
          onChange={(value) => onChange({ [link]: value })}
          isMissing={missing[link] === true}
          error={errors[`${link}.words.${locale}`] ?? errors[`${link}.${locale}`] ?? errors[link]}
        />
      ))}
    </div>
  );
}
