import { canChangeSource } from "@rejoinder/domain";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CapturePanel } from "../../desk/source/capture-panel.tsx";
import { ChangeParticulars } from "../../desk/source/particulars-form.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/state.tsx";
import type { SourceDetail } from "./highlight.ts";
import { SourceParticulars } from "./source-particulars.tsx";
import { SourceText } from "./source-text.tsx";
import { WayBack } from "./way-back.tsx";

const route = getRouteApi("/sources/$sourceId");

export function SourcePage() {
  const t = useTranslations("source");
  const reader = useTranslations("reader");
  const trpc = useTRPC();
  const { sourceId } = route.useParams();
  const { snapshot: snapshotId } = route.useSearch();
  const { data: source } = useSuspenseQuery(
    trpc.source.byId.queryOptions({ sourceId, ...(snapshotId && { snapshotId }) }),
  );
  const hash = useLocation({ select: (location) => location.hash });
  const current = hash.startsWith("anchor-") ? hash.slice("anchor-".length) : null;
  const { snapshot } = source;

  return (
    <div className="mx-auto flex max-w-[50rem] flex-col gap-8">
      <header>
        <WayBack source={source} current={current} />
        <PageHeading title={source.title} lang={source.language} />
        <SourceParticulars source={source} />
        <ChangeButton source={source} />
      </header>
      {snapshot ? (
        <SourceText source={source} snapshot={snapshot} current={current} hash={hash} />
      ) : (
        <section aria-labelledby="preserved">
          <h2 id="preserved" className="mb-1 text-desk font-semibold">
            {t("preserved")}
          </h2>
          <EmptyState title={t("noText")} text={t("noTextText")} />
        </section>
      )}
      <section aria-labelledby="preserving">
        <h2 id="preserving" className="mb-2 text-desk font-semibold">
          {reader("preserving")}
        </h2>
        <CapturePanel sourceId={sourceId} />
      </section>
    </div>
  );
}

function ChangeButton({ source }: { source: SourceDetail }) {
  const t = useTranslations("reader");
  const actor = useActor();
  const [isOpen, setOpen] = useState(false);
  if (!actor || !canChangeSource(actor, source)) return null;
  return (
    <div className="mt-3" data-no-print>
      <Button onPress={() => setOpen(true)}>{t("changeParticulars")}</Button>
      <ChangeParticulars source={source} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}
