import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { addPasskey } from "../../lib/passkeys.ts";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";

export const passkeysKey = ["passkeys"];

/** Names a passkey, then lets the browser make it. */
export function AddPasskey({ onClose }: { onClose: () => void }) {
  const t = useTranslations("account");
  const queryClient = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: () => {
      toast({ text: t("passkeyAdded") });
      void queryClient.invalidateQueries({ queryKey: passkeysKey });
      onClose();
    },
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) add.mutate();
      }}
    >
      <TextField
        ref={field}
        label={t("passkeyName")}
        hint={t("passkeyNameHint")}
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <RefusalLine error={add.error} />
      <FormActions
        save={t("addPasskey")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={add.isPending}
      />
    </form>
  );
}
