/**
 * Words that deny, in lower case, as tokens (French n’ stands apart, English n’t does not and is
 * found by its ending). French “plus”, “point” and “personne” have other senses: the “ne” beside
 * them is enough. Source: the negative words of each language's grammars.
 */
export const negations: ReadonlySet<string> = new Set(
  [
    "not never no none nor neither nobody nothing nowhere cannot without non hardly scarcely",
    "ne n' pas jamais aucun aucune aucuns aucunes sans rien ni nul nulle guère nullement",
    "nicht nie niemals kein keine keiner keinen keinem keines ohne niemand nichts weder nein",
    "не нет ни нельзя никогда никто никого никому ничто ничего нигде никак без",
    "nunca jamás ningún ninguna ninguno nadie nada sin",
  ].flatMap((words) => words.split(" ")),
);
