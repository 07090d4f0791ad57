import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AskedList } from "../../desk/asked-list.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { linkStyle } from "../../ui/link.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useGroupOrigin } from "./use-group-origin.ts";

type Props = { caseId: string; isOpen: boolean; onClose: () => void };

/** Sources whose texts look like copies of one story: for a person to say whether they are. */
export function CopiesDialog({ caseId, isOpen, onClose }: Props) {
  const t = useTranslations("sourceList");
  const say = useErrorSentence();
  const [hasGrouped, setGrouped] = useState(false);
  const proposals = useQuery({
    ...useTRPC().origin.proposals.queryOptions({ caseId }),
    enabled: isOpen,
  });
  return (
    <Dialog
      title={t("copies")}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t("close")}</Button>}
    >
      <p className="mb-3 max-w-measure text-pretty text-ink-2">{t("copiesText")}</p>
      <AskedList asked={proposals} say={say} none={t(hasGrouped ? "noOtherCopies" : "noCopies")}>
        {proposals.data?.map((proposal) => (
          <ProposalRow
            key={`${proposal.one.id} ${proposal.other.id}`}
            caseId={caseId}
            proposal={proposal}
            onGrouped={() => setGrouped(true)}
          />
        ))}
      </AskedList>
    </Dialog>
  );
}

type RowProps = {
  caseId: string;
  proposal: Outputs["origin"]["proposals"][number];
  onGrouped: () => void;
};

function ProposalRow({ caseId, proposal: { one, other, similarity }, onGrouped }: RowProps) {
  const t = useTranslations("sourceList");
  const group = useGroupOrigin(onGrouped);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 grow basis-64">
        <p className="text-ink-2">{t("alike", { share: similarity })}</p>
        {[one, other].map(({ id, title }) => (
          <p key={id}>
            <Link
              to="/sources/$sourceId"
              params={{ sourceId: id }}
              className={`${linkStyle.text} font-serif text-body wrap-anywhere`}
            >
              {title}
            </Link>
          </p>
        ))}
        <RefusalLine error={group.error} />
      </div>
      <Button
        isPending={group.isPending}
        onPress={() => group.mutate({ caseId, sourceIds: [one.id, other.id] })}
      >
        <span>
          {t("oneOrigin")}{" "}
          <VisuallyHidden>
            {t("oneOriginOf", { one: one.title, other: other.title })}
          </VisuallyHidden>
        </span>
      </Button>
    </li>
  );
}
