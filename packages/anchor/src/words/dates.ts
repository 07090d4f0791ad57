/**
 * Words that say when or how long, in lower case. Those in `datesInCapitals` are dates only with a
 * capital letter: “may” and “march” are verbs. Source: the calendars of each language (CLDR).
 */
export const dateWords: ReadonlySet<string> = new Set(
  [
    "january february april june july august september october november december jan feb apr jun jul aug sept sep oct nov dec",
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri",
    "today yesterday tomorrow tonight ago second seconds minute minutes hour hours day days night nights week weeks weekend month months year years decade decades century centuries morning afternoon evening noon midnight spring summer autumn winter",
    "janvier février avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche",
    "aujourd'hui hier demain avant-hier seconde secondes heure heures jour jours journée nuit semaine semaines mois an ans année années décennie décennies siècle siècles matin soir midi minuit printemps été automne hiver",
    "januar februar märz april juni juli dezember oktober montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern morgen stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье сегодня вчера завтра час часа часов день дня дней неделя недели недель месяц месяца месяцев год года лет назад",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana",
  ].flatMap((words) => words.split(" ")),
);

export const datesInCapitals: ReadonlySet<string> = new Set(["May", "March", "Mars", "Sun", "Sat"]);

/** What makes a date of the word before it: “a while ago”, “shortly before”. */
export const datesAfter: ReadonlySet<string> = new Set(["ago", "earlier", "later", "назад"]);
