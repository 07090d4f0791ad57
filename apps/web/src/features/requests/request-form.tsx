import { issueInfo, placeOfTimeZone } from "@rejoinder/domain";
import {
  ADDRESSEE_MAX,
  ASKED_MAX,
  type RequestChannel,
  requestChannelInfo,
  wordsIn,
} from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { PairsField } from "../../desk/pairs-field.tsx";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../../lib/form-focus.ts";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { isDueTooSoon, type RequestGap, requestOf, useRequestDraft } from "./request-draft.ts";
import type { OfCase } from "./shapes.ts";
import { useRefresh } from "./use-refresh.ts";

type Props = { of: OfCase; onClose: () => void };

export function RequestForm({ of, onClose }: Props) {
  const t = useTranslations("request");
  const locale = useLocale();
  const words = useWords();
  const say = useErrorSentence();
  const toast = useToast();
  const once = useOnce();
  const refresh = useRefresh();
  const [draft, change, forget] = useRequestDraft(of);
  const [isChecked, setChecked] = useState(false);
  const [gaps, setGaps] = useState<readonly RequestGap[]>([]);
  const log = useMutation(
    useTRPC().request.log.mutationOptions({
      onSuccess: () => {
        forget();
        toast({ text: t("logged") });
        void refresh();
        onClose();
      },
      onError: once.again,
    }),
  );
  const errors = useFieldErrors()(log.error);
  const isToCome = refusalCode(log.error) === "MOMENT_TO_COME";
  const textError = useTextError();
  const { form, refuse } = useFirstError(log.error);
  useFirstField(form);
  const wrong = {
    addressee: textError(draft.addressee, ADDRESSEE_MAX),
    asked: textError(draft.asked, ASKED_MAX),
    deadline: isDueTooSoon(draft, of) ? words(issueInfo.before_sent) : undefined,
  };
  const told: Partial<typeof wrong> = isChecked ? wrong : {};
  const errorOf = (field: RequestGap) =>
    gaps.includes(field) ? t(`missing.${field}`) : errors[field];

  function send() {
    setChecked(true);
    const request = requestOf(draft, of);
    setGaps("gaps" in request ? request.gaps : []);
    if ("gaps" in request || Object.values(wrong).some(Boolean)) refuse();
    else if (once.begin()) log.mutate(request.input);
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
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t("party")}
          value={draft.partyId}
          onChange={(partyId) => change({ partyId })}
          error={errorOf("partyId")}
          isRequired
          options={[
            { value: "", label: t("noParty") },
            ...of.parties.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
          ]}
        />
        <Select
          label={t("channel")}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          options={(Object.keys(requestChannelInfo) as RequestChannel[]).map((value) => ({
            value,
            label: words(requestChannelInfo[value].label),
          }))}
        />
      </div>
      <TextField
        label={t("addressee")}
        hint={t("addresseeHint")}
        value={draft.addressee}
        onChange={(addressee) => change({ addressee })}
        error={told.addressee ?? errors["addressee"]}
        isRequired
      />
      <PairsField
        case={of}
        label={t("pairs")}
        none={t("addPair")}
        remove={t("remove")}
        pairs={draft.pairs}
        onChange={(pairs) => change({ pairs })}
        error={errorOf("pairIds")}
      />
      <TextArea
        label={t("askedWords")}
        hint={t("askedHint")}
        value={draft.asked}
        onChange={(asked) => change({ asked })}
        limit={ASKED_MAX}
        formatRemaining={(remaining) => t("remaining", { remaining })}
        error={told.asked ?? errors["asked"]}
        rows={5}
        isRequired
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="datetime-local"
          label={t("sentAt")}
          hint={t("clock", { place: placeOfTimeZone(of.timeZone) })}
          value={draft.sentAt}
          onChange={(sentAt) => change({ sentAt })}
          error={isToCome ? say(log.error) : errorOf("sentAt")}
          isRequired
        />
        <TextField
          type="datetime-local"
          label={t("deadline")}
          hint={t("clock", { place: placeOfTimeZone(of.timeZone) })}
          value={draft.deadline}
          onChange={(deadline) => change({ deadline })}
          error={told.deadline ?? errorOf("deadline")}
          isRequired
        />
      </div>
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
