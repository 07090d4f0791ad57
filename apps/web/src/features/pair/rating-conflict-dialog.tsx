import { credibilityInfo, stanceInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Ratings, useRating } from "./use-rating.ts";

/** Shows the judgement that stands beside the one just made, and asks which it shall be. */
export function RatingConflictDialog({ rating }: { rating: ReturnType<typeof useRating> }) {
  const t = useTranslations("evidence");
  const review = useTranslations("review");
  const { conflict, keepStanding, putMine } = rating;
  return (
    <Dialog
      title={t("ratedElsewhere")}
      size="large"
      isOpen={conflict !== null}
      onClose={keepStanding}
      actions={
        <>
          <Button onPress={keepStanding}>{review("keepStanding")}</Button>
          <Button variant="primary" onPress={putMine}>
            {review("putMine")}
          </Button>
        </>
      }
    >
      {conflict && (
        <Compare
          standing={{
            label: review("standing"),
            children: <RatingWords ratings={conflict.standing} />,
          }}
          mine={{ label: review("mine"), children: <RatingWords ratings={conflict.mine} /> }}
        />
      )}
    </Dialog>
  );
}

function RatingWords({ ratings }: { ratings: Ratings }) {
  const t = useTranslations("evidence");
  const words = useWords();
  const information = credibilityInfo.find(({ value }) => value === ratings.credibility);
  const rows = [
    [t("towardsAllegation"), words(stanceInfo[ratings.stanceAllegation].label)],
    [t("towardsResponse"), words(stanceInfo[ratings.stanceResponse].label)],
    [
      t("credibility"),
      information ? `${information.value} – ${words(information.label)}` : t("notJudged"),
    ],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-2">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
