import { type Actor, canWithdrawNote } from "@rejoinder/domain";
import { noteKindInfo, visibilityInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import type { PairDetail, PairNote } from "../../desk/shapes.ts";
import { AnchorWord, SourceLink } from "../../desk/source-line.tsx";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";

type Props = {
  pair: PairDetail;
  note: PairNote;
  actor: Actor | null;
  onChange: () => void;
  onWithdraw: () => void;
};

/** A note with its sources. An internal one stands behind a broken line. */
export function Note({ pair, note, actor, onChange, onWithdraw }: Props) {
  const t = useTranslations("note");
  const words = useWords();
  const moment = useMoment();
  const nameOf = usePersonName();
  const isInternal = note.visibility === "internal";
  const beginning = note.text.slice(0, 60);
  return (
    <div
      className={`flex flex-col gap-1.5 ${isInternal ? "border-l border-dashed border-edge pl-3" : ""}`}
    >
      <p className="max-w-measure font-serif text-body text-pretty whitespace-pre-line wrap-anywhere">
        {note.text}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Tag>{words(noteKindInfo[note.kind].label)}</Tag>
        <Tag>{words(visibilityInfo[note.visibility].label)}</Tag>
        {note.citations.map(({ source, locator, anchor }, at) => (
          // A note may cite one source twice; its citations never change.
          <span key={at}>
            {anchor && <AnchorWord anchor={anchor} />}{" "}
            <SourceLink source={source} anchor={anchor}>
              {source.title}
            </SourceLink>
            {locator && <span className="text-ink-2">, {locator}</span>}
          </span>
        ))}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-ink-2">
        <span>
          {t("by", {
            name: nameOf(note.author),
            date: moment(note.createdAt),
          })}
        </span>
        {actor &&
          canWithdrawNote(actor, { ...note, caseId: pair.case.id, authorId: note.author.id }) && (
            <span className="-mx-2 -my-1 flex" data-no-print>
              <Button
                variant="quiet"
                label={t("changeLabel", { text: beginning })}
                onPress={onChange}
              >
                {t("change")}
              </Button>
              <Button
                variant="quiet"
                label={t("withdrawLabel", { text: beginning })}
                onPress={onWithdraw}
              >
                {t("withdraw")}
              </Button>
            </span>
          )}
      </div>
    </div>
  );
}
