import { type NoteKind, noteKindInfo, type Visibility, visibilityInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { currentOf } from "../../lib/conflict.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";

type Words = { kind: NoteKind; visibility: Visibility; text: string };

/** What the server says now stands; withdrawn where nothing took its place. */
export type StandingNote = Words & { id: string; withdrawnAt: unknown };

type Props = {
  error: unknown;
  mine: Words;
  isPending: boolean;
  onKeep: () => void;
  onPutMine: (standing: StandingNote) => void;
};

/** The note just written beside the one that took the old one's place meanwhile. */
export function NoteConflict({ error, mine, isPending, onKeep, onPutMine }: Props) {
  const t = useTranslations("note");
  const standing = currentOf(error) as StandingNote;
  return (
    <>
      <p role="alert" className="mb-4 max-w-measure text-ink-2">
        {standing.withdrawnAt ? t("withdrawnMeanwhile") : t("changedMeanwhile")}
      </p>
      <Compare
        standing={{
          label: t("standing"),
          children: standing.withdrawnAt ? (
            <p>{t("withdrawnNote")}</p>
          ) : (
            <NoteWords {...standing} />
          ),
        }}
        mine={{ label: t("mine"), children: <NoteWords {...mine} /> }}
      />
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onPress={onKeep}>{t("keepStanding")}</Button>
        <Button variant="primary" isPending={isPending} onPress={() => onPutMine(standing)}>
          {standing.withdrawnAt ? t("addMine") : t("putMine")}
        </Button>
      </div>
    </>
  );
}

export function NoteWords({ kind, visibility, text }: Words) {
  const words = useWords();
  return (
    <>
      <p className="text-ink-2">
        {words(noteKindInfo[kind].label)}, {words(visibilityInfo[visibility].label)}
      </p>
      <p className="font-serif text-body whitespace-pre-line wrap-anywhere">{text}</p>
    </>
  );
}
