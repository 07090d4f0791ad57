import { useTranslations } from "use-intl";
import { Copyable } from "../ui/copyable.tsx";

/** A secret on the only occasion on which it is shown. */
export function ShownOnce({ label, text }: { label: string; text: string }) {
  const t = useTranslations("secret");
  return (
    <Copyable
      label={label}
      text={text}
      copy={t("copy")}
      copied={t("copied")}
      copyByHand={t("copyByHand")}
    />
  );
}
