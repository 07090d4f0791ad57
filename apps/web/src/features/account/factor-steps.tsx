import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { FormActions } from "../../desk/form-actions.tsx";
import { ShownOnce } from "../../desk/shown-once.tsx";
import {
  disableSecondFactor,
  enableSecondFactor,
  newRecoveryCodes,
  verifyAppCode,
} from "../../lib/auth-client.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { PasswordStep } from "./password-step.tsx";

type Props = { onClose: () => void };

/** Password, then the code of the app, then the recovery codes: only then is it on and done. */
export function TurnOn({ onClose }: Props) {
  const t = useTranslations("account");
  const refresh = useRefreshWays();
  const toast = useToast();
  const [isConfirmed, setConfirmed] = useState(false);
  const enable = useMutation({ mutationFn: enableSecondFactor });

  if (!enable.data) {
    return (
      <PasswordStep
        text={t("confirmText")}
        confirm={t("goOn")}
        step={enable}
        onConfirm={enable.mutate}
        onClose={onClose}
      />
    );
  }
  if (!isConfirmed) {
    return (
      <ConfirmApp
        totpURI={enable.data.totpURI}
        onClose={onClose}
        onConfirmed={() => {
          setConfirmed(true);
          refresh();
          toast({ text: t("factorIsOn") });
        }}
      />
    );
  }
  return <RecoveryCodes codes={enable.data.backupCodes} onClose={onClose} />;
}

/** The secret as a picture and as text, and the proof that the app has it. */
function ConfirmApp({
  totpURI,
  onClose,
  onConfirmed,
}: Props & { totpURI: string; onConfirmed: () => void }) {
  const t = useTranslations("account");
  const say = useAuthSentence();
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const verify = useMutation({
    mutationFn: () => verifyAppCode(code.replaceAll(/\s/g, "")),
    onSuccess: onConfirmed,
    onError: () => field.current?.select(),
  });
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!verify.isPending) verify.mutate();
      }}
    >
      <p className="text-ink-2">{t("scan")}</p>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <QrCode text={totpURI} label={t("qr")} />
        <div className="flex min-w-56 flex-1 flex-col gap-4">
          <ShownOnce label={t("secret")} text={secret.replaceAll(/(.{4})(?=.)/g, "$1 ")} />
          <TextField
            ref={field}
            label={t("code")}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={setCode}
            error={verify.error ? say(verify.error) : undefined}
            isRequired
          />
        </div>
      </div>
      <FormActions
        save={t("confirm")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={verify.isPending}
      />
    </form>
  );
}

export function NewCodes({ onClose }: Props) {
  const t = useTranslations("account");
  const renew = useMutation({ mutationFn: newRecoveryCodes });
  if (renew.data) return <RecoveryCodes codes={renew.data.backupCodes} onClose={onClose} />;
  return (
    <PasswordStep
      text={t("newCodesText")}
      confirm={t("goOn")}
      step={renew}
      onConfirm={renew.mutate}
      onClose={onClose}
    />
  );
}

export function TurnOff({ onClose }: Props) {
  const t = useTranslations("account");
  const refresh = useRefreshWays();
  const toast = useToast();
  const disable = useMutation({
    mutationFn: disableSecondFactor,
    onSuccess: () => {
      refresh();
      toast({ text: t("factorIsOff") });
      onClose();
    },
  });
  return (
    <PasswordStep
      text={t("turnOffText")}
      confirm={t("turnOff")}
      step={disable}
      onConfirm={disable.mutate}
      onClose={onClose}
    />
  );
}

function RecoveryCodes({ codes, onClose }: Props & { codes: readonly string[] }) {
  const t = useTranslations("account");
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{t("codesText")}</p>
      <ShownOnce label={t("codes")} text={codes.join("\n")} />
      <div className="flex justify-end">
        <Button variant="primary" onPress={onClose}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}

/** What changes the second factor ends other sessions too. */
function useRefreshWays() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries(trpc.account.pathFilter());
    void queryClient.invalidateQueries(trpc.session.pathFilter());
  };
}
