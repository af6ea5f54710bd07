/** `/pomoc`. */
export const help = {
  description: 'Co tu można załatwić i jak zadawać pytania',
  title: 'W czym pomaga asystent',
  intro:
    'Odpowiadam na pytania pracowników pomocy społecznej, zapisuję na szkolenia i spotkania, umawiam konsultacje u doradców i przypominam o terminach. Odpowiedzi dotyczą progów i zasad zamówień, kryteriów dochodowych, świadczeń i projektów; każda podaje przepis, daty obowiązywania i dzień sprawdzenia.',
  howDirect: 'Pytanie można po prostu napisać w rozmowie ze mną, zwykłymi słowami.',
  howMention: 'Na kanale wystarczy wspomnieć mnie (@) i dopisać pytanie.',
  howMessageCommand: 'Można też kliknąć wiadomość prawym przyciskiem i wybrać Aplikacje → Zapytaj o to.',
  sections: {
    questions: 'Pytania i obliczenia',
    events: 'Szkolenia, spotkania i grupy',
    advice: 'Doradztwo',
    mine: 'Moje sprawy',
  },
  forYourRole: 'Polecenia dla Pani/Pana roli',
  sources:
    'Data w pytaniu ma znaczenie: „w 2023 r.”, „w grudniu 2025” albo „od stycznia” daje stan na ten czas. Jeżeli czegoś nie mam potwierdzonego, mówię o tym wprost.',
  adviser: (contact: string): string => `Doradca: ${contact}.`,
  privacy:
    'To automatyczny asystent. Nie rozstrzyga indywidualnych spraw. Prosimy nie podawać danych osób, którym Państwo pomagają.',
};
