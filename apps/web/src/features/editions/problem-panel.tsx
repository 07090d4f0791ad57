import { draftProblemInfo } from "@rejoinder/domain";
import { EDITION_REASON_MAX } from "@rejoinder/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { WordsDialog } from "../../desk/words-dialog.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { putReason } from "./draft-fields.ts";
import { groupProblems, isWarning, type ProblemGroup } from "./problem-groups.ts";
import { ProblemRow } from "./problem-row.tsx";
import type { EditionDraft } from "./use-edition-draft.ts";

type Asked = {
  data: Outputs["edition"]["lint"] | undefined;
  error: unknown;
  isPending: boolean;
  isFetching: boolean;
  refetch(): unknown;
};

type Props = { slug: string; draft: EditionDraft; asked: Asked };

/** Everything that keeps the draft from being published, each with the way to where it is mended. */
export function ProblemPanel({ slug, draft, asked }: Props) {
  const t = useTranslations("edition");
  const groups = groupProblems(asked.data?.problems ?? []);
  return (
    <section aria-labelledby="draft-problems" className="flex flex-col gap-3">
      <h3 id="draft-problems" className="font-serif text-body font-semibold">
        {t("problems")}
      </h3>
      {!asked.data && (
        <NotYet asked={asked}>
          <LoadingRows rows={2} />
        </NotYet>
      )}
      {asked.data && groups.length === 0 && (
        <p>
          <span aria-hidden="true">✓ </span>
          {t("noProblem")}
        </p>
      )}
      {groups.length > 0 && (
        <ul aria-label={t("problems")} className="divide-y divide-line border-y border-line">
          {groups.map((group) => (
            <Group key={group.code} slug={slug} draft={draft} group={group} />
          ))}
        </ul>
      )}
      {asked.data?.more && <p className="text-ink-2">{t("moreProblems")}</p>}
    </section>
  );
}

type GroupProps = { slug: string; draft: EditionDraft; group: ProblemGroup };

function Group({ slug, draft, group: { code, severity, places } }: GroupProps) {
  const t = useTranslations("edition");
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  const unreasoned = places.filter(({ reason }) => reason === null);

  async function giveAll(reason: string) {
    if (!isWarning(code)) return;
    const { reasons } = draft.fields;
    draft.choose({
      reasons: unreasoned.reduce(
        (given, { pair }) => putReason(given, { code, pairId: pair?.id ?? null }, reason),
        reasons,
      ),
    });
  }
  return (
    <li className="flex flex-col gap-2 py-4">
      <p className="max-w-measure text-pretty">
        <span className={severity === "error" ? "font-[560] text-danger" : "font-[560]"}>
          {t(`severity.${severity}`)}
        </span>{" "}
        {words(draftProblemInfo[code])}
      </p>
      <ul className="flex flex-col gap-3">
        {places.map((place) => (
          <ProblemRow
            key={place.pair?.id ?? "whole"}
            slug={slug}
            draft={draft}
            code={code}
            place={place}
          />
        ))}
      </ul>
      {isWarning(code) && unreasoned.length > 1 && (
        <p>
          <Button onPress={() => setAsking(true)}>
            {t("reasonForAll", { count: unreasoned.length })}
          </Button>
        </p>
      )}
      <WordsDialog
        title={t("reasonForAll", { count: unreasoned.length })}
        about={words(draftProblemInfo[code])}
        label={t("reason")}
        limit={EDITION_REASON_MAX}
        field="reason"
        draft={`edition.reason.${draft.caseId}.${code}`}
        save={t("giveReason")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        send={giveAll}
        onSent={() => undefined}
      />
    </li>
  );
}
