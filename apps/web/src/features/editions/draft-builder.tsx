import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { DraftForm } from "./draft-form.tsx";
import { PartyKinds } from "./party-kinds.tsx";
import { Preview } from "./preview.tsx";
import { ProblemPanel } from "./problem-panel.tsx";
import { PublishAction } from "./publish-action.tsx";
import { SaveState } from "./save-state.tsx";
import type { DraftAnswer, RenderingRow } from "./shapes.ts";
import { useEditionDraft } from "./use-edition-draft.ts";
import { useLint, useSettledVersion } from "./use-lint.ts";

type Props = {
  found: Outputs["case"]["bySlug"];
  /** The edition that is being published, or the last that came to nothing. */
  rendering: RenderingRow | null;
};

/** The next edition of a case as it is put together: what it holds, what keeps it back, how it will read. */
export function DraftBuilder({ found, rendering }: Props) {
  const asked = useQuery(useTRPC().edition.draft.queryOptions({ caseId: found.id }));
  if (!asked.data)
    return (
      <NotYet asked={asked}>
        <LoadingRows />
      </NotYet>
    );
  return <Builder found={found} answer={asked.data} rendering={rendering} />;
}

function Builder({ found, answer, rendering }: Props & { answer: DraftAnswer }) {
  const t = useTranslations("edition");
  const draft = useEditionDraft(found.id, answer.draft);
  const version = useSettledVersion(draft.version);
  const lint = useLint(found.id, draft.version && version);
  if (draft.newer) return <DraftConflict draft={draft} newer={draft.newer} pairs={answer.pairs} />;
  const problems = draft.version > 0 ? (lint.data?.problems ?? []) : [];
  const isChecked = lint.isSuccess && !lint.isFetching && version === draft.version;
  return (
    <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-8">
        <SaveState draft={draft} updated={answer.draft} />
        <DraftForm draft={draft} answer={answer} slug={found.slug} problems={problems} />
        <PartyKinds parties={answer.parties} />
        {draft.version === 0 ? (
          <div className="flex flex-col items-start gap-2">
            <p className="max-w-measure text-ink-2">{t("notBegun")}</p>
            <Button isPending={draft.isSaving} onPress={draft.begin}>
              {t("begin")}
            </Button>
          </div>
        ) : (
          <>
            <ProblemPanel slug={found.slug} draft={draft} asked={lint} />
            <PublishAction
              draft={draft}
              number={answer.nextNumber}
              problems={isChecked ? problems : null}
              rendering={rendering}
            />
          </>
        )}
      </div>
      {version > 0 && draft.version > 0 && (
        <Preview
          slug={found.slug}
          locales={answer.draft.locales}
          version={version}
          isSaved={draft.isSaved && version === draft.version}
        />
      )}
    </div>
  );
}
