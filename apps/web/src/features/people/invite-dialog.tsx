import type { Right, Role } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { RoleFields } from "../../desk/role-fields.tsx";
import { ShownOnce } from "../../desk/shown-once.tsx";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Props = { isOpen: boolean; onClose: () => void };
type Made = Outputs["invitation"]["create"] & { email: string | null };

/** Makes an invitation, then shows its link, once. */
export function InviteDialog({ isOpen, onClose }: Props) {
  const t = useTranslations("people");
  const [made, setMade] = useState<Made | null>(null);
  function close() {
    onClose();
    setMade(null);
  }
  return (
    <Dialog
      title={made ? t("linkTitle") : t("inviteTitle")}
      size="large"
      isOpen={isOpen}
      onClose={close}
    >
      {made ? (
        <InvitationLink made={made} onClose={close} />
      ) : (
        <InviteForm onClose={close} onMade={setMade} />
      )}
    </Dialog>
  );
}

function InvitationLink({ made, onClose }: { made: Made; onClose: () => void }) {
  const t = useTranslations("people");
  const moment = useMoment();
  return (
    <div className="flex flex-col gap-4">
      <ShownOnce label={t("link")} text={made.address} />
      <p className="text-ink-2">
        {t("linkText", { date: moment(made.expiresAt) })}{" "}
        {made.isMailed && made.email !== null ? t("mailed", { email: made.email }) : t("sendIt")}
      </p>
      <div className="flex justify-end">
        <Button variant="primary" onPress={onClose}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}

type FormProps = { onClose: () => void; onMade: (made: Made) => void };

function InviteForm({ onClose, onMade }: FormProps) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const fieldErrors = useFieldErrors();
  const say = useErrorSentence();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("reviewer");
  const [rights, setRights] = useState<Right[]>([]);
  const create = useMutation(
    trpc.invitation.create.mutationOptions({
      onSuccess: (made, invitation) => {
        void queryClient.invalidateQueries(trpc.invitation.pathFilter());
        onMade({ ...made, email: invitation.email });
      },
    }),
  );
  const { error } = create;
  const emailError =
    refusalCode(error) === "EMAIL_TAKEN" ? say(error) : fieldErrors(error)["email"];
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) create.mutate({ email: email.trim() || null, role, rights });
      }}
    >
      <TextField
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={emailError}
      />
      <RoleFields
        roleLabel={t("role")}
        rightsLabel={t("rights")}
        role={role}
        rights={rights}
        onRole={(next) => next && setRole(next)}
        onRights={setRights}
      />
      {emailError === undefined && <RefusalLine error={error} />}
      <FormActions
        save={t("makeLink")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={create.isPending}
      />
    </form>
  );
}
