import { useTranslations } from "use-intl";

/** The name under which the desk itself made its one person; said in the reader's language. */
const localEditor = "Local editor";

export function usePersonName(): (person: { name: string }) => string {
  const t = useTranslations("frame");
  return ({ name }) => (name === localEditor ? t("localEditor") : name);
}
