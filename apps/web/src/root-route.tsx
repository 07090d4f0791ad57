import { createRootRouteWithContext, redirect } from "@tanstack/react-router";
import { AroundPage } from "./desk-frame.tsx";
import { NotFoundPage } from "./features/frame/not-found-page.tsx";
import { isEntrance } from "./lib/own-path.ts";
import { isNotFound, useErrorSentence } from "./lib/refusal.ts";
import { type DeskContext } from "./route-data.ts";

export const rootRoute = createRootRouteWithContext<DeskContext>()({
  component: AroundPage,
  notFoundComponent: Nowhere,
  beforeLoad: ({ context: { queryClient, trpc }, location }) => {
    if (queryClient.getQueryData(trpc.person.entrance.queryKey())?.me === null) leave(location);
  },
  // Beside the page's own loader, so that knowing who comes costs no round trip.
  loader: async ({ context: { queryClient, trpc }, location }) => {
    if (isEntrance(location.pathname)) return;
    const { me } = await queryClient.ensureQueryData(trpc.person.entrance.queryOptions());
    if (!me) leave(location);
  },
});

/** For whom the desk does not know: to where one says who one is, and back from there. */
function leave({ pathname, href }: { pathname: string; href: string }) {
  if (isEntrance(pathname)) return;
  throw redirect({ to: "/sign-in", search: { to: href }, replace: true });
}

function Nowhere({ data }: { data?: unknown }) {
  const say = useErrorSentence();
  return isNotFound(data) ? <NotFoundPage text={say(data)} /> : <NotFoundPage />;
}

/** Every page stands under the root. */
export const page = { getParentRoute: () => rootRoute };
