/** `/specjalizacja`: the conditions of the degrees, one by one. */
export const specialisation = {
  description: 'Czy spełniam warunki specjalizacji I lub II stopnia: pytanie po pytaniu',
  title: 'Specjalizacja w zawodzie pracownik socjalny',
  which: 'O który stopień chodzi?',
  degrees: { first: 'I stopień', second: 'II stopień' },
  titles: { first: 'Specjalizacja I stopnia: warunki', second: 'Specjalizacja II stopnia: warunki' },
  step: (number: number, of: number): string => `Pytanie ${number} z ${of}`,
  yes: 'Tak',
  no: 'Nie',
  questions: {
    right: (_years: string): string => 'Czy ma Pani/Pan prawo do wykonywania zawodu pracownika socjalnego?',
    seniority: (years: string): string => `Czy staż pracy w zawodzie wynosi co najmniej ${years}?`,
    'first-degree': (_years: string): string => 'Czy ma Pani/Pan specjalizację I stopnia?',
    studies: (_years: string): string =>
      'Czy ukończyła Pani/ukończył Pan studia na kierunku praca socjalna (lub w zakresie pracy socjalnej) albo studia o specjalności przygotowującej do zawodu, o których mówi ustawa?',
  },
  conditions: {
    right: (_years: string): string => 'prawo do wykonywania zawodu pracownika socjalnego',
    seniority: (years: string): string => `staż pracy w zawodzie: co najmniej ${years}`,
    'first-degree': (_years: string): string =>
      'specjalizacja I stopnia (albo studia, które z niej zwalniają)',
    studies: (_years: string): string => 'studia, które zwalniają z I stopnia',
  },
  mayStart: 'Warunki rozpoczęcia szkolenia są spełnione, jeżeli potwierdzą je dokumenty.',
  notYet: 'Do rozpoczęcia szkolenia czegoś jeszcze brakuje.',
  missing: 'Czego brakuje',
  met: 'Co jest spełnione',
  rules: 'Zasady, także o egzaminie',
  noDecision:
    'O dopuszczeniu decyduje organizator szkolenia i komisja egzaminacyjna na podstawie dokumentów.',
  again: 'Jeszcze raz od początku',
};
