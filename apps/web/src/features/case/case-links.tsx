import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useCasePages } from "../../desk/case-pages.ts";
import { linkStyle } from "../../ui/link.ts";

/** The ways to the other pages of a case; to those alone of its pages that are the reader's to use. */
export function CaseLinks({ slug, caseId }: { slug: string; caseId: string }) {
  const t = useTranslations("case.links");
  const pages = useCasePages(caseId);
  return (
    <nav aria-label={t("title")}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-y border-hair py-1.5">
        {pages.map(({ to, key }) => (
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
