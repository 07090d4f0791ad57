import { edtfInterval, locales } from "@rejoinder/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { build, richContent } from "../testing.ts";
import { coverageMatrix, type Picture, statusBar, timeline } from "./index.ts";

const all = (content: ReturnType<typeof richContent>): Picture[] =>
  [328, 640]
    .flatMap((width) => [
      statusBar(content, width),
      timeline(content, width),
      ...content.pairs.map((pair) => coverageMatrix(pair, content, width)),
    ])
    .filter((picture) => picture !== null);

/** Tags in their order; throws where they do not nest or an attribute is not quoted. */
function tagsOf(svg: string): string[] {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>/g,
    (_, closes: string, name: string, __, empty: string) => {
      if (closes && open.pop() !== name) throw new Error(`not nested: ${name}`);
      if (!closes && !empty) open.push(name);
      return "";
    },
  );
  if (open.length > 0 || /[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(rest)) throw new Error(rest);
  return [...svg.matchAll(/<([a-z]+)/g)].flatMap(([, name]) => name ?? []);
}

describe.each(locales)("every picture: %s", (locale) => {
  it("is well-formed, named and described, whatever stands in the words", () => {
    const nasty = (text: string) => `"'<b>&amp;]]>\u0000\uD800\u202E ${text}`;
    for (const { svg } of all(richContent(locale, nasty))) {
      const tags = tagsOf(svg);
      expect(tags.slice(0, 3)).toEqual(["svg", "title", "desc"]);
      expect(tags).not.toContain("b");
      expect(svg).toContain('role="img"');
    }
  });

  it("asks nothing of anybody", () => {
    for (const { svg } of all(richContent(locale))) expect(svg).not.toMatch(/href|url\(|@import/);
  });

  it("keeps within its measures", () => {
    const long = (text: string) => `${text} ${"unendingwordswithoutspaces".repeat(9)}`;
    for (const { svg, width, height } of all(richContent(locale, long))) {
      expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
      for (const [, x = "", y = ""] of svg.matchAll(/<(?:text|rect) x="([^"]+)" y="([^"]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
    }
  });
});

it("there is nothing to draw of nothing", () => {
  const empty = build.content();
  expect(statusBar(empty)).toBeNull();
  expect(timeline(empty)).toBeNull();
  expect(coverageMatrix(build.pair({ elements: [] }), empty)).toBeNull();
});

describe("the bar of statuses", () => {
  it("has a stretch as long as its share of the pairs, and its number beside a sign", () => {
    const counts = [
      { status: "contested", pairs: 3 },
      { status: "insufficient", pairs: 0 },
      { status: "overtaken", pairs: 1 },
    ] as const;
    const { svg, alternative } = statusBar(build.content({ counts }), 400) ?? {};
    const widths = [...(svg ?? "").matchAll(/<rect [^>]*width="([^"]+)"/g)].map(([, w]) =>
      Number(w),
    );
    expect(widths).toEqual([298, 100]);
    expect(svg).toContain(">3</text>");
    expect(svg?.match(/<circle/g)).toHaveLength(2);
    expect(alternative).toBe("Contested: 3\nOvertaken: 1");
  });

  it("labels stand apart, however small their stretches are", () => {
    const counts = richContent("en").counts.map(({ status }, index) => ({
      status,
      pairs: index === 0 ? 9000 : 1,
    }));
    for (const width of [328, 640]) {
      const { svg } = statusBar(build.content({ counts }), width) ?? { svg: "" };
      const places = [...svg.matchAll(/translate\(([\d.-]+) (\d+)\)/g)];
      const rows = Map.groupBy(places, ([, , y]) => y);
      expect(places).toHaveLength(8);
      for (const row of rows.values())
        row
          .map(([, x]) => Number(x))
          .reduce((left, right) => {
            expect(right - left).toBeGreaterThanOrEqual(28);
            return right;
          }, -28);
    }
  });
});

describe("the matrix of coverage", () => {
  const pair = build.pair({
    elements: [
      { number: 1, text: "It closed.", unanswered: null },
      { number: 2, text: "For nine days.", unanswered: "declined" },
    ],
    responses: [
      build.response({ chronology: "before", answers: [{ element: 1, types: ["admits_part"] }] }),
      build.response({ answers: [{ element: 2, types: ["non_responsive"] }] }),
    ],
  });

  it("holds how each response takes each element, and which predates the allegation", () => {
    const { svg, alternative } = coverageMatrix(pair, build.content()) ?? {};
    expect(svg).toContain(">admits in part</text>");
    expect(svg?.match(/>Given before the allegation<\/text>/g)).toHaveLength(1);
    expect(alternative).toBe(
      "1. It closed. Response 1: admits in part\n" +
        "2. For nine days. Response 2: does not answer the point; No response answers this: declined to answer.\n" +
        "Response 1: Given before the allegation",
    );
  });

  it("what nothing answers stands out by more than a colour: a bar, a wash and a sentence", () => {
    const { svg } = coverageMatrix(pair, build.content()) ?? { svg: "" };
    expect(svg.match(/<rect/g)).toHaveLength(2);
    expect(svg).toMatch(/font-weight="600">No response answers this: declined to answer\.</);
  });

  it("responses that there is no room for stand in a band of their own", () => {
    const responses = Array.from({ length: 5 }, () => build.response());
    const { svg } = coverageMatrix(build.pair({ responses }), build.content(), 328) ?? {};
    for (const number of [1, 2, 3, 4, 5]) expect(svg).toContain(`>Response ${number}</text>`);
    expect(svg?.match(/<text[^>]*>1\. The port closed/g)).toHaveLength(2);
  });
});

describe("the timeline", () => {
  const said = (saidOn: string | null) => build.statement({ saidOn });
  const drawn = (...dates: (string | null)[]) =>
    timeline(build.content({ statements: dates.map(said) }), 640) ?? { svg: "", alternative: "" };

  it("a day that a source gives is a filled mark", () => {
    expect(drawn("2024-08-28").svg).toMatch(/<path transform="[^"]+" d="[^"]+" class="fill-/);
  });

  it.each(["2024-08-28~", "2024-08-28?", "2024~"])("a doubtful date is dashed: %s", (on) => {
    expect(drawn(on).svg).toContain("stroke-dasharray");
    expect(drawn(on).svg).not.toMatch(/<path transform="[^"]+" d="[^"]+" class="fill-/);
  });

  it("a month of which nobody knows the day is as long as the month", () => {
    const bar = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(
      drawn("2024-02", "2024-04").svg,
    );
    expect(Number(bar?.[2])).toBeCloseTo((29 / 121) * 296, -1);
    expect(drawn("2024-02").svg).not.toContain("stroke-dasharray");
  });

  it("an open end is an arrow", () => {
    expect(drawn("2024-08-28/..").svg).toMatch(/<path d="M[\d. -]+l6 5-6 5"\/>/);
    expect(drawn("../2024-08-28").svg).toMatch(/<path d="M[\d. -]+l-6 5 6 5"\/>/);
  });

  it("what has no date stands apart, on no line of time", () => {
    const { svg, alternative } = drawn("2024-08-28", null);
    expect(svg.indexOf(">Without a date<")).toBeGreaterThan(svg.indexOf(">28 August 2024<"));
    expect(alternative.split("\n").at(-1)).toBe("date unknown: Statement, Dockers’ union");
    const { svg: undated } = drawn(null);
    expect(undated).not.toContain("<rect");
    expect(undated).not.toMatch(/>\d{4}</);
  });

  it("rows stand in order of time, what one speaker said at one time in one row", () => {
    const content = build.content({
      pairs: [1, 2, 3, 5].map((number) => build.pair({ number })),
      steps: [{ stage: "investigation", party: null, on: "2024-07", source: 1 }],
      statements: [said("2025")],
    });
    expect(timeline(content)?.alternative).toBe(
      "July 2024: Proceedings, investigation, nobody named\n" +
        "28 August 2024: Allegation, Dockers’ union, pairs 1–3, 5\n" +
        "2025: Statement, Dockers’ union",
    );
  });

  it("a long report is told by months or years", () => {
    const pairs = Array.from({ length: 5000 }, (_, index) =>
      build.pair({
        number: index + 1,
        allegation: build.statement({
          saidOn: `${2010 + (index % 9)}-0${1 + (index % 8)}-1${index % 10}`,
          speaker: `Speaker ${index}`,
        }),
      }),
    );
    const { height = Infinity, alternative } = timeline(build.content({ pairs })) ?? {};
    expect(height).toBeLessThan(3000);
    expect(alternative?.split("\n")[0]).toBe("2010: Allegation, 556 pairs");
  });

  it("takes any dates that the desk takes", () => {
    const year = fc.integer({ min: 0, max: 9999 }).map((each) => String(each).padStart(4, "0"));
    const point = fc
      .tuple(
        year,
        fc.constantFrom("", "-XX", "-02", "-12-31", "-06-XX"),
        fc.constantFrom("", "~", "?", "%"),
      )
      .map((parts) => parts.join(""));
    const date = fc
      .oneof(
        point,
        fc.tuple(point, point).map((ends) => ends.join("/")),
        point.map((from) => `${from}/..`),
        point.map((to) => `../${to}`),
      )
      .filter((each) => edtfInterval(each) !== null);
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 12 }), (dates) => {
        const { svg } = drawn(...dates);
        tagsOf(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});
