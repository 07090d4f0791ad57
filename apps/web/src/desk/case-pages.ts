import { canChangeCaseSettings, canSetMembers } from "@rejoinder/domain";
import { useActor } from "./use-actor.ts";

const pages = [
  { to: "/cases/$slug/sources", key: "sources" },
  { to: "/cases/$slug/coverage", key: "coverage" },
  { to: "/cases/$slug/weighing", key: "weighing" },
  { to: "/cases/$slug/requests", key: "requests" },
  { to: "/cases/$slug/agreement", key: "agreement" },
  { to: "/cases/$slug/wording", key: "wording" },
  { to: "/cases/$slug/editions", key: "editions" },
  { to: "/cases/$slug/history", key: "history" },
  { to: "/cases/$slug/members", key: "members", may: canSetMembers },
  { to: "/cases/$slug/settings", key: "settings", may: canChangeCaseSettings },
] as const;

/**
 * The pages of a case, but those alone of them that are the reader's to use.
 * @param caseId undefined while it is not known: then no page that asks for a right.
 */
export function useCasePages(caseId: string | undefined) {
  const actor = useActor();
  return pages.filter(
    (page) =>
      !("may" in page) || (actor !== null && caseId !== undefined && page.may(actor, { caseId })),
  );
}
