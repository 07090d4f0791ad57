import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { RoleWords } from "../../desk/role-words.tsx";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { MemberDialog } from "./member-dialog.tsx";

export type Member = Outputs["member"]["list"]["members"][number];

type Props = { caseId: string; member: Member; isConfidential: boolean };

export function MemberRow({ caseId, member, isConfidential }: Props) {
  const t = useTranslations("members");
  const [open, setOpen] = useState<"change" | "remove" | null>(null);
  const { person, role, rights } = member;
  const { name } = person;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-serif text-body font-semibold wrap-anywhere">{name}</p>
        <p className="text-ink-2">
          <RoleWords role={role} rights={rights} noRole={t("asOnDesk")} />
        </p>
      </div>
      <div className="flex gap-2">
        <Button onPress={() => setOpen("change")}>
          <span>
            {t("change")} <VisuallyHidden>{t("changeOf", { name })}</VisuallyHidden>
          </span>
        </Button>
        <Button onPress={() => setOpen("remove")}>
          <span>
            {t("remove")} <VisuallyHidden>{t("removeOf", { name })}</VisuallyHidden>
          </span>
        </Button>
      </div>
      <MemberDialog
        caseId={caseId}
        person={person}
        member={member}
        isOpen={open === "change"}
        onClose={() => setOpen(null)}
      />
      <RemoveDialog
        caseId={caseId}
        member={member}
        text={isConfidential ? t("removeHidden", { name }) : t("removeText", { name })}
        isOpen={open === "remove"}
        onClose={() => setOpen(null)}
      />
    </li>
  );
}

type RemoveProps = {
  caseId: string;
  member: Member;
  text: string;
  isOpen: boolean;
  onClose: () => void;
};

function RemoveDialog({ caseId, member, text, isOpen, onClose }: RemoveProps) {
  const t = useTranslations("members");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { person, version } = member;
  const { name } = person;
  const remove = useMutation(
    trpc.member.remove.mutationOptions({
      onSuccess: () => {
        toast({ text: t("removed", { name }) });
        onClose();
      },
      // A removal may be one's own: then the case may be there no more.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <ConfirmDialog
      title={t("removeTitle", { name })}
      text={text}
      confirm={t("remove")}
      isOpen={isOpen}
      onClose={() => {
        onClose();
        remove.reset();
      }}
      onConfirm={() => remove.mutate({ caseId, personId: person.id, version })}
      isPending={remove.isPending}
      error={remove.error}
    />
  );
}
