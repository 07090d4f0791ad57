import { wordsIn } from "@rejoinder/schema";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { PairDetail } from "../../desk/shapes.ts";
import { useKeys } from "../../lib/keys.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { Kbd } from "../../ui/kbd.tsx";
import { linkStyle } from "../../ui/link.ts";

const pairRoute = "/cases/$slug/pairs/$position";

/** Where the pair stands in its case, and the ways to its neighbours. */
export function PairNavigation({ pair }: { pair: PairDetail }) {
  const t = useTranslations("pair");
  const locale = useLocale();
  const navigate = useNavigate();
  const { slug, title, pairs } = pair.case;
  const at = (position: number) => ({ slug, position: String(position) });
  const previous = pair.position > 1 ? pair.position - 1 : null;
  const next = pair.position < pairs ? pair.position + 1 : null;
  useAtHand(slug, [previous, next]);

  const step = (key: string, label: string, position: number | null) =>
    position === null
      ? null
      : {
          key,
          label,
          repeats: true,
          run: () => void navigate({ to: pairRoute, params: at(position) }),
        };
  useKeys([step("k", t("previous"), previous), step("j", t("next"), next)]);

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <nav aria-label={t("place")} className="text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(title, locale)}
        </Link>{" "}
        /{" "}
        <span className="whitespace-nowrap">
          {t("position", { position: pair.position, pairs })}
        </span>
      </nav>
      <nav aria-label={t("neighbours")} className="-mx-2 flex" data-no-print>
        {previous !== null && (
          <Link to={pairRoute} params={at(previous)} className={stepStyle} rel="prev">
            <Kbd>K</Kbd>
            {t("previousShort")}
          </Link>
        )}
        {next !== null && (
          <Link to={pairRoute} params={at(next)} className={stepStyle} rel="next">
            <Kbd>J</Kbd>
            {t("nextShort")}
          </Link>
        )}
      </nav>
    </div>
  );
}

const stepStyle =
  "target inline-flex items-center gap-2 rounded-control px-2 text-ink-2 hover:bg-hair hover:text-ink";

/** Asks for the neighbours beforehand, so that a step shows at once. */
function useAtHand(slug: string, positions: readonly (number | null)[]) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const wanted = positions.filter((position) => position !== null).join();
  useEffect(() => {
    for (const position of wanted.split(",").filter(Boolean).map(Number)) {
      const asked = trpc.pair.byPosition.queryOptions({ slug, position });
      void queryClient
        .ensureQueryData(asked)
        .then(({ id }) => queryClient.prefetchQuery(trpc.pair.work.queryOptions({ pairId: id })))
        // A neighbour that did not come is asked for again when it is gone to.
        .catch(() => undefined);
    }
  }, [queryClient, trpc, slug, wanted]);
}
