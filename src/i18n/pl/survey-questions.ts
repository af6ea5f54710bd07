/**
 * Pytania wzorów ankiet. Treść do 45 znaków, podpowiedź do 100, odpowiedzi do 75: tyle mieści formularz na każdej
 * platformie.
 */
export const questions = {
  useful: { text: 'Przydatność w codziennej pracy', hint: '1 – wcale nieprzydatne, 5 – bardzo przydatne' },
  clear: { text: 'Jasność przekazywanych treści', hint: '1 – niejasne, 5 – w pełni zrozumiałe' },
  lead: { text: 'Przygotowanie osoby prowadzącej', hint: '1 – bardzo słabe, 5 – bardzo dobre' },
  organised: {
    text: 'Organizacja: miejsce, czas, materiały',
    hint: '1 – bardzo słaba, 5 – bardzo dobra',
  },
  recommend: {
    text: 'Czy warto polecić to innym?',
    options: ['Zdecydowanie tak', 'Raczej tak', 'Raczej nie', 'Zdecydowanie nie'],
  },
  best: { text: 'Co było najbardziej przydatne?', hint: 'Bez nazwisk i danych osób; można pominąć' },
  better: { text: 'Co warto zmienić?', hint: 'Bez nazwisk i danych osób; można pominąć' },
  next: { text: 'Jaki temat powinien być następny?', hint: 'Można pominąć' },

  knowledge: { text: 'Znajomość tematu', hint: 'Samoocena na dziś: 1 – bardzo słaba, 5 – bardzo dobra' },
  rules: {
    text: 'Znajomość przepisów w tym temacie',
    hint: 'Samoocena na dziś: 1 – bardzo słaba, 5 – bardzo dobra',
  },
  practice: {
    text: 'Swoboda stosowania w praktyce',
    hint: 'Samoocena na dziś: 1 – bardzo mała, 5 – bardzo duża',
  },
  confidence: {
    text: 'Pewność w trudnych sytuacjach',
    hint: 'Samoocena na dziś: 1 – bardzo mała, 5 – bardzo duża',
  },

  unitUseful: {
    text: 'Przydatność dla zadań jednostki',
    hint: '1 – wcale nieprzydatne, 5 – bardzo przydatne',
  },
  applied: { text: 'Wykorzystanie wiedzy w pracy', hint: '1 – wcale, 5 – na co dzień' },
  change: {
    text: 'Czy widać zmianę w sposobie pracy?',
    options: ['Tak, wyraźną', 'Tak, częściową', 'Nie widać zmiany', 'Za wcześnie na ocenę'],
  },
  support: {
    text: 'Co pomogłoby wykorzystać tę wiedzę?',
    hint: 'Można wskazać kilka odpowiedzi',
    options: [
      'Czas na wdrożenie',
      'Konsultacja z doradcą',
      'Wzory i materiały',
      'Szkolenie dla całego zespołu',
      'Superwizja',
      'Nic więcej nie jest potrzebne',
    ],
  },
  unitWords: { text: 'Uwagi i potrzeby jednostki', hint: 'Bez nazwisk i danych osób; można pominąć' },

  topics: {
    text: 'Najbardziej potrzebne tematy',
    hint: 'Można wskazać kilka odpowiedzi',
    options: [
      'Zmiany w przepisach o pomocy społecznej',
      'Postępowanie administracyjne i decyzje',
      'Wywiad środowiskowy i diagnoza',
      'Przeciwdziałanie przemocy domowej',
      'Praca z rodziną i piecza zastępcza',
      'Usługi społeczne i deinstytucjonalizacja',
      'Wsparcie osób starszych i z niepełnosprawnościami',
      'Kryzys psychiczny i uzależnienia',
      'Bezdomność i mieszkalnictwo wspomagane',
      'Ekonomia społeczna i współpraca z NGO',
      'Projekty europejskie i zamówienia publiczne',
      'Trudne rozmowy i bezpieczeństwo w pracy',
      'Superwizja i przeciwdziałanie wypaleniu',
      'Narzędzia cyfrowe i ochrona danych',
    ],
  },
  form: {
    text: 'Najwygodniejsza forma',
    options: [
      'Szkolenie stacjonarne',
      'Szkolenie online',
      'Doradztwo w jednostce',
      'Wizyta studyjna',
      'Grupa tematyczna',
    ],
  },
  length: {
    text: 'Najwygodniejszy czas trwania',
    options: ['Do 3 godzin', 'Jeden dzień', 'Dwa lub trzy dni', 'Cykl krótkich spotkań'],
  },
  needWords: { text: 'Czego jeszcze potrzeba?', hint: 'Bez nazwisk i danych osób; można pominąć' },
};
