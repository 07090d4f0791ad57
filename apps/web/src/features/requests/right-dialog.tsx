import {
  instantOf,
  type LocalMoment,
  localMoment,
  placeOfTimeZone,
  rightOfReplyDeadline,
} from "@rejoinder/domain";
import { REPLY_MAX, wordsIn } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { PairSelect } from "../../desk/pair-select.tsx";
import type { PairRef } from "../../desk/shapes.ts";
import { useDraft } from "../../desk/use-draft.ts";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../../lib/form-focus.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { OfCase } from "./shapes.ts";
import { useRefresh } from "./use-refresh.ts";

type Props = { of: OfCase; isOpen: boolean; onClose: () => void };

/** Logs a request to publish a reply. What is typed stays when the dialog is closed. */
export function RightDialog({ of, isOpen, onClose }: Props) {
  const t = useTranslations("rightOfReply");
  return (
    <Dialog title={t("logTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <RightForm key={of.id} of={of} onClose={onClose} />
    </Dialog>
  );
}

type RightDraft = { partyId: string; pair: PairRef | null; words: string; receivedAt: LocalMoment };

function RightForm({ of, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("rightOfReply");
  const request = useTranslations("request");
  const locale = useLocale();
  const toast = useToast();
  const once = useOnce();
  const refresh = useRefresh();
  const moment = useZoneMoment(of.timeZone);
  const [draft, change, forget] = useDraft<RightDraft>(`right.${of.id}`, (kept) => ({
    partyId: "",
    pair: null,
    words: "",
    receivedAt: localMoment(new Date(), of.timeZone),
    ...kept,
  }));
  const [isChecked, setChecked] = useState(false);
  const log = useMutation(
    useTRPC().rightOfReply.log.mutationOptions({
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
  const received = instantOf(draft.receivedAt, of.timeZone);
  const wrongWords = useTextError()(draft.words, REPLY_MAX);
  const { form, refuse } = useFirstError(log.error);
  useFirstField(form);

  function send() {
    setChecked(true);
    if (draft.partyId === "" || !received || wrongWords) return refuse();
    if (!once.begin()) return;
    log.mutate({
      caseId: of.id,
      partyId: draft.partyId,
      pairId: draft.pair?.id ?? null,
      words: draft.words,
      receivedAt: received.toISOString(),
    });
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
      <Select
        label={t("party")}
        value={draft.partyId}
        onChange={(partyId) => change({ partyId })}
        error={isChecked && draft.partyId === "" ? t("partyMissing") : undefined}
        isRequired
        options={[
          { value: "", label: request("noParty") },
          ...of.parties.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
        ]}
      />
      <PairSelect
        case={of}
        label={t("pair")}
        none={t("wholeCase")}
        value={draft.pair}
        onChange={(pair) => change({ pair })}
      />
      <TextArea
        label={t("words")}
        hint={t("wordsHint")}
        value={draft.words}
        onChange={(words) => change({ words })}
        limit={REPLY_MAX}
        formatRemaining={(remaining) => request("remaining", { remaining })}
        error={(isChecked && wrongWords) || errors["words"]}
        rows={5}
        isRequired
      />
      <TextField
        type="datetime-local"
        label={t("receivedAt")}
        hint={request("clock", { place: placeOfTimeZone(of.timeZone) })}
        value={draft.receivedAt}
        onChange={(receivedAt) => change({ receivedAt })}
        error={isChecked && !received ? request("missing.sentAt") : undefined}
        isRequired
      />
      {received && (
        <p className="text-ink-2">
          {t("willBeDue", { date: moment(rightOfReplyDeadline(received, of.timeZone)) })}
        </p>
      )}
      <FormRefusal error={log.error} />
      <FormActions
        save={t("save")}
        cancel={request("close")}
        onCancel={onClose}
        isPending={log.isPending}
      />
    </form>
  );
}
