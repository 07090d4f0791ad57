import type { Right, Role } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { RoleFields } from "../../desk/role-fields.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { MemberConflict } from "./member-conflict.tsx";
import { movedOn, useSaveMember } from "./use-save-member.ts";

type Props = { caseId: string; memberIds: readonly string[] };

/** Makes somebody of the desk a member of a case. */
export function AddMember(props: Props) {
  const t = useTranslations("members");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("add")}</Button>
      <Dialog title={t("addTitle")} size="large" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Candidates {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type Candidate = { id: string; name: string };

function Candidates({ caseId, memberIds, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("members");
  const list = useQuery(useTRPC().person.list.queryOptions());
  if (!list.data)
    return (
      <NotYet asked={list}>
        <Skeleton lines={4} />
      </NotYet>
    );
  const candidates = list.data.people.filter(
    ({ id, handle, isActive }) => isActive && handle === null && !memberIds.includes(id),
  );
  if (candidates.length === 0) return <EmptyState title={t("nobodyLeft")} />;
  return <AddForm caseId={caseId} candidates={candidates} onClose={onClose} />;
}

type FormProps = { caseId: string; candidates: readonly Candidate[]; onClose: () => void };

function AddForm({ caseId, candidates, onClose }: FormProps) {
  const t = useTranslations("members");
  // As they were when the form was opened: once saved, nobody is a candidate any more.
  const [people] = useState(candidates);
  const [personId, setPersonId] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [role, setRole] = useState<Role | null>(null);
  const [rights, setRights] = useState<Right[]>([]);
  const name = people.find(({ id }) => id === personId)?.name ?? "";
  const save = useSaveMember(name, onClose);
  const send = (version: number) => save.mutate({ caseId, personId, role, rights, version });

  const moved = movedOn(save.error);
  if (moved) {
    return (
      <MemberConflict
        name={name}
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
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(personId === "");
        if (personId !== "" && !save.isPending) send(0);
      }}
    >
      <Select
        label={t("person")}
        value={personId}
        onChange={setPersonId}
        options={[
          { value: "", label: t("choosePerson") },
          ...people.map((person) => ({ value: person.id, label: person.name })),
        ]}
        error={isMissing && personId === "" ? t("personMissing") : undefined}
        isRequired
      />
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
