import { cleanup, render } from "@testing-library/react";
import { TRPCClientError } from "@trpc/client";
import { afterEach, expect, it } from "vitest";
import { LocaleProvider } from "./locale.tsx";
import { isNotFound, useErrorSentence } from "./refusal.ts";

afterEach(cleanup);

const refused = TRPCClientError.from({
  error: {
    message: "",
    code: -32004,
    data: { httpStatus: 404, refusal: { code: "CASE_NOT_FOUND" } },
  },
} as never);

function Sentence({ error }: { error: unknown }) {
  return <p>{useErrorSentence()(error)}</p>;
}

const sentence = (error: unknown) =>
  render(
    <LocaleProvider initial="fr">
      <Sentence error={error} />
    </LocaleProvider>,
  ).container.textContent;

it("says a refusal in the reader's language", () => {
  expect(isNotFound(refused)).toBe(true);
  expect(sentence(refused)).toContain("Ce dossier n’existe pas ici.");
});

it("tells a desk that does not answer from a page that broke", () => {
  expect(sentence(TRPCClientError.from(new TypeError("fetch failed")))).toContain("ne répond pas");
  expect(sentence(new Error("bug"))).toContain("a échoué");
});
