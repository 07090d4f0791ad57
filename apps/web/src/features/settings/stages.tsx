import { formatEdtf, proceduralStageInfo, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { StageForm } from "./stage-form.tsx";

type Props = { found: Outputs["case"]["bySlug"]; mayAdd: boolean };

/** The steps of the proceedings, oldest first, each with its source. */
export function Stages({ found, mayAdd }: Props) {
  const t = useTranslations("stage");
  const words = useWords();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="stages">
      <div className="mb-1 flex min-h-8 items-center justify-between gap-3">
        <h2 id="stages" className="text-desk font-semibold">
          {t("heading")}
        </h2>
        {mayAdd && <Button onPress={() => setOpen(true)}>{t("add")}</Button>}
      </div>
      {found.steps.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <ol className="divide-y divide-hair border-y border-hair">
          {found.steps.map(({ stage, on, party, sourceId }, at) => (
            // Steps are only ever added behind the last one.
            <li key={at} className="flex flex-wrap items-baseline gap-x-3 py-2.5">
              <span className="font-[560]">{words(proceduralStageInfo[stage].label)}</span>
              <span className="text-ink-2">
                {party ? wordsIn(party.name, locale) : t("nobodyNamed")}, {formatEdtf(on, locale)}
              </span>
              <Link to="/sources/$sourceId" params={{ sourceId }} className={linkStyle.text}>
                {t("source")}
              </Link>
            </li>
          ))}
        </ol>
      )}
      <Dialog title={t("addTitle")} size="large" isOpen={isOpen} onClose={() => setOpen(false)}>
        <StageForm found={found} onClose={() => setOpen(false)} />
      </Dialog>
    </section>
  );
}
