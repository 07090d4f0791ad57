import type { APIRequestContext, BrowserContext } from "@playwright/test";

export const owner = {
  name: "Olga Owner",
  email: "olga@example.org",
  password: "a sentence nobody guesses",
} as const;

/** Sets the first owner of a desk up, and signs the browser in as that person. */
export async function enterAsOwner(context: BrowserContext, address: string): Promise<void> {
  const { request } = context;
  const { token } = await call<{ token: string }>(request, address, "invitation.openSetUp", {});
  await call(request, address, "invitation.accept", { token, ...owner });
  const { email, password } = owner;
  await request.post(`${address}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: address },
    failOnStatusCode: true,
  });
}

/** Calls a mutation as the browser's page would. @throws Error unless it is answered with success */
export async function call<T>(
  request: APIRequestContext,
  address: string,
  procedure: string,
  input: object,
): Promise<T> {
  const response = await request.post(`${address}/api/trpc/${procedure}`, {
    data: input,
    headers: { origin: address },
  });
  if (!response.ok()) throw new Error(`${procedure}: ${await response.text()}`);
  const { result } = (await response.json()) as { result: { data: T } };
  return result.data;
}
