/** What only Slack's users read: around forms, on App Home and in the app's own description. */
export const slack = {
  cancel: 'Anuluj',
  searching: 'szuka odpowiedzi…',
  promptsTitle: 'O co można zapytać',
  homeShortened: 'Pokazujemy tylko początek listy. Resztę pokażą polecenia, zob. /pomoc.',
  formFaults: 'Formularz nie został przyjęty. Prosimy poprawić i wysłać go jeszcze raz:',
  filesInDirect: 'Plik jest w bezpośredniej rozmowie z Pomocnikiem.',
  appName: 'Pomocnik',
  appDescription: 'Odpowiedzi dla pracowników pomocy społecznej: z przepisem, datami i źródłem.',
  agentDescription:
    'Odpowiada na pytania o pomoc społeczną i projekty: podaje przepis, daty obowiązywania i źródło. To automatyczny asystent. Prosimy nie podawać danych osób, którym Państwo pomagają.',
};
