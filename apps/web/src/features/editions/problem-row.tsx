import type { DraftProblemCode } from "@rejoinder/domain";
import { EDITION_REASON_MAX, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { putReason, reasonFor } from "./draft-fields.ts";
import { isWarning, type ProblemPlace } from "./problem-groups.ts";
import type { EditionDraft } from "./use-edition-draft.ts";

type Props = { slug: string; draft: EditionDraft; code: DraftProblemCode; place: ProblemPlace };

/** One place of a problem, and the way there; of a warning also the reason for passing it over. */
export function ProblemRow({ slug, draft, code, place }: Props) {
  const t = useTranslations("edition");
  const forms = useTranslations("words");
  const locale = useLocale();
  const format = useFormatter();
  const { pair, count, locales } = place;
  const where = pair ? wordsIn(pair.title, locale) : t("wholeEdition");
  const warned = isWarning(code) ? { code, pairId: pair?.id ?? null } : null;
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <MendLink slug={slug} code={code} pair={pair}>
          {pair ? t("pairNamed", { position: String(pair.position), title: where }) : where}
        </MendLink>
        <span className="text-ink-2">
          {[
            ...(count > 1 ? [t("places", { count })] : []),
            ...(locales.length > 0
              ? [
                  format.list(
                    locales.map((each) => t(`languages.${each}`)),
                    { type: "conjunction" },
                  ),
                ]
              : []),
          ].join(" · ")}
        </span>
      </p>
      {warned && (
        <div onBlur={draft.save}>
          <TextArea
            label={t("reasonLabel", { where })}
            hidesLabel
            rows={1}
            placeholder={t("reasonPlaceholder")}
            value={reasonFor(draft.fields, warned)}
            onChange={(reason) =>
              draft.change({ reasons: putReason(draft.fields.reasons, warned, reason) })
            }
            limit={EDITION_REASON_MAX}
            formatRemaining={(remaining) =>
              remaining < EDITION_REASON_MAX / 10 ? forms("remaining", { remaining }) : ""
            }
          />
        </div>
      )}
    </li>
  );
}

type LinkProps = {
  slug: string;
  code: DraftProblemCode;
  pair: ProblemPlace["pair"];
  children: string;
};

/** Fields of this page in which something is mended. */
const fields: Partial<Record<DraftProblemCode, string>> = {
  no_pairs: "draft-pairs",
  wrong_kind: "draft-kind",
  no_change_words: "draft-kind",
  blank_text: "draft-front",
};

/** Leads to where a problem is mended. */
function MendLink({ slug, code, pair, children }: LinkProps) {
  const className = `${linkStyle.text} wrap-anywhere`;
  if (code === "guilt_wording")
    return (
      <Link to="/cases/$slug/wording" params={{ slug }} className={className}>
        {children}
      </Link>
    );
  if (code === "no_response" || code === "reply_waiting")
    return (
      <Link to="/cases/$slug/requests" params={{ slug }} className={className}>
        {children}
      </Link>
    );
  if (code === "case_confidential")
    return (
      <Link to="/cases/$slug/members" params={{ slug }} className={className}>
        {children}
      </Link>
    );
  if (code === "stage_unknown")
    return (
      <Link to="/cases/$slug/settings" params={{ slug }} className={className}>
        {children}
      </Link>
    );
  if (pair)
    return (
      <Link
        to="/cases/$slug/pairs/$position"
        params={{ slug, position: String(pair.position) }}
        className={className}
      >
        {children}
      </Link>
    );
  const field = fields[code];
  if (!field) return children;
  return (
    <a href={`#${field}`} className={className}>
      {children}
    </a>
  );
}
