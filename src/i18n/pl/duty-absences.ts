/** Nieobecności wpisane przez koordynatorów: lista, usunięcie, wiadomości do nieobecnej osoby. */
export const dutyAbsences = {
  title: 'Wpisane nieobecności',
  none: 'Koordynatorzy nie wpisali żadnej nieobecności, która jeszcze trwa albo dopiero będzie.',
  more: (count: number): string =>
    `Późniejszych nieobecności jest jeszcze: ${String(count)}. Pokażą się, gdy ubędzie tych powyżej.`,
  remove: 'Usunięcie nieobecności',
  removeMore: 'Usunięcie kolejnych',
  stays:
    'Konsultacje, które ktoś już przejął, pozostają u tej osoby. Kto dostał prośbę o inny termin, dowie się, że dotychczasowy jest aktualny.',
  adviserTold: 'Nieobecna osoba dostanie o tym wiadomość.',
  somebody: 'koordynacja',
  enteredTitle: 'Wpisana nieobecność',
  entered: (period: string, who: string): string =>
    `W Pani/Pana dyżurze zapisano nieobecność (${period}). Zapis: ${who}. W tym czasie nikt się nie umówi.`,
  mistake: 'Jeżeli to pomyłka, nieobecność można usunąć w „Urlop i wyjątki”.',
  overTitle: 'Nieobecność usunięta',
  over: (period: string, who: string): string =>
    `Z Pani/Pana dyżuru usunięto nieobecność (${period}). Zmiana: ${who}. W tym czasie znów można się umawiać.`,
  nothing: 'W tym czasie nie było umówionych konsultacji.',
  line: (when: string, topic: string, became: string): string => `${when}, ${topic} → ${became}`,
  taken: (name: string): string => `ta sama godzina, prowadzi ${name}`,
  movedTo: (when: string, name: string): string => `nowy termin: ${when}, prowadzi ${name}`,
  cancelled: 'odwołana',
  holds: 'bez zmian, w swoim terminie',
  toChoose: 'umówiona osoba ma wybrać inny termin',
  groupWaits: 'grupa bez zmian: na karcie można ją przenieść albo odwołać',
};
