import { useTranslations } from "use-intl";
import { Lock } from "../ui/lock.tsx";

/** That a case is shown to its members alone; stands beside its title. */
export function ConfidentialMark() {
  const t = useTranslations("members");
  return (
    <span className="inline-flex items-center gap-1 rounded-[4px] border border-line bg-surface px-1.5 font-sans text-label font-medium whitespace-nowrap text-ink-2">
      <Lock />
      {t("confidential")}
    </span>
  );
}
