import { ending, type Guards, holding, starting } from "../rule.ts";

const SAY = `(?:${[
  "affirm\\S+|soutien\\S*|soutenu\\S*|soutenai\\S+|allegu\\S+|pretend\\S*|estim\\S+|dit|disent|disait|disant",
  "declare|declarent|declarait|assur(?:e|ent|ait)|insinu\\S+|denonc\\S+|imput\\S+|rapport(?:e|ent|es|ait|aient)",
  "ecrit|ecrivent|ecrivait|considere(?:nt)?|juge(?:nt)?|pense(?:nt)?|croi(?:t|ent)|avance(?:nt)?",
  "laisse entendre|laissent entendre|suggere(?:nt)?|indique(?:nt)?|explique(?:nt)? qu[e']|evoque(?:nt)?",
].join("|")})`;
const SOURCE = "selon|d' apres|a en croire|dans une autre affaire";
const PROVED = "(?:etabli|prouve|demontre|montre)[es]*";

export const frenchGuards: Guards = {
  source: holding(
    `${SOURCE}|de l' avis d[e']|aux yeux d(?:e|u|es|')|pour (?:l' accusation|le parquet|la defense)|a ses yeux|a leurs yeux`,
  ),
  distance: holding(
    [
      `(?<!nous (?:l' |avons )?)${SAY}`,
      "accus\\S+|soupcon\\S+|suspect\\S*|reproch\\S+|griefs?|allegations?|imputations?|plaintes?",
      "nie|nient|nier|niait|niant|contest\\S+|dement\\S*|refut\\S+|rejett\\S+|rejet\\S*|recus(?:e|ent)|dout(?:e|ent) (?:que|qu')",
      "qualifi\\S+|decri\\S+|trait(?:e|er|es|ent|ait|ant)|appel(?:le|lent|ait|er|lait)|depein\\S+|present(?:e|ee|er|ent) comme|designe(?:e|nt)? comme|vu comme",
      "demand\\S+|cherch\\S+|se prononcer\\S*|statu(?:er|era|e) sur|prejuge(?:r|ent)?|question (?:de|de savoir)|savoir si|dire si|si|s' ils?|tant que|jusqu' a ce|avant que|a moins que|a supposer",
      "auraient|aurait|serait|seraient|pourrait|pourraient|devrait|peut|peuvent|puisse|puissent|eut-il",
      "(?:ne|n')(?: \\S+){0,2} (?:etabli\\S*|prouv\\S*|montr\\S*|demontr\\S*|confirm\\S*|permet\\S*)|(?:aucune?|sans|faute de) (?:preuves?|elements?|indices?)",
      "(?:doit|doivent|devra|devront|de|pour|a|reste a) (?:prouver|demontrer|etablir|montrer)|declarations? de|presum\\S+|presomption",
      "mise?s? en examen|mise?s? en cause|poursuivi\\S*|poursuites?|renvoy\\S+|renvoi|juge pour|jugee pour|enquetes? (?:pour|sur|ouverte)|information judiciaire|du chef d\\S+|des chefs d\\S+|interpelle\\S*|garde a vue|relax\\S+|acquitt\\S+|non-lieu|proces (?:pour|porte|sur)|instruction (?:pour|sur|ouverte)",
      "quiconque|ceux qui|celui qui|celle qui|celles qui|toute personne|(?:personnes?|utilisateurs|clients|gens|usagers|membres|agents|des \\S+) (?:qui|ayant)",
    ].join("|"),
  ),
  negation: holding(
    "(?:ne|n')(?: \\S+){0,12}|pas|jamais|aucune?|personne|rien|sans|ni|nul|nulle|non",
  ),
  emphasis:
    /(?<=^| )(?:ne (?:fait|font|laisse|subsiste) (?:aucun|pas de|pas l' ombre d' un) doute|non seulement|non content|sans (?:aucun |le moindre |nul )?(?:doute|scrupules?|vergogne|honte)|nul doute|n' est (?:qu'|que|rien d' autre)|ne (?:sont|fut) (?:qu'|que)|pas seulement|n' est plus a (?:demontrer|prouver)) /gu,
  afterthought: starting(
    `(?:\\S+ ){0,20}?(?:${SOURCE}|de l' avis|aux yeux d\\S*|, (?!(?:et|mais|qui|nous) )(?:\\S+ ){0,4}${SAY}|ou (?:non|innocent|innocente|pas))`,
  ),
  hedge: ending(
    "(?:presume[es]*|suppose[es]*|pretendu[es]*|soi-disant|eventuel(?:le)?s?|possibles?|potentiel(?:le)?s?|hypothetiques?)(?: \\S+)?",
  ),
  hedgeAfter: starting(
    [
      "(?:\\S+ ){0,4}?(?:presume[es]*|suppose[es]*|allegue[es]*|pretendu[es]*|eventuel(?:le)?s?|potentiel(?:le)?s?|reproche[es]*|denonce[es]*|poursuivi[es]*)",
      "(?:\\S+ ){0,4}?(?:que|dont|qu') (?:\\S+ ){1,3}?(?:reproche|accuse|impute)\\S*",
      `(?:\\S+ ){0,5}?(?:n' (?:est|a|ont|sont|etait|avait)(?: ete)? (?:pas|jamais|nullement)(?: encore)?(?: ete)? ${PROVED}|reste(?:nt)? a (?:prouver|etablir|demontrer))`,
    ].join("|"),
  ),
};
