import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AskedList } from "../../desk/asked-list.tsx";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { canUsePasskeys, listPasskeys, type Passkey, removePasskey } from "../../lib/passkeys.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { AddPasskey, passkeysKey } from "./add-passkey.tsx";
import { Section } from "./section.tsx";

export function PasskeysSection() {
  const t = useTranslations("account");
  const say = useAuthSentence();
  const list = useQuery({ queryKey: passkeysKey, queryFn: listPasskeys });
  const [isAdding, setAdding] = useState(false);
  const canAdd = canUsePasskeys();
  return (
    <Section
      title={t("passkeys")}
      text={t("passkeysText")}
      {...(canAdd && {
        action: <Button onPress={() => setAdding(true)}>{t("addPasskey")}</Button>,
      })}
    >
      <AskedList asked={list} say={say} none={t("noPasskeys")}>
        {list.data?.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} />
        ))}
      </AskedList>
      {!canAdd && <p className="mt-1 max-w-measure text-ink-2">{t("noPasskeysHere")}</p>}
      <Dialog title={t("addPasskey")} isOpen={isAdding} onClose={() => setAdding(false)}>
        <AddPasskey onClose={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const t = useTranslations("account");
  const moment = useMoment();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const name = passkey.name || t("unnamed");
  const remove = useMutation({
    mutationFn: () => removePasskey(passkey.id),
    onSuccess: () => {
      toast({ text: t("passkeyRemoved") });
      setAsking(false);
      void queryClient.invalidateQueries({ queryKey: passkeysKey });
    },
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
      <p className="min-w-0">
        <span className="wrap-anywhere">{name}</span>{" "}
        <span className="text-ink-2">{t("added", { date: moment(passkey.createdAt, "day") })}</span>
      </p>
      <Button onPress={() => setAsking(true)}>
        <span>
          {t("remove")} <VisuallyHidden>{t("removeOf", { name })}</VisuallyHidden>
        </span>
      </Button>
      <ConfirmDialog
        title={t("removeTitle", { name })}
        text={t("removeText")}
        confirm={t("remove")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
        isPending={remove.isPending}
        error={remove.error}
      />
    </li>
  );
}
