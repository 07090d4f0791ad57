import { standing } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { PairFacts } from "../../desk/pair/pair-facts.tsx";
import { Sides } from "../../desk/pair/sides.tsx";
import { isNarrowed } from "../../desk/pair-filters.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { Standing } from "../../desk/standing.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { linkStyle } from "../../ui/link.ts";
import { Progress } from "../../ui/progress.tsx";
import type { Queue } from "./use-queue.ts";

type Props = { pair: PairDetail; queue: Queue };

/** The pair alone, with its place above. */
export function ShownPair({ pair, queue }: Props) {
  const t = useTranslations("queue");
  const locale = useLocale();
  const { slug, title, pairs } = pair.case;
  const params = { slug, position: String(pair.position) };
  return (
    <article className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <Progress label={t("progress")} value={pair.position} max={pairs} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-ink-2">
          <p>
            <Link
              to="/cases/$slug"
              params={{ slug }}
              search={queue.filters}
              className={linkStyle.text}
            >
              {wordsIn(title, locale)}
            </Link>{" "}
            /{" "}
            <span role="status" className="whitespace-nowrap">
              {t("position", { position: pair.position, pairs })}
            </span>
            {isNarrowed(queue.filters) && <span className="ml-2">{t("narrowed")}</span>}
          </p>
          <Link to="/cases/$slug/pairs/$position" params={params} className={linkStyle.text}>
            {t("openPair")}
          </Link>
        </div>
      </div>
      <header className="flex flex-col gap-1.5">
        <PageHeading title={wordsIn(pair.title, locale)} />
        <PairFacts pair={pair} />
        <div role="status" className="flex">
          <Standing standing={standing(pair, pair.mark)} />
        </div>
      </header>
      <Sides pair={pair} />
    </article>
  );
}
