import { expect, it, vi } from "vitest";
import { renderReport } from "./index.ts";
import { type RenderingStep, RenderingStopped, renderApart } from "./render-apart.ts";
import type { ReportContent } from "./report.ts";
import { build, richContent } from "./testing.ts";

// Each starts a process, on machines that may be slow and busy.
vi.setConfig({ testTimeout: 60_000 });

function contentOf(pairs: number, words = "word ".repeat(400)): ReportContent {
  return build.content({
    pairs: Array.from({ length: pairs }, (_, index) =>
      build.pair({
        number: index + 1,
        allegation: build.statement({ parts: [build.quotation({ text: words })] }),
      }),
    ),
    sources: [build.source()],
  });
}

it.each(["html", "pdf", "json"] as const)(
  "gives the same %s as rendering it here",
  async (format) => {
    const content = richContent("fr", (text) => `${text} \u2028\n\uD800 «»`);
    const apart = await renderApart(format, content);
    expect(Buffer.from(apart).equals(await renderReport(format, content))).toBe(true);
  },
);

it("carries ten thousand pairs across, and back", async () => {
  const content = contentOf(10_000, "word ".repeat(600));
  const rendered = await renderApart("json", content);
  expect(rendered.length).toBeGreaterThan(30_000_000);
  expect(Buffer.from(rendered).equals(await renderReport("json", content))).toBe(true);
});

it("tells what it is at", async () => {
  const steps: RenderingStep[] = [];
  await renderApart("md", build.content(), { onProgress: (step) => steps.push(step) });
  expect(steps).toEqual(["given", "rendered", "handed_over"]);
});

it("ends a rendering that takes longer than it may", async () => {
  const rendering = renderApart("pdf", contentOf(3000), { timeoutMs: 1000 });
  await expect(rendering).rejects.toThrow(RenderingStopped);
  await expect(rendering).rejects.toMatchObject({ code: "RENDERING_TOO_SLOW", limit: 1000 });
});

it("ends a rendering whose native memory outgrows what it may have", async () => {
  const rendering = renderApart("pdf", contentOf(2000), { memoryMb: 300 });
  await expect(rendering).rejects.toMatchObject({
    code: "RENDERING_TOO_LARGE",
    limit: 300 * 1024 * 1024,
  });
});

it("ends a rendering that is called off, before it began and after", async () => {
  const reason = new Error("called off");
  const signal = AbortSignal.abort(reason);
  await expect(renderApart("pdf", contentOf(1), { signal })).rejects.toBe(reason);
  const controller = new AbortController();
  const rendering = renderApart("pdf", contentOf(3000), { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 300);
  await expect(rendering).rejects.toBe(reason);
});

it("says what went wrong where a renderer fails", async () => {
  const broken = { ...build.content(), locale: "xx" } as unknown as ReportContent;
  await expect(renderApart("md", broken)).rejects.toThrow(/Rendering a report failed: TypeError/);
});
