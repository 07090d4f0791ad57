import { PASSWORD_MIN } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FormRefusal } from "../../desk/form-actions.tsx";
import { beginOidc, signInWithPassword } from "../../lib/auth-client.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";

type Props = {
  token: string;
  invitation: Outputs["invitation"]["byToken"];
  oidc: { name: string } | null;
  onEntered: () => void;
};

/** Takes an invitation up, and signs in at once. */
export function JoinForm({ token, invitation, oidc, onEntered }: Props) {
  const t = useTranslations("entrance");
  const trpc = useTRPC();
  const navigate = useNavigate();
  const toast = useToast();
  const fieldErrors = useFieldErrors();
  const say = useErrorSentence();
  const once = useOnce();
  const [name, setName] = useState("");
  const [email, setEmail] = useState(invitation.email ?? "");
  const [password, setPassword] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.focus(), []);

  const accept = useMutation(
    trpc.invitation.accept.mutationOptions({
      onError: once.again,
    }),
  );
  /** @param secret null for somebody who will come by the provider alone */
  function join(secret: string | null) {
    if (!once.begin()) return;
    accept.mutate(
      { token, name, email, password: secret },
      {
        onSuccess: (joined) =>
          secret === null
            ? beginOidc("/").then((address) => location.assign(address), askToSignIn)
            : signInWithPassword(joined.email, secret).then(onEntered, askToSignIn),
      },
    );
  }
  function askToSignIn() {
    toast({ text: t("joinedButOut") });
    void navigate({ to: "/sign-in" });
  }

  const isTaken = refusalCode(accept.error) === "EMAIL_TAKEN";
  const errors = isTaken ? { email: say(accept.error) } : fieldErrors(accept.error);
  const { error } = accept;
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error]);

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        join(password);
      }}
    >
      <TextField
        ref={nameField}
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={errors["name"]}
        isRequired
      />
      <TextField
        type="email"
        name="email"
        label={t("email")}
        {...(invitation.email !== null && { hint: t("emailFixed"), readOnly: true })}
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={errors["email"]}
        isRequired
      />
      <TextField
        type="password"
        name="password"
        label={t("password")}
        hint={t("passwordRule", { min: PASSWORD_MIN })}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={errors["password"]}
        isRequired
      />
      {!isTaken && <FormRefusal error={error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={accept.isPending}>
          {invitation.isSetUp ? t("joinSetUp") : t("join")}
        </Button>
        {oidc && (
          <Button isPending={accept.isPending} onPress={() => join(null)}>
            {t("joinWith", { name: oidc.name })}
          </Button>
        )}
      </div>
    </form>
  );
}
