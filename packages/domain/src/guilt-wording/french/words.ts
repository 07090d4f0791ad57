/** Sources of patterns over French words folded to small letters without accents; see `Form`. */
export const BE =
  "(?:est|sont|etait|etaient|fut|furent|reste|restent|demeure|a ete|ont ete|s' avere|s' est avere|devient|n' est|n' etait|sera|seront)";
export const HAVE = "(?:a|ont|avait|avaient|ayant|eut|aura|auront)";
/** Between the auxiliary and the participle. */
export const ADVERB =
  "(?:(?!auraient|seraient)\\S+ment|bien|donc|ainsi|aussi|encore|deja|meme|toujours|tout simplement|bel et bien|en effet|a son tour)";
export const DETERMINER =
  "(?:un|une|le|la|l'|les|des|d'|qu' une?|l' une? d(?:es|e ces)|une? des|bien (?:une?|le|la))";
export const POSSESSIVE = "(?:sa|son|ses|leur|leurs)";
export const CRIME =
  "(?:crimes?|delits?|infractions?|fraudes?|escroqueries?|arnaques?|vols?|cambriolages?|detournements?|blanchiments?|corruption|pots-de-vin|dessous-de-table|meurtres?|assassinats?|viols?|parjures?|extorsions?|chantages?|faux|mefaits?|malversations?|forfaits?|abus|recels?|trafics?|complicites?|genocide|trahison|racket|concussion|larcins?|prevarication|agressions?)";
export const PARTY =
  "(?:NAME|lui|elle|eux|elles|celui-ci|celle-ci|(?:la|le|l') (?:societe|entreprise|plateforme|application|fondateur|fondatrice|directeur|directrice|ministre|president|presidente|interesse|interessee|dirigeant))";
/** A word between that changes nothing: neither an article nor a preposition. */
export const PLAIN =
  "(?!(?:de|du|des|d'|par|pour|avec|a|au|aux|un|une|le|la|les|l'|et|ou|que|qu'|pas|jamais|victime|presume|presumee)(?: |$))\\S+";

export const words = (list: string): string[] => list.split(" ");

export const personNouns = words(
  "criminel criminelle escroc fraudeur fraudeuse voleur voleuse assassin meurtrier meurtriere tueur tueuse violeur pedophile terroriste trafiquant trafiquante blanchisseur blanchisseuse faussaire delinquant delinquante malfaiteur malfrat gangster bandit truand crapule corrupteur receleur agresseur arnaqueur arnaqueuse filou mafieux racketteur cambrioleur pillard pedocriminel ripou scelerat empoisonneur",
);
export const pluralPersonNouns = words(
  "criminels criminelles escrocs fraudeurs fraudeuses voleurs voleuses assassins meurtriers tueurs violeurs pedophiles terroristes trafiquants blanchisseurs faussaires delinquants malfaiteurs malfrats gangsters bandits truands crapules corrupteurs receleurs agresseurs arnaqueurs mafieux racketteurs cambrioleurs pedocriminels",
);

/** Past participles, in their four agreements. */
export const doneActs = words(
  "escroque arnaque blanchi detourne derobe vole corrompu extorque falsifie assassine tue viole fraude spolie pille soudoye rackette trafique recele agresse pirate kidnappe sequestre torture gruge dupe maquille empoche subtilise",
).flatMap((stem) => [stem, `${stem}e`, `${stem}s`, `${stem}es`]);
/** After “en”: the way in which something was done. */
export const byActs = words(
  "escroquant arnaquant blanchissant detournant derobant volant corrompant extorquant falsifiant fraudant spoliant pillant soudoyant rackettant",
);
export const presentActs = words(
  "escroque escroquent blanchit blanchissent detourne detournent corrompt corrompent extorque extorquent arnaque arnaquent rackette trafique soudoie soudoient spolie fraude fraudent",
);
