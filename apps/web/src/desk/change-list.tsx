import type { Change, ChangeKind } from "@rejoinder/anchor";
import { useTranslations } from "use-intl";

/** Changes that turn what is said into something else. */
const loud: Record<ChangeKind, boolean> = {
  number: true,
  name: true,
  negation: true,
  date: true,
  word: false,
  punctuation: false,
};

/** What differs between a quotation and the words that stand in a text, told in words. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("reader");
  const say = useChangeSentence();
  if (changes.length === 0) return <p className="text-ink-2">{t("movedElsewhere")}</p>;
  return (
    <ul className="flex flex-col gap-0.5">
      {changes.map((change, at) => (
        // The changes of one quotation never change order.
        <li key={at} className={loud[change.kind] ? "font-[580] text-danger" : "text-ink-2"}>
          {say(change)}
        </li>
      ))}
    </ul>
  );
}

export function useChangeSentence(): (change: Change) => string {
  const t = useTranslations("reader");
  return ({ kind, from, to }) => {
    const told = t(`change.${kind}`);
    if (to === "") return t("changeGone", { kind: told, from });
    if (from === "") return t("changeNew", { kind: told, to });
    return t("changeFromTo", { kind: told, from, to });
  };
}
