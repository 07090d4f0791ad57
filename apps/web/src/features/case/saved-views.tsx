import { canSaveView } from "@rejoinder/domain";
import { useMutation, useQuery } from "@tanstack/react-query";
import { defaultParseSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AskedList } from "../../desk/asked-list.tsx";
import { isNarrowed, type PairFilters, readPairFilters } from "../../desk/pair-filters.ts";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Menu } from "../../ui/menu.tsx";
import { SaveView } from "./save-view.tsx";

type Props = { caseId: string; filters: PairFilters; onChoose: (filters: PairFilters) => void };

/** The reader's own names for filtered lists of this case: to be chosen, saved and deleted. */
export function SavedViews({ caseId, filters, onChoose }: Props) {
  const t = useTranslations("views");
  const actor = useActor();
  const views = useViews(caseId);
  const [dialog, setDialog] = useState<"save" | "delete" | null>(null);
  const close = () => setDialog(null);
  const saved = views.data ?? [];
  const canSave = actor !== null && canSaveView(actor, { caseId });
  const entries = [
    ...saved.map(({ id, name, query }) => ({
      id,
      label: name,
      run: () => onChoose(readPairFilters(defaultParseSearch(query))),
    })),
    ...(canSave && isNarrowed(filters)
      ? [{ id: "save", label: t("save"), run: () => setDialog("save") }]
      : []),
    ...(canSave && saved.length > 0
      ? [{ id: "delete", label: t("delete"), run: () => setDialog("delete") }]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        label={t("title")}
        entries={entries}
        triggerClassName="border border-line bg-surface px-3! text-ink hover:border-edge hover:bg-surface!"
        trigger={
          <>
            {t("title")}
            <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4 text-ink-2">
              <path d="m5 8 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </>
        }
      />
      <SaveView
        caseId={caseId}
        filters={filters}
        isOpen={dialog === "save"}
        onClose={close}
        onSaved={() => void views.refetch()}
      />
      <Dialog title={t("deleteTitle")} isOpen={dialog === "delete"} onClose={close}>
        <Views views={views} />
        <div className="mt-4 flex justify-end">
          <Button onPress={close}>{t("close")}</Button>
        </div>
      </Dialog>
    </>
  );
}

function useViews(caseId: string) {
  return useQuery(useTRPC().view.list.queryOptions({ caseId }));
}

function Views({ views }: { views: ReturnType<typeof useViews> }) {
  const t = useTranslations("views");
  const say = useErrorSentence();
  const trpc = useTRPC();
  const remove = useMutation(
    trpc.view.remove.mutationOptions({ onSuccess: () => views.refetch() }),
  );
  return (
    <>
      <AskedList asked={views} say={say} none={t("none")}>
        {views.data?.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-4 py-1">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <Button label={t("deleteThis", { name })} onPress={() => remove.mutate({ viewId: id })}>
              {t("deleteShort")}
            </Button>
          </li>
        ))}
      </AskedList>
      <RefusalLine error={remove.error} />
    </>
  );
}
