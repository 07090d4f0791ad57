/**
 * Spelled numbers, in lower case, as tokens. French “un” and German “ein” are articles more often
 * than numbers, and are not among them. Source: the cardinals, ordinals and fractions of each
 * language's grammars.
 */
export const numberWords: ReadonlySet<string> = new Set(
  [
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter quarters thirds",
    "first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth once twice thrice double triple",
    "zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante huitante nonante cent cents mille millier milliers centaine centaines dizaine dizaines douzaine quinzaine vingtaine trentaine cinquantaine milliard milliards moitié tiers quart demi demie",
    "premier première premiers premières deuxième seconde troisième quatrième cinquième sixième dixième",
    "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend millionen milliarde milliarden hälfte",
    "один одна одно два две три четыре пять шесть семь восемь девять десять сто тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов половина",
    "dos tres cuatro cinco siete ocho nueve diez cien ciento mil millón millones",
  ].flatMap((words) => words.split(" ")),
);
