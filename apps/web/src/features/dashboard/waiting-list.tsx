import { wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { Status } from "../../desk/standing.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

type Waiting = Outputs["review"]["waiting"];
type Props = { waiting: Waiting; cases: Outputs["case"]["list"]["cases"] };

/** Marks without a reason, one verb a row. */
export function WaitingList({ waiting: { marks, more }, cases }: Props) {
  const t = useTranslations("dashboard");
  if (marks.length === 0) {
    return <EmptyState title={t("nothingWaiting")} text={t("nothingWaitingText")} />;
  }
  return (
    <>
      <ul className="divide-y divide-hair border-y border-hair">
        {marks.map((mark) => (
          <WaitingRow
            key={mark.id}
            mark={mark}
            // On a desk of one case its name says nothing.
            ofCase={cases.length > 1 ? cases.find(({ slug }) => slug === mark.slug) : undefined}
          />
        ))}
      </ul>
      {more && <p className="mt-2 text-ink-2">{t("moreWaiting")}</p>}
    </>
  );
}

type RowProps = { mark: Waiting["marks"][number]; ofCase: Props["cases"][number] | undefined };

function WaitingRow({ mark, ofCase }: RowProps) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const title = wordsIn(mark.title, locale);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 py-2 md:grid-cols-[1fr_14rem_auto]">
      <p className="min-w-0">
        <span className="mr-2 text-ink-2 tabular-nums">
          {t("pair", { position: String(mark.position) })}
        </span>{" "}
        <span className="font-serif text-body wrap-anywhere">{title}</span>
        {ofCase && (
          <span className="block text-[0.8125rem] text-ink-2">{wordsIn(ofCase.title, locale)}</span>
        )}
      </p>
      <p className="row-start-2 flex md:row-start-auto">
        <Status status={mark.status ?? "not_reviewed"} />
      </p>
      <Link
        to="/cases/$slug/pairs/$position"
        params={{ slug: mark.slug, position: String(mark.position) }}
        data-row
        className={`${linkStyle.button} row-span-2 md:row-span-1`}
      >
        <span>
          {t("giveReason")} <VisuallyHidden>{t("ofPair", { title })}</VisuallyHidden>
        </span>
      </Link>
    </li>
  );
}
