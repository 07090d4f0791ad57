import { PASSWORD_MIN } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { AuthRefusal, changePassword } from "../../lib/auth-client.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { Section } from "./section.tsx";

type Props = {
  ways: Outputs["account"]["ways"];
  /** The newsroom's own sign-in service, where the account is tied to it. */
  provider: string | null;
};

export function PasswordSection({ ways, provider }: Props) {
  const t = useTranslations("account");
  const [isOpen, setOpen] = useState(false);
  const { email, hasPassword } = ways;
  return (
    <Section
      title={t("password")}
      text={
        hasPassword
          ? t("passwordText")
          : provider
            ? t("noPassword", { name: provider })
            : t("noPasswordText")
      }
      {...(hasPassword && {
        action: <Button onPress={() => setOpen(true)}>{t("changePassword")}</Button>,
      })}
    >
      <dl className="flex flex-wrap gap-x-3">
        <dt className="text-ink-2">{t("email")}</dt>
        <dd className="wrap-anywhere">{email}</dd>
      </dl>
      {hasPassword && provider && <p className="text-ink-2">{t("provider", { name: provider })}</p>}
      <Dialog title={t("changePassword")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <PasswordForm email={email ?? ""} onClose={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

/** Which of the two passwords a refusal is about; the rest concerns neither. */
const fieldOf: Readonly<Record<string, "current" | "next">> = {
  INVALID_PASSWORD: "current",
  PASSWORD_TOO_SHORT: "next",
  PASSWORD_TOO_LONG: "next",
};

function PasswordForm({ email, onClose }: { email: string; onClose: () => void }) {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useAuthSentence();
  const toast = useToast();
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNext] = useState("");
  const currentField = useRef<HTMLInputElement>(null);
  const nextField = useRef<HTMLInputElement>(null);
  useEffect(() => currentField.current?.focus(), []);
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      toast({ text: t("passwordChanged") });
      void queryClient.invalidateQueries(trpc.session.pathFilter());
      onClose();
    },
    onError: (error) => (wrongField(error) === "next" ? nextField : currentField).current?.select(),
  });
  const wrong = wrongField(change.error);
  const errorOf = (field: "current" | "next") => (wrong === field ? say(change.error) : undefined);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.isPending) change.mutate({ currentPassword, newPassword });
      }}
    >
      {/* So that password managers know whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        ref={currentField}
        type="password"
        label={t("current")}
        autoComplete="current-password"
        value={currentPassword}
        onChange={setCurrent}
        error={errorOf("current")}
        isRequired
      />
      <TextField
        ref={nextField}
        type="password"
        label={t("next")}
        hint={t("passwordRule", { min: PASSWORD_MIN })}
        autoComplete="new-password"
        value={newPassword}
        onChange={setNext}
        error={errorOf("next")}
        isRequired
      />
      <RefusalLine error={wrong ? null : change.error} />
      <FormActions
        save={t("save")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={change.isPending}
      />
    </form>
  );
}

function wrongField(error: unknown): "current" | "next" | null {
  return error instanceof AuthRefusal && error.status !== 429
    ? (fieldOf[error.code] ?? null)
    : null;
}
