import { useTranslations } from "use-intl";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

/** Stands where a figure would: there is none, and beside it is said why. */
export function NoFigure() {
  const t = useTranslations("agreement");
  return (
    <>
      <span aria-hidden="true" className="text-ink-2">
        –
      </span>
      <VisuallyHidden>{t("none")}</VisuallyHidden>
    </>
  );
}
