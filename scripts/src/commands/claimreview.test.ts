import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const program = join(import.meta.dirname, "../rejoinder.ts");

/** What the command line answers to an input, line by line, and its exit code. */
function claimreview(
  input: string,
  ...args: string[]
): Promise<{ code: unknown; answers: unknown[] }> {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; answers: unknown[] }>();
  const child = execFile(process.execPath, [program, "claimreview", ...args], (error, stdout) => {
    const lines = stdout.split("\n").filter((line) => line !== "");
    resolve({ code: error?.code ?? 0, answers: lines.map((line) => JSON.parse(line)) });
  });
  child.stdin?.end(input);
  return promise;
}

const linesOf = (...asked: unknown[]) => asked.map((each) => JSON.stringify(each)).join("\n");

const node = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "/checks/harbour",
  claimReviewed: "The harbour was closed for a year",
  datePublished: "2024-09-03",
  author: { "@type": "Organization", name: "Port Watch" },
  reviewRating: { "@type": "Rating", alternateName: "Wrong" },
  itemReviewed: {
    "@type": "Claim",
    datePublished: "2024-09-01",
    author: { "@type": "Person", name: "Ana Ruiz" },
    appearance: { "@type": "CreativeWork", url: "https://example.com/speech" },
  },
};
const claim = { claimReviewed: { value: node.claimReviewed, path: "/claimReviewed" } };

it("reads every form in its place, and tells what is wrong with it in plain English", async () => {
  const page = `<title>x</title><script type="application/ld+json">${JSON.stringify(node)}</script>`;
  const { code, answers } = await claimreview(
    linesOf(
      { id: "node", jsonld: node },
      { id: 2, jsonld: { "@graph": [{ "@type": "WebPage" }, node] } },
      { id: "page", jsonld: page, url: "https://watch.example/checks/harbour" },
      { id: "nothing", jsonld: [] },
    ),
    "check",
  );
  expect(code).toBe(0);
  const relative = {
    code: "address_relative",
    severity: "warning",
    message: expect.stringMatching(/^The address does not say .*\.$/),
  };
  const noNumber = expect.objectContaining({ code: "rating_number_missing" });
  expect(answers).toEqual([
    {
      id: "node",
      records: [expect.objectContaining(claim)],
      problems: [{ ...relative, path: "/url" }, noNumber],
    },
    {
      id: 2,
      records: [expect.objectContaining({ path: "/@graph/1" })],
      problems: expect.arrayContaining([{ ...relative, path: "/@graph/1/url" }]),
    },
    {
      id: "page",
      records: [
        expect.objectContaining({
          path: "/0",
          url: {
            value: "/checks/harbour",
            path: "/0/url",
            address: "https://watch.example/checks/harbour",
          },
        }),
      ],
      problems: [{ ...relative, path: "/0/url" }, noNumber],
    },
    {
      id: "nothing",
      records: [],
      problems: [expect.objectContaining({ code: "nothing_found", path: "", severity: "error" })],
    },
  ]);
});

it("reads its own records as it read them first", async () => {
  const jsonld = { "@graph": [node, { ...node, author: "Port Watch", url: node.author }] };
  const first = await claimreview(linesOf({ id: 1, jsonld }), "check");
  const [{ records }] = first.answers as [{ records: unknown[] }];
  const again = await claimreview(linesOf({ id: 1, jsonld: records }), "check");
  expect(records).toHaveLength(2);
  expect(again.answers).toMatchObject([{ records }]);
});

it("answers a bad line in its place, and the rest goes on", async () => {
  const { code, answers } = await claimreview(
    [
      "nope",
      linesOf({ id: "a" }, { id: "b", jsonld: node, url: "b" }, { id: "c", jsonld: node }),
    ].join("\n"),
    "check",
  );
  expect(code).toBe(0);
  expect(answers).toEqual([
    { id: null, error: { code: "LINE_NOT_JSON", message: expect.any(String) } },
    { id: "a", error: { code: "LINE_INVALID", message: expect.stringContaining("jsonld") } },
    { id: "b", error: { code: "LINE_INVALID", message: expect.stringContaining("url") } },
    { id: "c", records: [expect.objectContaining(claim)], problems: expect.any(Array) },
  ]);
});

it.each([[[]], [["mend"]], [["check", "--fast"]]])("does not understand %j", async (args) => {
  expect(await claimreview("", ...args)).toEqual({ code: 2, answers: [] });
});
