import { canLogSearch, canWithdrawSearch } from "@rejoinder/domain";
import { formatEdtf } from "@rejoinder/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import { SearchDialog } from "../../desk/search/search-dialog.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useActor } from "../../desk/use-actor.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { SectionHead } from "./section-head.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type SearchOnRecord = Outputs["pair"]["work"]["searches"][number];

/** Where somebody looked for evidence, when, and what was found. */
export function SearchesSection({ pair }: { pair: PairDetail }) {
  const t = useTranslations("search");
  const actor = useActor();
  const work = useQuery(useTRPC().pair.work.queryOptions({ pairId: pair.id })).data;
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<SearchOnRecord | null>(null);
  const of = { caseId: pair.case.id };
  if (!work) return null;
  return (
    <section aria-label={t("heading")}>
      <SectionHead
        title={t("heading")}
        {...(actor &&
          canLogSearch(actor, of) && {
            action: { label: t("add"), object: t("addObject"), run: () => setAdding(true) },
          })}
      />
      {work.searches.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <ul className="divide-y divide-hair border-y border-hair">
          {work.searches.map((search) => (
            <li key={search.id} className="flex flex-col gap-1 py-3">
              <SearchWords search={search} />
              {actor && canWithdrawSearch(actor, { ...of, loggedById: search.loggedBy.id }) && (
                <div className="-my-1 -ml-2" data-no-print>
                  <Button
                    variant="quiet"
                    label={t("withdrawLabel", { text: search.places.slice(0, 80) })}
                    onPress={() => setLeaving(search)}
                  >
                    {t("withdraw")}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <SearchDialog pair={pair} isOpen={isAdding} onClose={() => setAdding(false)} />
      <Withdrawal pair={pair} search={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

function SearchWords({ search }: { search: SearchOnRecord }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const nameOf = usePersonName();
  const { isForContrary, places, found, searchedOn, loggedBy } = search;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
        <Tag>{t(isForContrary ? "contrary" : "any")}</Tag>
        <span>{t("by", { name: nameOf(loggedBy), date: formatEdtf(searchedOn, locale) })}</span>
      </p>
      <p className="max-w-measure whitespace-pre-line wrap-anywhere text-ink-2">{places}</p>
      <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
        {found}
      </p>
    </>
  );
}

type WithdrawalProps = { pair: PairDetail; search: SearchOnRecord | null; onClose: () => void };

function Withdrawal({ pair, search, onClose }: WithdrawalProps) {
  const t = useTranslations("search");
  const toast = useToast();
  const cache = usePairCache();
  const withdraw = useMutation(
    useTRPC().search.withdraw.mutationOptions({
      networkMode: "always",
      onSuccess: () => {
        toast({ text: t("withdrawn") });
        onClose();
      },
      onSettled: () => cache.refresh(pair, "search_withdrawn"),
    }),
  );
  return (
    <WithdrawDialog
      title={t("withdrawTitle")}
      text={t("withdrawText")}
      cancel={t("close")}
      withdraw={t("withdraw")}
      quoted={search?.places ?? null}
      error={withdraw.error}
      isPending={withdraw.isPending}
      onClose={() => {
        withdraw.reset();
        onClose();
      }}
      onWithdraw={() => search && withdraw.mutate({ searchId: search.id, version: search.version })}
    />
  );
}
