import { REPLY_LINK_DAYS, REPLY_LINK_DAYS_MAX } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { ShownOnce } from "../../desk/shown-once.tsx";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import type { RequestRow } from "./shapes.ts";
import { useRefresh } from "./use-refresh.ts";

type Props = { request: RequestRow; timeZone: string; isOpen: boolean; onClose: () => void };
type Made = Outputs["reply"]["makeLink"];

/** Makes a link by which whoever was asked answers, then shows it, once. */
export function LinkDialog({ request, timeZone, isOpen, onClose }: Props) {
  const t = useTranslations("request");
  const [made, setMade] = useState<Made | null>(null);
  function close() {
    onClose();
    setMade(null);
  }
  return (
    <Dialog
      title={made ? t("linkTitle") : t("makeLinkTitle")}
      size="large"
      isOpen={isOpen}
      onClose={close}
    >
      {made ? (
        <MadeLink made={made} timeZone={timeZone} onClose={close} />
      ) : (
        <LinkForm requestId={request.id} onMade={setMade} onClose={close} />
      )}
    </Dialog>
  );
}

function MadeLink({
  made,
  timeZone,
  onClose,
}: { made: Made } & Pick<Props, "timeZone" | "onClose">) {
  const t = useTranslations("request");
  const moment = useZoneMoment(timeZone);
  return (
    <div className="flex flex-col gap-4">
      <ShownOnce label={t("link")} text={made.address} />
      <p className="text-pretty text-ink-2">{t("linkText", { date: moment(made.expiresAt) })}</p>
      <div className="flex justify-end">
        <Button variant="primary" onPress={onClose}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}

const choices = [3, 7, REPLY_LINK_DAYS, 30, REPLY_LINK_DAYS_MAX];

type FormProps = { requestId: string; onMade: (made: Made) => void; onClose: () => void };

function LinkForm({ requestId, onMade, onClose }: FormProps) {
  const t = useTranslations("request");
  const once = useOnce();
  const refresh = useRefresh();
  const [days, setDays] = useState(String(REPLY_LINK_DAYS));
  const make = useMutation(
    useTRPC().reply.makeLink.mutationOptions({
      onSuccess: (made) => {
        onMade(made);
        void refresh();
      },
      onError: once.again,
    }),
  );
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (once.begin()) make.mutate({ requestId, days: Number(days) });
      }}
    >
      <p className="max-w-measure text-pretty text-ink-2">{t("makeLinkText")}</p>
      <Select
        label={t("days")}
        value={days}
        onChange={setDays}
        options={choices.map((each) => ({
          value: String(each),
          label: t("daysOption", { days: each }),
        }))}
      />
      <RefusalLine error={make.error} />
      <FormActions
        save={t("makeLink")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={make.isPending}
      />
    </form>
  );
}
