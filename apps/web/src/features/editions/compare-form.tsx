import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import { Select } from "../../ui/select.tsx";
import { publicComparison } from "./addresses.ts";
import type { EditionRow } from "./shapes.ts";

type Props = {
  slug: string;
  /** Newest first; two at least. */
  editions: readonly EditionRow[];
};

/** The way to the page that sets any two editions side by side. */
export function CompareForm({ slug, editions }: Props) {
  const t = useTranslations("edition");
  const locale = useLocale();
  const [from, setFrom] = useState(String(editions[1]?.number));
  const [to, setTo] = useState(String(editions[0]?.number));
  const options = editions.map(({ number }) => ({
    value: String(number),
    label: t("edition", { number }),
  }));
  return (
    <div className="mt-4 flex flex-wrap items-end gap-3">
      <Select label={t("compareFrom")} value={from} onChange={setFrom} options={options} />
      <Select label={t("compareTo")} value={to} onChange={setTo} options={options} />
      {from === to ? (
        <p className="py-1.5 text-ink-2">{t("compareSame")}</p>
      ) : (
        <a
          href={publicComparison(slug, Number(from), Number(to), locale)}
          className={linkStyle.button}
        >
          {t("compare")}
        </a>
      )}
    </div>
  );
}
