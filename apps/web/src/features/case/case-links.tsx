import { canChangeCaseSettings, canSetMembers } from "@rejoinder/domain";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useActor } from "../../desk/use-actor.ts";
import { linkStyle } from "../../ui/link.ts";

/** The ways to the other pages of a case; to those alone of its pages that are the reader's to use. */
export function CaseLinks({ slug, caseId }: { slug: string; caseId: string }) {
  const t = useTranslations("case.links");
  const actor = useActor();
  return (
    <nav aria-label={t("title")}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-y border-hair py-1.5">
        {pages
          .filter((page) => !("may" in page) || (actor !== null && page.may(actor, { caseId })))
          .map(({ to, key }) => (
            <li key={key} className="flex">
              <Link
                to={to}
                params={{ slug }}
                className={`target ${linkStyle.quiet} inline-flex items-center`}
              >
                {t(key)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

const pages = [
  { to: "/cases/$slug/sources", key: "sources" },
  { to: "/cases/$slug/coverage", key: "coverage" },
  { to: "/cases/$slug/weighing", key: "weighing" },
  { to: "/cases/$slug/requests", key: "requests" },
  { to: "/cases/$slug/agreement", key: "agreement" },
  { to: "/cases/$slug/wording", key: "wording" },
  { to: "/cases/$slug/history", key: "history" },
  { to: "/cases/$slug/members", key: "members", may: canSetMembers },
  { to: "/cases/$slug/settings", key: "settings", may: canChangeCaseSettings },
] as const;
