import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { signInWithPassword } from "../../lib/auth-client.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Props = { onEntered: () => void; onSecondStep: () => void };

export function PasswordForm({ onEntered, onSecondStep }: Props) {
  const t = useTranslations("entrance");
  const say = useAuthSentence();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  useEffect(() => emailField.current?.focus(), []);

  const signIn = useMutation({
    mutationFn: () => signInWithPassword(email.trim(), password),
    onSuccess: (next) => (next === "secondFactor" ? onSecondStep() : onEntered()),
    onError: () => passwordField.current?.select(),
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!signIn.isPending) signIn.mutate();
      }}
    >
      <TextField
        ref={emailField}
        type="email"
        name="email"
        label={t("email")}
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
      />
      <TextField
        ref={passwordField}
        type="password"
        name="password"
        label={t("password")}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={signIn.error ? say(signIn.error) : undefined}
        isRequired
      />
      <div>
        <Button type="submit" variant="primary" isPending={signIn.isPending}>
          {t("signIn")}
        </Button>
      </div>
    </form>
  );
}
