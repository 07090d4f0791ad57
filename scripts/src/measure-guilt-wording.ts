import { guiltSentences, measureGuiltWording } from "@rejoinder/domain/guilt-wording/measure";
import { locales } from "@rejoinder/schema";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

console.log("| sentences | number | precision | recall | false alarms |");
console.log("|---|---|---|---|---|");
for (const lang of locales)
  for (const half of ["tuning", "held_out"] as const) {
    const score = measureGuiltWording(lang, guiltSentences[lang][half]);
    console.log(
      `| ${lang}, ${half} | ${score.sentences} | ${percent(score.precision)} | ${percent(score.recall)} | ${percent(score.falseAlarmRate)} |`,
    );
  }

console.log("\nMistakes on the tuning half (those on the held-out half are not to be looked at):");
for (const lang of locales) {
  const { missed, falseAlarms } = measureGuiltWording(lang, guiltSentences[lang].tuning);
  for (const sentence of missed) console.log(`- ${lang}, missed: ${sentence}`);
  for (const sentence of falseAlarms) console.log(`- ${lang}, false alarm: ${sentence}`);
}
