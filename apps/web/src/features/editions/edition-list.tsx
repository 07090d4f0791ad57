import { useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { EmptyState } from "../../ui/state.tsx";
import { CompareForm } from "./compare-form.tsx";
import { EditionItem } from "./edition-item.tsx";
import type { EditionRow } from "./shapes.ts";

type Props = {
  found: Outputs["case"]["bySlug"];
  editions: readonly EditionRow[];
  /** Origin at which readers find them. */
  address: string;
  mayWithdraw: boolean;
  /** Number of the edition that was published while this page was open. */
  published: number | null;
};

/** What was published of a case, newest first. */
export function EditionList({ found, editions, address, mayWithdraw, published }: Props) {
  const t = useTranslations("edition");
  if (editions.length === 0) return <EmptyState title={t("none")} text={t("noneText")} />;
  return (
    <>
      <ul aria-label={t("published")} className="divide-y divide-line border-y border-line">
        {editions.map((edition) => (
          <EditionItem
            key={edition.id}
            found={found}
            edition={edition}
            address={address}
            mayWithdraw={mayWithdraw && edition.withdrawal === null}
            isNew={edition.number === published}
          />
        ))}
      </ul>
      {editions.length > 1 && <CompareForm slug={found.slug} editions={editions} />}
    </>
  );
}
