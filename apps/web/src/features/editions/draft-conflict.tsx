import { draftProblemInfo } from "@rejoinder/domain";
import {
  editionKindInfo,
  type LocalizedText,
  type WarningReason,
  wordsIn,
} from "@rejoinder/schema";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { ChangedWords } from "../../desk/event/changed-words.tsx";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { type DraftFields, differing, fieldsOf, givenOf } from "./draft-fields.ts";
import type { Draft, DraftPair } from "./shapes.ts";
import type { EditionDraft } from "./use-edition-draft.ts";

type Props = {
  draft: EditionDraft;
  /** The draft that somebody else saved meanwhile. */
  newer: Draft;
  pairs: readonly DraftPair[];
};

/** Both drafts in what they differ in, where somebody else saved theirs first: the editor chooses. */
export function DraftConflict({ draft, newer, pairs }: Props) {
  const t = useTranslations("edition");
  const standing = fieldsOf(newer);
  const names = differing(standing, draft.fields);
  const side = (shows: "before" | "after") =>
    names.map((name) => (
      <div key={name}>
        <p className="text-label text-ink-2">{t(`fields.${name}`)}</p>
        <FieldValue
          name={name}
          shown={givenOf(shows === "before" ? standing : draft.fields)}
          other={givenOf(shows === "before" ? draft.fields : standing)}
          shows={shows}
          pairs={pairs}
        />
      </div>
    ));
  return (
    <section aria-label={t("changedMeanwhile")} className="flex flex-col gap-4">
      <p role="alert" className="max-w-measure">
        {t("changedMeanwhile")}
      </p>
      <Compare
        standing={{ label: t("standingDraft"), children: side("before") }}
        mine={{ label: t("mine"), children: side("after") }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={draft.keepNewer}>{t("keepStanding")}</Button>
        <Button
          variant="primary"
          isPending={draft.isSaving}
          onPress={() => draft.putMine(newer.version)}
        >
          {t("putMine")}
        </Button>
      </div>
    </section>
  );
}

type ValueProps = {
  name: keyof DraftFields;
  shown: DraftFields;
  other: DraftFields;
  shows: "before" | "after";
  pairs: readonly DraftPair[];
};

function FieldValue({ name, shown, other, shows, pairs }: ValueProps) {
  const t = useTranslations("edition");
  const words = useWords();
  const format = useFormatter();
  if (name === "kind") return <p>{words(editionKindInfo[shown.kind].label)}</p>;
  if (name === "locales")
    return (
      <p>
        {format.list(
          shown.locales.map((each) => t(`languages.${each}`)),
          { type: "conjunction" },
        )}
      </p>
    );
  if (name === "pairIds") return <PairTitles pairIds={shown.pairIds} pairs={pairs} />;
  if (name === "signedBy") return <p>{format.list(shown.signedBy, { type: "unit" })}</p>;
  if (name === "reasons") return <Reasons reasons={shown.reasons} pairs={pairs} />;
  return <Texts shown={shown[name]} other={other[name]} shows={shows} />;
}

function Texts({
  shown,
  other,
  shows,
}: { shown: LocalizedText; other: LocalizedText } & Pick<ValueProps, "shows">) {
  const locale = useLocale();
  const languages = [...new Set([locale, ...(Object.keys(shown) as (typeof locale)[])])];
  return languages.map((language) => {
    const [mine = "", theirs = ""] = [shown[language], other[language]];
    const [before, after] = shows === "before" ? [mine, theirs] : [theirs, mine];
    return (
      mine !== theirs && (
        <p key={language} lang={language} className="font-serif text-body whitespace-pre-line">
          <ChangedWords before={before} after={after} shows={shows} />
        </p>
      )
    );
  });
}

/** Pairs shown of each side: enough to tell two orders apart. */
const titlesShown = 30;

function PairTitles({
  pairIds,
  pairs,
}: {
  pairIds: readonly string[];
  pairs: readonly DraftPair[];
}) {
  const t = useTranslations("edition");
  const locale = useLocale();
  const titles = pairIds.flatMap((id) => {
    const pair = pairs.find((each) => each.id === id);
    return pair ? [{ id, title: wordsIn(pair.title, locale) }] : [];
  });
  return (
    <>
      <p>{t("pairsChosen", { count: titles.length, total: pairs.length })}</p>
      <ol className="list-decimal pl-6">
        {titles.slice(0, titlesShown).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
    </>
  );
}

type ReasonsProps = { reasons: readonly WarningReason[]; pairs: readonly DraftPair[] };

function Reasons({ reasons, pairs }: ReasonsProps) {
  const words = useWords();
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-2">
      {reasons.map(({ code, pairId, reason }) => {
        const pair = pairs.find(({ id }) => id === pairId);
        return (
          <li key={`${code} ${pairId}`}>
            <span className="text-ink-2">
              {words(draftProblemInfo[code])} {pair && wordsIn(pair.title, locale)}
            </span>
            <span className="block font-serif text-body whitespace-pre-line">{reason}</span>
          </li>
        );
      })}
    </ul>
  );
}
