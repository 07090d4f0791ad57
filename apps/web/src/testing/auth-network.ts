import { vi } from "vitest";

type Answer = { status?: number; body: unknown };
type Answers = Readonly<
  Record<string, (body: Record<string, unknown>) => Answer | Promise<Answer>>
>;

/**
 * Stands in for the network between the page and what signs people in.
 *
 * @param answers by path, such as `/sign-in/email`; what is not named is not reached
 * @returns the paths that were asked, in their order
 */
export function answerAuth(answers: Answers): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit = {}) => {
    const path = input.replace(/^\/api\/auth/, "");
    asked.push(path);
    const answer = answers[path];
    if (!answer) throw new TypeError("fetch failed");
    const { status = 200, body } = await answer(JSON.parse(String(init.body ?? "{}")));
    return Response.json(body, { status });
  });
  return asked;
}
