import { type Actor, canAssignPair, canClaimPair, canSetWantedReviews } from "@rejoinder/domain";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useKeys } from "../../lib/keys.tsx";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import { SectionHead } from "./section-head.tsx";
import { type PairWork, usePairChange } from "./use-pair-work.ts";
import { WantedDialog } from "./wanted-dialog.tsx";

type Props = { pair: PairDetail; work: PairWork; actor: Actor | null };

/** Who is at the pair until when, how many reviews it has of how many, and what can be done about that. */
export function ClaimsLine({ pair, work, actor }: Props) {
  const t = useTranslations("claim");
  const give = useRef<HTMLButtonElement>(null);
  const [form, setForm] = useState<"assign" | "wanted" | null>(null);
  const of = { caseId: pair.case.id };
  const isOver = pair.state === "decided";
  const mine = work.claims.find(({ reviewer }) => reviewer.id === actor?.id);
  const mayAssign = actor !== null && canAssignPair(actor, of) && !isOver;
  const mayTake =
    actor !== null && canClaimPair(actor, of) && !isOver && !mine && !work.seesReviews;
  const pairId = pair.id;
  const take = usePairChange(pair, {
    send: (client) => client.claim.take.mutate({ pairId }),
    kind: "pair_claimed",
    says: () => t("took"),
  });
  const handBack = usePairChange(pair, {
    send: (client) => client.claim.handBack.mutate({ pairId }),
    kind: "pair_released",
    says: () => t("handedBack"),
  });
  useKeys([
    mayTake ? { key: "t", label: t("take"), run: () => take.mutate() } : null,
    mine ? { key: "t", label: t("handBack"), run: () => handBack.mutate() } : null,
  ]);
  const { wanted, given } = work;
  return (
    <section aria-label={t("heading")}>
      <SectionHead title={t("heading")} />
      <div className="flex flex-col gap-2 border-y border-hair py-3">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <p className="tabular-nums">{t("given", { given, wanted })}</p>
          {actor && canSetWantedReviews(actor, of) && (
            <div className="-my-1 -mr-2" data-no-print>
              <Button variant="quiet" onPress={() => setForm("wanted")}>
                {t("setWanted")}
              </Button>
            </div>
          )}
        </div>
        {work.claims.length > 0 ? (
          <ul className="flex flex-col gap-1">
            {work.claims.map((claim) => (
              <li key={claim.id}>
                <Claim
                  {...{ pair, claim, mayAssign }}
                  isMine={claim === mine}
                  onReleased={() => give.current?.focus()}
                />
              </li>
            ))}
          </ul>
        ) : (
          !isOver && <p className="text-ink-2">{t("none")}</p>
        )}
        {(mine || mayTake || mayAssign) && (
          <div className="flex flex-wrap gap-1.5" data-no-print>
            {(mine || mayTake) && (
              // One button, so that the focus stays on it.
              <Button
                shortcut="t"
                isPending={take.isPending || handBack.isPending}
                onPress={() => (mine ? handBack : take).mutate()}
              >
                {t(mine ? "handBack" : "take")}
              </Button>
            )}
            {mayAssign && (
              <Button ref={give} onPress={() => setForm("assign")}>
                {t("assign")}
              </Button>
            )}
          </div>
        )}
        <RefusalLine error={take.error ?? handBack.error} />
      </div>
      <AssignDialog pair={pair} isOpen={form === "assign"} onClose={() => setForm(null)} />
      <WantedDialog {...{ pair, work }} isOpen={form === "wanted"} onClose={() => setForm(null)} />
    </section>
  );
}

type ClaimProps = {
  pair: PairDetail;
  claim: PairWork["claims"][number];
  mayAssign: boolean;
  isMine: boolean;
  onReleased: () => void;
};

function Claim({ pair, claim, mayAssign, isMine, onReleased }: ClaimProps) {
  const t = useTranslations("claim");
  const moment = useMoment();
  const nameOf = usePersonName();
  const { reviewer, givenBy } = claim;
  const name = nameOf(reviewer);
  const release = usePairChange(pair, {
    send: (client) => client.claim.release.mutate({ pairId: pair.id, personId: reviewer.id }),
    kind: "pair_released",
    says: () => t("released", { name }),
    onDone: onReleased,
  });
  const until = moment(claim.until);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3">
      <p>
        {isMine ? t("mine", { until }) : t("by", { name, until })}
        {givenBy.id !== reviewer.id && (
          <span className="text-ink-2"> ({t("givenBy", { name: nameOf(givenBy) })})</span>
        )}
      </p>
      {mayAssign && !isMine && (
        <div className="-my-1 -mr-2" data-no-print>
          <Button
            variant="quiet"
            label={t("releaseLabel", { name })}
            isPending={release.isPending}
            onPress={() => release.mutate()}
          >
            {t("release")}
          </Button>
        </div>
      )}
      <RefusalLine error={release.error} />
    </div>
  );
}
