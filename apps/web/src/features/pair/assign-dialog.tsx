import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { usePersonName } from "../../desk/person-name.ts";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { usePairChange } from "./use-pair-work.ts";

type Props = { pair: PairDetail; isOpen: boolean; onClose: () => void };

/** Gives a pair to somebody who may review it. */
export function AssignDialog({ pair, isOpen, onClose }: Props) {
  const t = useTranslations("claim");
  return (
    <Dialog title={t("assignTitle")} isOpen={isOpen} onClose={onClose}>
      <AssignForm pair={pair} onClose={onClose} />
    </Dialog>
  );
}

function AssignForm({ pair, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("claim");
  const nameOf = usePersonName();
  const trpc = useTRPC();
  const found = useQuery(trpc.claim.reviewers.queryOptions({ caseId: pair.case.id }));
  const people = found.data?.people ?? [];
  const [personId, setPersonId] = useState("");
  const [isChecked, setChecked] = useState(false);
  const assign = usePairChange<string>(pair, {
    send: (client, id) => client.claim.assign.mutate({ pairId: pair.id, personId: id }),
    kind: "pair_claimed",
    says: (id) => t("assigned", { name: people.find((person) => person.id === id)?.name ?? "" }),
    onDone: onClose,
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (personId !== "" && !assign.isPending) assign.mutate(personId);
      }}
    >
      <Select
        label={t("reviewer")}
        value={personId}
        onChange={setPersonId}
        error={isChecked && personId === "" ? t("choose") : undefined}
        options={[
          { value: "", label: t("choose") },
          ...people.map((person) => ({ value: person.id, label: nameOf(person) })),
        ]}
      />
      <RefusalLine error={found.error ?? assign.error} />
      <FormActions
        save={t("assignSave")}
        cancel={t("cancel")}
        onCancel={onClose}
        isPending={assign.isPending}
      />
    </form>
  );
}
