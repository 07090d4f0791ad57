export { compareEditions } from "../compare/compare-editions.ts";
export type { RefusedPage } from "../locales/pages.ts";
export { paths } from "./addresses.ts";
export { comparePage } from "./compare.ts";
export { contentsPage } from "./contents.ts";
export { correctionsPage } from "./corrections.ts";
export { editionCard, pairCard } from "./embed.ts";
export { errorPage, type Typed, thanksPage, type Wrong } from "./error-form.ts";
export { atomFeed } from "./feed.ts";
export { type ListedCase, listPage } from "./list.ts";
export type { OfEdition } from "./of-edition.ts";
export { pairPage } from "./pair.ts";
export {
  localeOf,
  newestStanding,
  type PublishedCase,
  type PublishedEdition,
} from "./published.ts";
export { refusedPage } from "./refused.ts";
export { type MappedPage, robots, SITEMAP_MAX, siteMap, siteMapIndex } from "./sitemap.ts";
export { pageStyle } from "./style.ts";
export { type WithdrawnContent, withdrawnCard, withdrawnPage } from "./withdrawn.ts";
