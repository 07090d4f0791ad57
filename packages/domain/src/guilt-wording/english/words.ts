/** Sources of patterns over folded English words; see `Form`. */
export const BE = "(?:is|was|are|were|be|been|being|'s|remains|remained|became|becomes)";
export const PRONOUN = "(?:he|she|it|they)";
export const POSSESSIVE =
  "(?:his|her|its|their|NAME 's|NAME '|(?:company|firm|platform|app|chairman|founder|director|owner|minister|defendant|suspect|respondent) 's)";
export const CRIME =
  "(?:crimes?|offences?|offenses?|felony|felonies|frauds?|scams?|thefts?|robbery|burglary|embezzlement|laundering|bribery|bribes|kickbacks|corruption|murders?|rapes?|perjury|extortion|blackmail|forgery|wrongdoing|misdeeds|misappropriation|trafficking|swindles?|complicity|tax evasion|money laundering|assault|abuse|racketeering|genocide|treason)";
export const PARTY =
  "(?:NAME|him|her|them|it|the (?:company|firm|platform|app|chairman|founder|director|owner|minister|defendant|suspect|respondent))";
/** Words between that change nothing: neither an article nor a preposition nor a hedge. */
export const PLAIN =
  "(?!(?:of|by|to|for|from|with|on|in|at|about|a|an|the|and|or|that|alleged|suspected|accused|supposed|so-called|presumed|possible|potential|not|never|no)(?: |$))\\S+";

export const words = (list: string): string[] => list.split(" ");

export const personNouns = words(
  "criminal thief fraudster swindler scammer embezzler crook conman con-man launderer trafficker murderer killer rapist paedophile pedophile terrorist gangster mobster racketeer extortionist blackmailer forger robber burglar felon molester tax-dodger poisoner arsonist smuggler cheat",
);
/** Of somebody yet unknown too: “the perpetrator has not been found”. */
export const rolePersonNouns = words("culprit perpetrator offender wrongdoer accomplice");
export const pluralPersonNouns = words(
  "criminals thieves fraudsters swindlers scammers embezzlers crooks conmen launderers traffickers murderers killers rapists paedophiles pedophiles terrorists gangsters mobsters racketeers extortionists forgers robbers felons cheats culprits perpetrators offenders wrongdoers accomplices smugglers",
);

export const pastActs = words(
  "defrauded swindled embezzled laundered bribed extorted blackmailed murdered raped stole robbed conspired plundered looted conned scammed molested assaulted trafficked abetted misappropriated fleeced pocketed smuggled hacked kidnapped assassinated tortured",
);
export const presentActs = words(
  "defrauds swindles embezzles launders bribes extorts blackmails murders rapes steals robs conspires plunders loots molests misappropriates fleeces smuggles",
);
export const plainActs = words(
  "defraud swindle embezzle launder bribe extort blackmail murder rape steal rob conspire plunder loot scam molest misappropriate fleece smuggle",
);
export const goingOnActs = words(
  "defrauding swindling embezzling laundering bribing extorting blackmailing murdering raping stealing robbing conspiring plundering looting scamming molesting misappropriating fleecing smuggling",
);
