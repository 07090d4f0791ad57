import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { NotYet } from "../not-yet.tsx";
import { SeveralReasonsForm } from "./several-reasons-form.tsx";

type Props = {
  /** Null: the marks of every case. */
  caseId: string | null;
  isOpen: boolean;
  onClose: () => void;
};

/** Asks for one reason that makes reviews of several marks. What is typed stays when it is closed. */
export function SeveralReasonsDialog({ caseId, isOpen, onClose }: Props) {
  const t = useTranslations("severalReasons");
  return (
    <Dialog title={t("title")} size="large" isOpen={isOpen} onClose={onClose}>
      <Marks caseId={caseId} onClose={onClose} />
    </Dialog>
  );
}

function Marks({ caseId, onClose }: Pick<Props, "caseId" | "onClose">) {
  const t = useTranslations("severalReasons");
  const asked = useQuery(useTRPC().need.unreasoned.queryOptions({ caseId }));
  if (!asked.data)
    return (
      <NotYet asked={asked}>
        <Skeleton lines={5} />
      </NotYet>
    );
  if (asked.data.length === 0) return <EmptyState title={t("none")} text={t("noneText")} />;
  return <SeveralReasonsForm marks={asked.data} onClose={onClose} />;
}
