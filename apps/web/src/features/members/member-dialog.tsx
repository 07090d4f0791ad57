import type { Right, Role } from "@rejoinder/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { RoleFields } from "../../desk/role-fields.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { MemberConflict } from "./member-conflict.tsx";
import type { Member } from "./member-row.tsx";
import { movedOn, useSaveMember } from "./use-save-member.ts";

type Props = {
  caseId: string;
  person: { id: string; name: string };
  member: Member;
  isOpen: boolean;
  onClose: () => void;
};

/** Sets what a case gives one of its members. */
export function MemberDialog({ isOpen, ...form }: Props) {
  const t = useTranslations("members");
  return (
    <Dialog
      title={t("changeTitle", { name: form.person.name })}
      size="large"
      isOpen={isOpen}
      onClose={form.onClose}
    >
      <MemberForm {...form} />
    </Dialog>
  );
}

function MemberForm({ caseId, person, member, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("members");
  // As it was when the dialog was opened, whatever the list hears meanwhile.
  const [{ version }] = useState(member);
  const [role, setRole] = useState<Role | null>(member.role);
  const [rights, setRights] = useState<readonly Right[]>(member.rights);
  const save = useSaveMember(person.name, onClose);
  const send = (at: number) =>
    save.mutate({ caseId, personId: person.id, role, rights: [...rights], version: at });

  const moved = movedOn(save.error);
  if (moved) {
    return (
      <MemberConflict
        name={person.name}
        standing={moved.standing}
        mine={{ role, rights }}
        isPending={save.isPending}
        onKeep={onClose}
        onPutMine={() => send(moved.standing?.version ?? 0)}
      />
    );
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) send(version);
      }}
    >
      <RoleFields
        roleLabel={t("role")}
        rightsLabel={t("rights")}
        noRole={t("asOnDesk")}
        role={role}
        rights={rights}
        onRole={setRole}
        onRights={setRights}
      />
      <RefusalLine error={save.error} />
      <FormActions
        save={t("save")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={save.isPending}
      />
    </form>
  );
}
