import { canManagePeople, canReadHistory } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useMatches, useNavigate, useParams } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { useCasePages } from "./desk/case-pages.ts";
import { useEntranceGuard } from "./desk/entrance-guard.ts";
import { useLiveUpdates } from "./desk/live.ts";
import { OutboxBar } from "./desk/outbox/outbox-bar.tsx";
import { usePersonName } from "./desk/person-name.ts";
import { useSignOut } from "./desk/sign-out.ts";
import { EntranceFrame } from "./features/frame/entrance-frame.tsx";
import { Frame } from "./features/frame/frame.tsx";
import { useTRPC, useTRPCClient } from "./lib/trpc.ts";

/** What stands around a page: the desk, or little while nobody is in. */
export function AroundPage() {
  const isEntrance = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.isEntrance === true),
  });
  return isEntrance ? (
    <EntranceFrame>
      <Outlet />
    </EntranceFrame>
  ) : (
    <Desk />
  );
}

/** The frame of every page inside, with what it knows of the desk. */
function Desk() {
  const t = useTranslations("frame");
  const locale = useLocale();
  const client = useTRPCClient();
  const { slug } = useParams({ strict: false });
  useLiveUpdates();
  useEntranceGuard();
  const { person, ownLinks } = usePerson();
  const caseLinks = useCaseLinks(slug);

  // Inside a case its own queue and sources are meant.
  const ofCase = slug ? `/cases/${encodeURIComponent(slug)}` : "";
  return (
    <Frame
      person={person}
      notice={<OutboxBar />}
      links={[
        { to: "/", label: t("dashboard"), isExact: true },
        { to: `${ofCase}/queue`, label: t("queue") },
        { to: `${ofCase}/sources`, label: t("sources") },
      ]}
      ownLinks={[...caseLinks, ...ownLinks]}
      search={async (query, signal) => {
        const pairs = await client.pair.search.query({ query }, { signal });
        return pairs.map((pair) => ({
          id: pair.id,
          label: wordsIn(pair.title, locale),
          to: `/cases/${pair.slug}/pairs/${pair.position}`,
        }));
      }}
    >
      <Outlet />
    </Frame>
  );
}

/** The pages of the case one is in that the header does not lead to. @param slug undefined outside one */
function useCaseLinks(slug: string | undefined) {
  const t = useTranslations("case.links");
  const history = useTranslations("history");
  const references = useTranslations("references");
  const locale = useLocale();
  const asked = useTRPC().case.bySlug.queryOptions({ slug: slug ?? "" });
  const found = useQuery({ ...asked, enabled: slug !== undefined }).data;
  const pages = useCasePages(found?.id);
  if (slug === undefined) return [];
  const ofCase = `/cases/${encodeURIComponent(slug)}`;
  return [
    ...(found ? [{ to: ofCase, label: wordsIn(found.title, locale) }] : []),
    ...pages
      .filter(({ key }) => key !== "sources")
      .map(({ to, key }) => ({
        to: to.replace("/cases/$slug", ofCase),
        label: key === "history" ? history("openTitle") : t(key),
      })),
    { to: `${ofCase}/references`, label: references("openTitle") },
  ];
}

/** Whoever acts, and the pages that are theirs. */
function usePerson() {
  const t = useTranslations("frame");
  const history = useTranslations("history");
  const trpc = useTRPC();
  const navigate = useNavigate();
  const nameOf = usePersonName();
  const signOut = useSignOut();
  const { data: me } = useQuery(trpc.person.me.queryOptions());
  if (!me) return { person: null, ownLinks: [] };

  const ownLinks = [
    { to: "/account", label: t("account") },
    ...(canManagePeople(me) ? [{ to: "/people", label: t("people") }] : []),
    ...(canReadHistory(me, null) ? [{ to: "/history", label: history("deskTitle") }] : []),
  ];
  const entries = [
    ...ownLinks.map(({ to, label }) => ({ id: to, label, run: () => void navigate({ to }) })),
    { id: "sign-out", label: t("signOut"), run: signOut },
  ];
  return { person: { name: nameOf(me), entries }, ownLinks };
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** For those who are not in yet: the desk does not stand around it. */
    isEntrance?: true;
  }
}
