/** Whether a path is that of a page for those who are not in yet: nobody is sent back to it. */
export const isEntrance = (pathname: string) => ["/sign-in", "/join", "/reply"].includes(pathname);

/** A place of this desk to go on to; the dashboard where what was asked for is no such place. */
export function ownPath(to: unknown): string {
  if (typeof to !== "string" || !to.startsWith("/")) return "/";
  const desk = "http://desk.invalid";
  const found = URL.parse(to, desk);
  if (!found || found.origin !== desk || found.pathname.startsWith("//")) return "/";
  if (isEntrance(found.pathname)) return "/";
  return found.pathname + found.search + found.hash;
}
