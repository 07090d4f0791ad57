import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { verifyAppCode, verifyRecoveryCode } from "../../lib/auth-client.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

const ways = {
  app: {
    verify: verifyAppCode,
    text: "stepText",
    label: "code",
    other: { way: "recovery", label: "useRecovery" },
    field: { autoComplete: "one-time-code", inputMode: "numeric" },
  },
  recovery: {
    verify: verifyRecoveryCode,
    text: "recoveryText",
    label: "recoveryCode",
    other: { way: "app", label: "useApp" },
    field: { autoComplete: "off" },
  },
} as const;
type Way = keyof typeof ways;

type Props = { onEntered: () => void; onStartOver: () => void };

/** After the password: a code of the authenticator app, or one of those kept for when it is lost. */
export function SecondStep({ onEntered, onStartOver }: Props) {
  const t = useTranslations("entrance");
  const [way, setWay] = useState<Way>("app");
  const { text, other } = ways[way];
  return (
    <>
      <PageHeading title={t("stepTitle")} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-ink-2">{t(text)}</p>
      <CodeForm key={way} way={way} onEntered={onEntered}>
        <Button variant="quiet" onPress={() => setWay(other.way)}>
          {t(other.label)}
        </Button>
        <Button variant="quiet" onPress={onStartOver}>
          {t("startOver")}
        </Button>
      </CodeForm>
    </>
  );
}

type FormProps = {
  way: Way;
  onEntered: () => void;
  /** Buttons beside that which sends the code. */
  children: ReactNode;
};

function CodeForm({ way, onEntered, children }: FormProps) {
  const t = useTranslations("entrance");
  const say = useAuthSentence();
  const [code, setCode] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { verify, label, field } = ways[way];
  const sent = useMutation({
    mutationFn: () => verify(code.replaceAll(/\s/g, "")),
    onSuccess: onEntered,
    onError: () => input.current?.select(),
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sent.isPending) sent.mutate();
      }}
    >
      <TextField
        ref={input}
        name="code"
        label={t(label)}
        value={code}
        onChange={setCode}
        error={sent.error ? say(sent.error) : undefined}
        isRequired
        {...field}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={sent.isPending}>
          {t("goOn")}
        </Button>
        {children}
      </div>
    </form>
  );
}
