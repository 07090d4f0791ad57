/**
 * Words that a capital letter makes no name of, in lower case: a sentence may begin with any of
 * them, and a headline sets them in capitals. Source: the closed classes (articles, pronouns,
 * prepositions, conjunctions, auxiliaries) of each language's grammars.
 */
export const plainWords: ReadonlySet<string> = new Set(
  [
    "the a an this that these those he she it we they you i me him her us them his its our their my your one some any all many most few several each every both other another such",
    "in on at of for from by with to and but or if when while as so than then there here what who whom whose which how why where because although though since until after before about into over under between during through against is are was were be been being am has have had do does did will would can could should may might must yes well now just also even only more",
    "le la les l' un une des d' du de ce cet cette ces c' il elle on nous vous ils elles je j' tu me m' te t' se s' mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs qui que qu' quoi dont où et mais ou donc or car si quand comme lorsque lorsqu' puisque parce dans sur sous pour par avec chez vers entre après avant depuis pendant contre selon est sont était ont a y en oui tout tous toute toutes",
    "der die das den dem des ein eine einer einen einem eines und oder aber wenn als wie dass weil in im an am auf aus bei mit nach von vom zu zum zur für über unter vor ich du er sie es wir ihr mein sein ist sind war waren hat haben wird werden ja auch",
    "и в во на с со к ко у о об от до из за по под над при про для а но или если когда как что это эта этот эти он она оно они мы вы я его её их мой наш ваш был была были да",
    "el los las y o pero si cuando como que en con por para desde",
  ].flatMap((words) => words.split(" ")),
);

/** What a full stop after ends no sentence, as tokens. */
export const abbreviations: ReadonlySet<string> = new Set(
  "Mr Mrs Ms Dr St Sen Gov Rep Gen Col Lt Sgt Capt Prof Rev Hon Jr Sr vs No Inc Corp Ltd Co M MM Mme Mmes Mlle Me Hr Fr Sept Oct Nov Dec Jan Feb Aug".split(
    " ",
  ),
);
