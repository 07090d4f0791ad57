import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { RoleFields } from "../../desk/role-fields.tsx";
import { RoleWords } from "../../desk/role-words.tsx";
import { currentOf } from "../../lib/conflict.ts";
import { refusalCode } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { Person } from "./person-row.tsx";

type Props = { person: Person; isOpen: boolean; onClose: () => void };

/** Sets what somebody may do. */
export function PersonDialog({ person, isOpen, onClose }: Props) {
  const t = useTranslations("people");
  return (
    <Dialog
      title={t("changeTitle", { name: person.name })}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
    >
      <PersonForm person={person} onClose={onClose} />
    </Dialog>
  );
}

type Given = Pick<Person, "role" | "rights" | "isActive">;

function PersonForm({ person, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  // As it was when the dialog was opened, whatever the list hears meanwhile.
  const [{ id, name, version }] = useState(person);
  const [given, setGiven] = useState<Given>(person);
  const put = (fields: Partial<Given>) => setGiven((now) => ({ ...now, ...fields }));
  const refresh = () => queryClient.invalidateQueries(trpc.person.pathFilter());
  const change = useMutation(
    trpc.person.change.mutationOptions({
      onSuccess: () => {
        toast({ text: t("saved", { name }) });
        void refresh();
        onClose();
      },
      onError: (error) => {
        if (refusalCode(error) === "PERSON_MOVED_ON") void refresh();
      },
    }),
  );
  const send = (at: number) => {
    const { role, rights, isActive } = given;
    if (!change.isPending) change.mutate({ personId: id, version: at, role, rights, isActive });
  };
  const standing =
    refusalCode(change.error) === "PERSON_MOVED_ON" ? (currentOf(change.error) as Person) : null;

  if (standing) {
    return (
      <>
        <p role="alert" className="mb-4 max-w-measure text-ink-2">
          {t("changedMeanwhile", { name })}
        </p>
        <Compare
          standing={{ label: t("standing"), children: <GivenWords {...standing} /> }}
          mine={{ label: t("mine"), children: <GivenWords {...given} /> }}
        />
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>{t("keepStanding")}</Button>
          <Button
            variant="primary"
            isPending={change.isPending}
            onPress={() => send(standing.version)}
          >
            {t("putMine")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(version);
      }}
    >
      <RoleFields
        roleLabel={t("role")}
        rightsLabel={t("rights")}
        role={given.role}
        rights={given.rights}
        onRole={(role) => role && put({ role })}
        onRights={(rights) => put({ rights })}
      />
      <RadioGroup
        label={t("isActive")}
        value={given.isActive ? "active" : "inactive"}
        onChange={(value) => put({ isActive: value === "active" })}
        options={[
          { value: "active", label: t("active"), hint: t("activeHint") },
          { value: "inactive", label: t("inactive"), hint: t("inactiveHint") },
        ]}
        isStacked
      />
      <p className="text-ink-2">{t("endsSessions")}</p>
      <RefusalLine error={change.error} />
      <FormActions
        save={t("save")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={change.isPending}
      />
    </form>
  );
}

function GivenWords({ role, rights, isActive }: Given) {
  const t = useTranslations("people");
  return (
    <>
      <p>
        <RoleWords role={role} rights={rights} />
      </p>
      <p className="text-ink-2">{isActive ? t("active") : t("inactive")}</p>
    </>
  );
}
