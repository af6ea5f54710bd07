/** Konsultacje grupowe, które otwiera doradca: formularz w `/dyzur`. */
export const sessions = {
  button: 'Konsultacja grupowa',
  choose: 'Temat konsultacji grupowej',
  lead: 'Konsultację grupową może otworzyć doradca, bez czekania na pierwsze zgłoszenie. Zapisy będą pod /doradztwo, w konsultacjach grupowych.',
  noTopics: 'Żaden temat nie ma jeszcze konsultacji grupowych. Liczbę miejsc tematu ustawiają koordynatorzy.',
  form: {
    title: 'Konsultacja grupowa',
    intro: (topic: string, seats: number, minimum: number): string =>
      `${topic}. Miejsca: ${String(seats)}, najmniej osób: ${String(minimum)}.`,
    day: 'Dzień',
    dayHint: 'Na przykład: 15.12.2026 albo 15.12',
    hours: 'Godziny',
    hoursHint: (minutes: number): string => `Od–do albo sam początek, wtedy ${String(minutes)} min`,
    mode: 'Forma',
    point: 'Miejsce albo link (puste: stałe)',
    pointHint: 'Na przykład: Nysa, Rynek 1, sala 2',
    beside: 'Kto jeszcze doradza',
    besideHint: 'Każda z tych osób dostanie wiadomość',
    submit: 'Otwarcie zapisów',
    past: 'Ten termin już minął.',
    far: 'Najwyżej rok naprzód.',
    badHours: 'Prosimy wpisać godziny, na przykład 9:00–12:00, w pełnych kwadransach, najwyżej 8 godzin.',
    clocks: 'Tej nocy zmienia się czas i takiej godziny nie da się zapisać. Prosimy wybrać inną.',
  },
  hindrances: {
    away: (name: string): string => `${name}: nieobecność w tym czasie.`,
    taken: (name: string): string => `${name}: w tym czasie inna konsultacja lub przerwa.`,
    'no-hours': (name: string): string => `${name}: poza godzinami dyżuru.`,
    'too-long': (name: string): string => `${name}: więcej minut doradztwa tego dnia, niż pozwalają zasady.`,
  },
  nearest: (times: string): string => `Najbliższe wspólne terminy: ${times}.`,
  noneNear: 'Wspólnego wolnego terminu nie ma w najbliższym czasie. Może pomóc inny dzień albo mniej osób.',
  busy: 'W tej chwili ktoś zmienia ten sam czas. Prosimy wysłać formularz jeszcze raz.',
  noAdviser: 'Jedna z tych osób nie przyjmuje teraz zgłoszeń.',
  opened: 'Konsultacja grupowa otwarta. Zapisy są pod /doradztwo, w konsultacjach grupowych.',
  openedTogether:
    'Konsultacja grupowa otwarta, a wskazane osoby dostaną wiadomość. Zapisy są pod /doradztwo, w konsultacjach grupowych.',
};
