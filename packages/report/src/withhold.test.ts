import { locales, type ReportFormat, reportFormats } from "@rejoinder/schema";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderers, renderReport } from "./index.ts";
import { sentences } from "./locales/sentences.ts";
import type { ReportContent } from "./report.ts";
import { build } from "./testing.ts";

/** A content in which source 2 is confidential, and everything that could tell of it says "secret". */
function contentWithSecret(locale: "en" | "fr") {
  const secret = build.statement({
    source: 2,
    publishedBy: "secret publisher",
    parts: [build.paraphrase({ text: "what was said", locator: "secret page 4" })],
  });
  return build.content({
    locale,
    steps: [{ stage: "investigation", party: null, on: "2024-07-08", source: 2 }],
    pairs: [
      build.pair({
        allegation: build.statement({ original: secret }),
        responses: [build.response({ statement: secret })],
        evidence: [
          build.evidence({ text: "secret passage", language: "ru", locator: "secret line" }),
          build.evidence({ text: "open passage", source: 1 }),
        ],
        notes: [
          {
            kind: "context",
            text: "A public note.",
            on: "2024-09-06",
            citations: [
              { source: 2, locator: "secret folder" },
              { source: 1, locator: "open folder" },
            ],
          },
        ],
      }),
    ],
    statements: [secret],
    sources: [
      build.source({ title: "Open title" }),
      build.source({
        number: 2,
        kind: "confidential",
        title: "secret title",
        publisher: "secret house",
        author: "secret author",
        publishedOn: "1999-12-31",
        address: "https://secret.example/page",
        archivedAddress: "https://archive.example/secret",
        language: "ru",
        reliability: "B",
        preserved: { extent: "excerpt", sha256: "5ec".repeat(21), wholeSha256: "5ec".repeat(21) },
      }),
    ],
  });
}

/** A file as text; of one that is packed, all that is in it. */
async function textOf(format: ReportFormat, content: ReportContent): Promise<string> {
  const bytes = await renderReport(format, content);
  const parts = ["docx", "xlsx"].includes(format) ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => Buffer.from(part).toString("utf8")).join("\n");
}

it.each(reportFormats.filter((format) => format !== "pdf"))(
  "nothing that could tell who a confidential source is leaves the desk: %s",
  async (format) => {
    for (const locale of locales)
      expect(await textOf(format, contentWithSecret(locale))).not.toMatch(
        /secret|5ec5ec|1999|Russian|russe|"ru"/,
      );
  },
);

describe.each(["html", "md", "json"] as const)("in %s", (format) => {
  it.each(locales)("what a confidential source said, and what is open, stays: %s", (locale) => {
    const file = renderers[format](contentWithSecret(locale));
    expect(file).toContain("what was said");
    expect(file).toContain("open passage");
    expect(file).toContain("open folder");
    expect(file).toContain("Open title");
  });
});

describe.each(["html", "md"] as const)("in %s", (format) => {
  it.each(locales)(
    "what is withheld says so, and how it bears on each side stays: %s",
    (locale) => {
      const words = sentences[locale];
      const file = renderers[format](contentWithSecret(locale))
        .replace(/\\([!-/:-@[-`{-~])/g, "$1")
        .replaceAll("&#39;", "'");
      const { confidentialSource } = words;
      expect(confidentialSource).toBe(
        { en: "Confidential source", fr: "Source confidentielle" }[locale],
      );
      expect(file).toContain(`[2]${format === "md" ? "**" : "</span>"} ${confidentialSource}`);
      expect(file.split(words.passageWithheld)).toHaveLength(2);
      expect(file.split(words.withheld).length).toBeGreaterThan(3);
      expect(file).toContain({ en: "usually reliable", fr: "généralement fiable" }[locale]);
      expect(file.split({ en: "inconsistent", fr: "incompatible" }[locale])).toHaveLength(3);
    },
  );
});

it("in json, what is withheld is null, and the kind tells why", () => {
  const { content, words } = JSON.parse(renderers.json(contentWithSecret("en")));
  const nothing = { title: null, author: null, address: null, archivedAddress: null };
  expect(content.sources[1]).toMatchObject({ kind: "confidential", preserved: null, ...nothing });
  expect(content.pairs[0].evidence[0]).toMatchObject({
    text: null,
    locator: null,
    stanceAllegation: "inconsistent",
    stanceResponse: "consistent",
  });
  expect(words.withheld.passage).toBe("The passage is withheld: its source is confidential.");
});
