import { type RefusalCode, refusalInfo } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { linkStyle } from "../../ui/link.ts";
import { putBackInForm } from "./draft-of.ts";
import { sendAnew } from "./send.ts";
import { StandingWords, standingOf } from "./standing-words.tsx";
import { dropWaiting } from "./storage.ts";
import type { Waiting } from "./waiting.ts";
import { WaitingWords } from "./waiting-words.tsx";

type Props = {
  personId: string;
  waiting: Waiting;
  /** The page it belongs to is gone to. */
  onLeave: () => void;
};

/** One change that waits; one that was refused beside what stands, with what can be done about it. */
export function WaitingItem({ personId, waiting, onLeave }: Props) {
  const t = useTranslations("outbox");
  const locale = useLocale();
  const { pair, procedure, refusal } = waiting;
  const standing = standingOf(waiting);
  const drop = () => dropWaiting(personId, waiting);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">
        {t(`what.${procedure}`)},{" "}
        <Link
          to="/cases/$slug/pairs/$position"
          params={{ slug: pair.case.slug, position: String(pair.position) }}
          className={linkStyle.text}
          onClick={onLeave}
        >
          {wordsIn(pair.title, locale)}
        </Link>
        {!refusal && <> · {t("toBeSent")}</>}
      </p>
      {refusal && <Reason code={refusal.code} />}
      {standing ? (
        <Compare
          standing={{ label: t("standing"), children: <StandingWords standing={standing} /> }}
          mine={{ label: t("mine"), children: <WaitingWords waiting={waiting} /> }}
        />
      ) : (
        <WaitingWords waiting={waiting} />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Discard waiting={waiting} isConflict={standing !== null} onDiscard={drop} />
        {refusal && !standing && (
          <>
            <PutBack personId={personId} waiting={waiting} />
            <Button onPress={() => sendAnew(personId, waiting, waiting)}>{t("sendAgain")}</Button>
          </>
        )}
        {standing?.mine && (
          <Button
            variant="primary"
            onPress={() => standing.mine && sendAnew(personId, waiting, standing.mine)}
          >
            {t("putMine")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Reason({ code }: { code: RefusalCode }) {
  const locale = useLocale();
  return <p className="text-danger">{refusalInfo[code].message[locale]}</p>;
}

/** Its words are worth keeping: they can go back to where they were typed. */
function PutBack({ personId, waiting }: Pick<Props, "personId" | "waiting">) {
  const t = useTranslations("outbox");
  const [isTaken, setTaken] = useState(false);
  if (!["note.add", "review.submit", "evidence.add"].includes(waiting.procedure)) return null;
  if (isTaken) return <p className="text-ink-2">{t("formTaken")}</p>;
  return (
    <Button onPress={() => setTaken(!putBackInForm(personId, waiting))}>{t("putBack")}</Button>
  );
}

type DiscardProps = { waiting: Waiting; isConflict: boolean; onDiscard: () => void };

function Discard({ waiting, isConflict, onDiscard }: DiscardProps) {
  const t = useTranslations("outbox");
  const [isAsked, setAsked] = useState(false);
  if (isConflict) return <Button onPress={onDiscard}>{t("keepStanding")}</Button>;
  if (!isAsked)
    return (
      <Button variant="quiet" onPress={() => setAsked(true)}>
        {t("discard")}
      </Button>
    );
  return (
    <>
      <p role="alert" className="text-ink-2">
        {waiting.wasTried && !waiting.refusal ? t("discardTried") : t("discardText")}
      </p>
      <Button variant="quiet" onPress={() => setAsked(false)}>
        {t("keepWaiting")}
      </Button>
      <Button onPress={onDiscard}>{t("discardNow")}</Button>
    </>
  );
}
