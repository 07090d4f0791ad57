import { editionKindInfo } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { countOpen } from "./problem-groups.ts";
import { RenderingProgress } from "./rendering-progress.tsx";
import type { Problem, RenderingRow } from "./shapes.ts";
import type { EditionDraft } from "./use-edition-draft.ts";
import { isUnderWay } from "./use-rendering.ts";

type Props = {
  draft: EditionDraft;
  number: number;
  /** Null until known. */
  problems: readonly Problem[] | null;
  /** The edition that is being published, or the last that came to nothing. */
  rendering: RenderingRow | null;
};

/** Publishes the draft, once it is said what is frozen by that; or tells what keeps it back. */
export function PublishAction({ draft, number, problems, rendering }: Props) {
  const t = useTranslations("edition");
  const words = useWords();
  const format = useFormatter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const publish = useMutation(
    trpc.edition.publish.mutationOptions({
      onSuccess: () => setAsking(false),
      onSettled: () => queryClient.invalidateQueries(trpc.edition.pathFilter()),
    }),
  );
  const { errors, unreasoned } = countOpen(problems ?? []);
  const isReady =
    problems !== null && errors + unreasoned === 0 && draft.isSaved && !draft.isSaving;
  const isPublishing = rendering !== null && isUnderWay(rendering);
  const { kind, locales, pairIds } = draft.fields;
  return (
    <section aria-labelledby="draft-publish" className="flex flex-col items-start gap-3">
      <h3 id="draft-publish" className="font-serif text-body font-semibold">
        {t("publishHeading")}
      </h3>
      <p role="status" className="max-w-measure text-ink-2">
        {problems && errors + unreasoned > 0
          ? t("keptBack", { errors, unreasoned })
          : t("publishAbout")}
      </p>
      <Button
        variant="primary"
        isDisabled={!isReady && !isPublishing}
        isPending={isPublishing}
        onPress={() => {
          publish.reset();
          setAsking(true);
        }}
      >
        {t("publish", { number })}
      </Button>
      {rendering && rendering.state !== "done" && (
        <div className="w-full max-w-measure">
          <RenderingProgress label={t("publishing")} rendering={rendering} />
        </div>
      )}
      <ConfirmDialog
        title={t("publishTitle", { number })}
        text={t("publishText", {
          number,
          kind: words(editionKindInfo[kind].label),
          pairs: pairIds.length,
          languages: format.list(
            locales.map((each) => t(`languages.${each}`)),
            { type: "conjunction" },
          ),
        })}
        confirm={t("publish", { number })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          if (!publish.isPending) publish.mutate({ caseId: draft.caseId, version: draft.version });
        }}
        isPending={publish.isPending}
        error={publish.error}
      />
    </section>
  );
}
