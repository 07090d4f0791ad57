import { wordsIn } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { useLiveUpdates } from "./desk/live.ts";
import { usePersonName } from "./desk/person-name.ts";
import { Frame } from "./features/frame/frame.tsx";
import { useTRPC, useTRPCClient } from "./lib/trpc.ts";

/** The frame of every page, with what it knows of the desk. */
export function Desk() {
  const t = useTranslations("frame");
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { slug } = useParams({ strict: false });
  const nameOf = usePersonName();
  const me = useQuery(trpc.person.me.queryOptions());
  useLiveUpdates();

  // Inside a case its own queue and sources are meant.
  const ofCase = slug ? `/cases/${encodeURIComponent(slug)}` : "";
  return (
    <Frame
      editorName={me.data ? nameOf(me.data) : null}
      links={[
        { to: "/", label: t("dashboard"), isExact: true },
        { to: `${ofCase}/queue`, label: t("queue") },
        { to: `${ofCase}/sources`, label: t("sources") },
      ]}
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
