import { TRPCClientError } from "@trpc/client";
import { expect, it } from "vitest";
import { shouldRetry } from "./api-client.ts";

const answer = (httpStatus: number) =>
  TRPCClientError.from({ error: { message: "", code: -32000, data: { httpStatus } } } as never);

it("asks again when the server was not reached or broke, twice at most", () => {
  expect(shouldRetry(0, TRPCClientError.from(new TypeError("fetch failed")))).toBe(true);
  expect(shouldRetry(1, answer(500))).toBe(true);
  expect(shouldRetry(2, answer(500))).toBe(false);
});

it.each([400, 403, 404, 409, 422])("takes a refusal for an answer: %i", (status) => {
  expect(shouldRetry(0, answer(status))).toBe(false);
});
