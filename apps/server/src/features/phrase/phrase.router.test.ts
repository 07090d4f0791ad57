import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

const words = async (person: Awaited<ReturnType<Awaited<ReturnType<typeof openDesk>>["as"]>>) =>
  (await person.phrase.list()).map(({ text }) => text);

it("the desk gives none; what somebody keeps is theirs alone, once", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const ben = await desk.as("Ben", "reviewer");
  expect(await ana.phrase.list()).toEqual([]);
  const { id: phraseId } = await ana.phrase.add({ text: "As the ruling says." });
  expect(await ana.phrase.add({ text: " As the ruling says. " })).toEqual({ id: phraseId });
  await ana.phrase.add({ text: "Two origins, and they agree." });
  expect(await words(ana)).toEqual(["As the ruling says.", "Two origins, and they agree."]);
  expect(await words(ben)).toEqual([]);
  await expect(ben.phrase.remove({ phraseId })).rejects.toMatchObject({
    cause: { code: "PHRASE_NOT_FOUND" },
  });
  await ana.phrase.remove({ phraseId });
  expect(await words(ana)).toEqual(["Two origins, and they agree."]);
});

it("keeps fifty, and says so of another", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  for (let number = 1; number <= 50; number += 1) await ana.phrase.add({ text: `No. ${number}` });
  await expect(ana.phrase.add({ text: "No. 51" })).rejects.toMatchObject({
    cause: { code: "PHRASES_FULL" },
  });
  expect((await ana.phrase.add({ text: "No. 50" })).id).toBeTruthy();
});
