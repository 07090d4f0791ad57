import { REPLY_MAX } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { FormRefusal } from "../../desk/form-actions.tsx";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useFirstError } from "../../lib/form-focus.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { languageOptions } from "./language-options.ts";

type Props = {
  token: string;
  /** With the words as they were typed. */
  onArrived: (receipt: Outputs["reply"]["send"], words: string) => void;
  onFailed: () => void;
};

/** The answer. It goes out as it was typed: nothing is trimmed or put right. */
export function ReplyForm({ token, onArrived, onFailed }: Props) {
  const t = useTranslations("reply");
  const locale = useLocale();
  const once = useOnce();
  const [text, setText] = useState("");
  const [language, setLanguage] = useState<string>(locale);
  const [signedAs, setSignedAs] = useState("");
  const send = useMutation(
    useTRPC().reply.send.mutationOptions({
      onSuccess: (receipt, sent) => onArrived(receipt, sent.text),
      onError: () => {
        once.again();
        onFailed();
      },
    }),
  );
  const errors = useFieldErrors()(send.error);
  const [isChecked, setChecked] = useState(false);
  const wrongText = useTextError()(text, REPLY_MAX);
  const { form, refuse } = useFirstError(send.error);
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4 border-t border-line pt-6"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (wrongText) return refuse();
        if (once.begin()) send.mutate({ token, text, language, signedAs: signedAs.trim() || null });
      }}
    >
      <TextArea
        label={t("text")}
        value={text}
        onChange={setText}
        limit={REPLY_MAX}
        formatRemaining={(remaining) => t("remaining", { remaining })}
        error={(isChecked && wrongText) || errors["text"]}
        rows={8}
        lang={language}
        isRequired
      />
      <Select
        label={t("language")}
        value={language}
        onChange={setLanguage}
        options={languageOptions(locale)}
      />
      <TextField
        label={t("signedAs")}
        hint={t("signedAsHint")}
        autoComplete="name"
        value={signedAs}
        onChange={setSignedAs}
        error={errors["signedAs"]}
      />
      <FormRefusal error={send.error} />
      <p className="text-pretty text-ink-2">{t("beforeSending")}</p>
      <div>
        <Button type="submit" variant="primary" isPending={send.isPending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
