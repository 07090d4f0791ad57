import { wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { PairState } from "./pair-state.tsx";
import type { DraftPair } from "./shapes.ts";

type Props = { slug: string; pair: DraftPair; onTake: () => void };

/** A pair that the edition leaves out, with the button that takes it in at the end. */
export function LeftOutPair({ slug, pair, onTake }: Props) {
  const t = useTranslations("edition");
  const title = wordsIn(pair.title, useLocale());
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
      <div className="flex min-w-0 grow basis-60 flex-col gap-1">
        <PairState slug={slug} pair={pair} />
      </div>
      <Button label={t("takeInLabel", { title })} onPress={onTake}>
        {t("takeIn")}
      </Button>
    </li>
  );
}
