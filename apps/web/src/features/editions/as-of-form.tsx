import { localMoment } from "@rejoinder/domain";
import { type Locale, locales } from "@rejoinder/schema";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { reportAddress } from "./addresses.ts";
import type { OfCase } from "./shapes.ts";

/** Opens the report as it would have read at the end of a day. */
export function AsOfForm({ of: { slug, timeZone } }: { of: OfCase }) {
  const t = useTranslations("edition");
  const [locale, setLocale] = useState<Locale>(useLocale());
  const [on, setOn] = useState(() => localMoment(new Date(), timeZone).slice(0, 10));
  return (
    <form
      action={reportAddress(slug, "html")}
      target="_blank"
      className="flex flex-wrap items-end gap-3"
    >
      <TextField
        type="date"
        name="on"
        label={t("asOfDay")}
        value={on}
        onChange={setOn}
        isRequired
      />
      <Select
        name="lang"
        label={t("language")}
        value={locale}
        onChange={setLocale}
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <button type="submit" className={linkStyle.button}>
        {t("openReport")}
      </button>
    </form>
  );
}
