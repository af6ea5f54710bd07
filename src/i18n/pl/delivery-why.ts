/** Dlaczego wiadomość nie wyszła: słowami, z których wynika, co zrobić. */
export const deliveryWhy = {
  known: {
    'no-channel':
      'bot nie widzi tego kanału: kanał usunięto albo nie ma na nim bota. Trzeba dodać bota do kanału',
    archived: 'kanał jest zarchiwizowany. Trzeba go przywrócić albo wybrać inny',
    'no-right': 'bot nie może pisać na tym kanale. Trzeba mu na to pozwolić w ustawieniach kanału',
    'no-account': 'to konto jest wyłączone albo go nie ma. Trzeba powiadomić tę osobę inaczej',
    'no-direct': 'ta osoba nie przyjmuje wiadomości od bota albo nie ma jej już na serwerze',
    'no-message': 'wiadomości, którą trzeba było zmienić, już tam nie ma albo nie wolno jej zmienić',
    'no-publishing': 'to nie jest kanał ogłoszeń, więc nie da się tu publikować',
    'no-app': 'platforma nie przyjmuje bota. Trzeba poprosić o pomoc osobę, która utrzymuje Pomocnika',
    'not-made':
      'Pomocnik nie umiał przygotować tej wiadomości. Trzeba poprosić o pomoc osobę, która go utrzymuje',
    'told-to-wait': 'platforma prosi o przerwę',
    'no-answer': 'platforma nie odpowiada',
    unknown: 'platforma nie pozwala tego sprawdzić',
  },
  mail: (code: string): string => `serwer poczty nie przyjął listu (kod: ${code})`,
  other: (code: string): string => `platforma odmówiła (kod: ${code})`,
};
