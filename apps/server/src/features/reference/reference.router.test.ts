import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";

it("sets the sources of a case as references, in a style and a language", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { caseId } = desk;
  const { sources } = await ana.source.list({ caseId });
  const list = (locale: "en" | "fr") => ana.reference.list({ caseId, style: "apa", locale });
  const english = await list("en");
  expect(english.map(({ id }) => id).toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
  const article = english.find(({ id }) => id === sources[0]?.id);
  expect(article?.reference).toContain("n.d.");
  expect((await list("fr")).find(({ id }) => id === sources[0]?.id)?.reference).toContain(
    "s.\u00a0d.",
  );
});

it.each(["csl_json", "bibtex"] as const)(
  "takes its own references back from %s",
  async (format) => {
    const desk = await openDesk();
    const ana = await desk.as("Ana");
    const { caseId } = desk;
    const { text } = await ana.reference.export({ caseId, format });
    const { items, problems } = await ana.reference.read({ caseId, text });
    const { sources } = await ana.source.list({ caseId });
    expect(problems).toEqual([]);
    const told = ({
      title,
      publishedOn,
      address,
      kind,
    }: (typeof sources)[number] | (typeof items)[number]) => ({
      title,
      publishedOn,
      address,
      kind,
    });
    expect(items.map(told)).toEqual(sources.map(told));
  },
);

it("names what it cannot read in a list of references, in both languages, and saves nothing", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const before = await desk.db.prisma.source.count();
  const read = await ana.reference.read({
    caseId: desk.caseId,
    text: "@book{whole, title={A book}}\n@book{broken, title={A",
  });
  expect(read.items).toMatchObject([{ title: "A book", publishedOn: null }]);
  expect(read.problems).toMatchObject([
    { message: { en: expect.any(String), fr: expect.any(String) } },
  ]);
  expect(await desk.db.prisma.source.count()).toBe(before);
});

it("leaves confidential sources out for those who have no right to them", async () => {
  const desk = await openDesk();
  const { caseId } = desk;
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId });
  const secret = sources[0]?.id ?? "";
  await desk.db.prisma.source.update({ where: { id: secret }, data: { kind: "confidential" } });
  const ben = await desk.person("Ben");
  await desk.db.prisma.person.update({ where: { id: ben.id }, data: { rights: [] } });
  const without = createCaller(desk.context(await loadActor(desk.db, ben.id)));
  const listed = await without.reference.list({ caseId, style: "apa", locale: "en" });
  expect(listed.map(({ id }) => id)).not.toContain(secret);
  const { text } = await without.reference.export({ caseId, format: "csl_json" });
  expect(text).not.toContain(secret);
});

it("knows a reference by its address, or by its title where it has none", async () => {
  const desk = await openDesk();
  const { caseId } = desk;
  const ana = await desk.as("Ana");
  const { text } = await ana.reference.export({ caseId, format: "csl_json" });
  const own = await ana.reference.read({ caseId, text });
  expect(own.items.every(({ isKnown }) => isKnown)).toBe(true);
  const { sources } = await ana.source.list({ caseId });
  const { title, address } = sources.find((source) => source.address !== null) ?? {};
  const others = [
    { id: "one", type: "book", title, URL: "https://example.org/another" },
    { id: "two", type: "book", title: "Another title", URL: address },
  ];
  const read = await ana.reference.read({ caseId, text: JSON.stringify(others) });
  expect(read.items.map(({ isKnown }) => isKnown)).toEqual([false, true]);
});
