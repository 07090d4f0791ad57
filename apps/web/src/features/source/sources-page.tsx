import { canAddSource, canGroupOrigin } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type Ref, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { AddSource } from "../../desk/add-source.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { useKeys } from "../../lib/keys.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { useToast } from "../../ui/toasts.tsx";
import { OriginBar } from "./origin-bar.tsx";
import { SourceFilters } from "./source-filters.tsx";
import { SourceList } from "./source-list.tsx";
import { type SourceSearch, sourceFilterOf } from "./source-search.ts";

const route = getRouteApi("/cases/$slug/sources");

/** A case's sources: to find, to add to, and to say which go back to one origin. */
export function SourcesPage() {
  const t = useTranslations("sourceList");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const origins = useRef<HTMLButtonElement>(null);
  const filter = sourceFilterOf(search);

  const narrow = (next: SourceSearch, replace = false) =>
    void navigate({ search: next, replace, resetScroll: false });
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PageHeading title={t("title")} />
        <p className="flex flex-wrap gap-2">
          <AddSourceButton caseId={found.id} />
          <OriginButton ref={origins} caseId={found.id} onBegin={() => setSelected(new Set())} />
          <Link to="/cases/$slug/references" params={{ slug }} className={linkStyle.button}>
            {t("references")}
          </Link>
        </p>
      </div>
      <SourceFilters
        search={search}
        isNarrowed={Object.keys(filter).length > 0}
        onChange={narrow}
      />
      {selected && (
        <OriginBar
          caseId={found.id}
          selected={selected}
          onEnd={() => {
            setSelected(null);
            origins.current?.focus();
          }}
        />
      )}
      <SourceList
        caseId={found.id}
        slug={slug}
        filter={filter}
        onClear={() => narrow({})}
        selected={selected}
        onSelect={(sourceId, isSelected) =>
          setSelected((now) => {
            const others = [...(now ?? [])].filter((id) => id !== sourceId);
            return new Set(isSelected ? [...others, sourceId] : others);
          })
        }
      />
    </>
  );
}

function AddSourceButton({ caseId }: { caseId: string }) {
  const t = useTranslations("sourceList");
  const added = useTranslations("addSource");
  const navigate = useNavigate();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const actor = useActor();
  const mayAdd = actor !== null && canAddSource(actor, { caseId, kind: "expert" });
  useKeys([mayAdd ? { key: "a", label: t("add"), run: () => setOpen(true) } : null]);
  if (!mayAdd) return null;
  return (
    <>
      <Button shortcut="a" onPress={() => setOpen(true)}>
        {t("add")}
      </Button>
      <AddSource
        caseId={caseId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onAdded={({ id }) =>
          toast({
            text: added("added"),
            action: {
              label: added("open"),
              run: () => void navigate({ to: "/sources/$sourceId", params: { sourceId: id } }),
            },
          })
        }
      />
    </>
  );
}

type OriginProps = { caseId: string; onBegin: () => void; ref: Ref<HTMLButtonElement> };

function OriginButton({ caseId, onBegin, ref }: OriginProps) {
  const t = useTranslations("sourceList");
  const actor = useActor();
  const mayGroup = actor !== null && canGroupOrigin(actor, { caseId });
  useKeys([mayGroup ? { key: "o", label: t("together"), run: onBegin } : null]);
  if (!mayGroup) return null;
  return (
    <Button ref={ref} shortcut="o" onPress={onBegin}>
      {t("together")}
    </Button>
  );
}
