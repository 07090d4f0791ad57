import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { FormActions } from "../../desk/form-actions.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Props = {
  text: string;
  confirm: string;
  step: { isPending: boolean; error: unknown };
  onConfirm: (password: string) => void;
  onClose: () => void;
};

/** The password once more, before what would help somebody at a screen left open. */
export function PasswordStep({ text, confirm, step, onConfirm, onClose }: Props) {
  const t = useTranslations("account");
  const say = useAuthSentence();
  const [password, setPassword] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { isPending, error } = step;
  useEffect(() => {
    if (error) field.current?.select();
    else field.current?.focus();
  }, [error]);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onConfirm(password);
      }}
    >
      <p className="text-ink-2">{text}</p>
      <TextField
        ref={field}
        type="password"
        label={t("confirmPassword")}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={error ? say(error) : undefined}
        isRequired
      />
      <FormActions save={confirm} cancel={t("close")} onCancel={onClose} isPending={isPending} />
    </form>
  );
}
