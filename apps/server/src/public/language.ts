import { type Locale, locales } from "@rejoinder/schema";
import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";

/** The language that a reader would like: the address's, else their browser's, else English. */
export function languageOf(request: FastifyRequest): Locale {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  const inPath = /\/(en|fr)(?:[/?]|$)/.exec(request.url)?.[1];
  const asked = inPath ?? lang;
  const named = locales.find((locale) => locale === asked);
  if (named) return named;
  const spoken = new Negotiator(request.raw).language([...locales]);
  return locales.find((locale) => locale === spoken) ?? "en";
}
