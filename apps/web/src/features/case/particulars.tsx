import {
  formatEdtf,
  type PartyRole,
  partyRoleInfo,
  proceduralStageInfo,
  wordsIn,
} from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";

type Case = Outputs["case"]["bySlug"];

const roles = Object.keys(partyRoleInfo) as PartyRole[];

/** Who is on which side, and how far the proceedings have come. */
export function Particulars({ found }: { found: Case }) {
  const t = useTranslations("case");
  const locale = useLocale();
  return (
    <dl className="mt-4 grid gap-x-10 gap-y-3 md:flex md:flex-wrap">
      {roles.map((role) => {
        const parties = found.parties.filter((party) => party.role === role);
        return (
          parties.length > 0 && (
            <div key={role}>
              <dt className="text-label text-ink-2">
                {t(`roles.${role}`, { count: parties.length })}
              </dt>
              {parties.map(({ id, name }) => (
                <dd key={id}>{wordsIn(name, locale)}</dd>
              ))}
            </div>
          )
        );
      })}
      <div>
        <dt className="text-label text-ink-2">{t("proceedings")}</dt>
        {found.steps.length === 0 && <dd>{t("noProceedings")}</dd>}
        {found.steps.map((step) => (
          <Step key={`${step.stage} ${step.on}`} step={step} />
        ))}
      </div>
    </dl>
  );
}

function Step({ step: { stage, on, party, sourceId } }: { step: Case["steps"][number] }) {
  const t = useTranslations("case");
  const words = useWords();
  const locale = useLocale();
  const { label, caution } = proceduralStageInfo[stage];
  return (
    <dd>
      <Link to="/sources/$sourceId" params={{ sourceId }} className={linkStyle.text}>
        {words(label)}
      </Link>
      {` (${party ? wordsIn(party.name, locale) : t("nobodyNamed")})`}, {formatEdtf(on, locale)}
      {party && caution && <span className="text-ink-2"> — {words(caution)}</span>}
    </dd>
  );
}
