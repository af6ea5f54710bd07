/** `/konto` i ustawienia na własnej stronie. */
export const people = {
  description: 'Moje konto: rola, język, województwo i połączenie drugiego konta',
  codeOption: 'Kod z drugiego konta, które ma zostać połączone z tym',
  title: 'Moje konto',
  homeTitle: 'Ustawienia',
  rows: {
    roles: 'Rola',
    accounts: 'Konta',
    language: 'Język',
    region: 'Województwo',
    recalls: 'Sprostowania',
  },
  roles: {
    worker: 'kadra jednostki',
    adviser: 'doradztwo',
    coordinator: 'koordynacja',
    admin: 'administracja',
  },
  platforms: { slack: 'Slack', discord: 'Discord', local: 'podgląd', email: 'e-mail' },
  account: (name: string, platform: string): string =>
    name === '' ? `konto ${platform}` : `${name} (${platform})`,
  languages: { pl: 'polski', en: 'angielski' },
  languageOfApp: 'jak w aplikacji',
  languageFollows: 'jak w aplikacji (odpowiedzi i przypomnienia)',
  noRegion: 'nie wybrano',
  recallsOn: 'wysyłane, gdy zmieni się coś, co podaliśmy',
  recallsOff: 'wyłączone',
  turnRecallsOn: 'Wiadomości o zmianach',
  turnRecallsOff: 'Bez wiadomości o zmianach',
  recallsTurnedOn:
    'Dobrze, napiszemy, gdy zmieni się coś, co podaliśmy w odpowiedzi. Wyłączyć to można w /konto.',
  recallsTurnedOff:
    'Dobrze, nie będziemy pisać o zmianach w tym, co podaliśmy. Włączyć to z powrotem można w /konto.',
  chooseLanguage: 'Zmiana języka',
  chooseRegion: 'Wybór województwa',
  clearRegion: 'bez województwa',
  saved: 'Zapisaliśmy zmianę.',
  unknownChoice: 'Nie ma już takiej pozycji na liście. Prosimy otworzyć /konto i wybrać jeszcze raz.',

  makeCode: 'Połączenie drugiego konta',
  haveCode: 'Mam kod',
  unlink: 'Odłącz konto',

  codeTitle: 'Połączenie drugiego konta',
  codeIntro: 'Kod do wpisania na drugim koncie:',
  codeHow: 'Na drugim koncie prosimy wpisać /konto i ten kod albo użyć tam przycisku „Mam kod”.',
  codeLimits:
    'Kod działa 15 minut i tylko raz. Prosimy nikomu go nie podawać: kto go wpisze, będzie mógł działać z Pani/Pana uprawnieniami.',

  formTitle: 'Mam kod',
  formField: 'Kod z drugiego konta',
  formHint: 'Osiem znaków, na przykład K3V8-X2MP',
  formSubmit: 'Dalej',

  confirmTitle: 'Czy to konta tej samej osoby?',
  confirmMine: (account: string): string => `to konto: ${account}`,
  confirmTheirs: (account: string): string => `drugie konto: ${account}`,
  confirmMeans: 'Po połączeniu oba konta mają wspólne uprawnienia, ustawienia i historię odpowiedzi.',
  confirmWarning:
    'Prosimy łączyć tylko własne konta. Osoba korzystająca z drugiego konta będzie miała te same uprawnienia co Pani/Pan.',
  confirm: 'Połącz konta',
  cancel: 'Nie łącz',
  cancelled: 'Niczego nie połączyliśmy. Konta pozostają osobne.',
  linked: (accounts: string): string =>
    `Konta są połączone: ${accounts}. Uprawnienia, ustawienia i historia odpowiedzi są odtąd wspólne.`,

  refused: {
    malformed: 'Kod ma osiem liter i cyfr, na przykład K3V8-X2MP. Prosimy sprawdzić i wpisać go jeszcze raz.',
    wrong: 'Nie znamy takiego kodu. Prosimy sprawdzić, czy jest przepisany bez pomyłki.',
    'too-many-tries':
      'Pięć razy wpisano nieznany kod, dlatego na godzinę wstrzymaliśmy łączenie kont. Prosimy spróbować później z nowym kodem.',
    'same-account':
      'Ten kod powstał na tym koncie. Prosimy wpisać go na drugim koncie, które ma zostać połączone.',
    'already-linked': 'Te konta są już połączone. Nic więcej nie trzeba robić.',
    'same-place':
      'Oba konta należą do tego samego miejsca, więc traktujemy je jako dwie osoby. Połączyć można konta z różnych aplikacji albo z różnych przestrzeni Slacka.',
    expired: 'Ten kod stracił ważność, bo minęło 15 minut. Prosimy utworzyć nowy na drugim koncie.',
    used: 'Ten kod został już użyty, a działa tylko raz. Prosimy utworzyć nowy na drugim koncie.',
    stale: 'Tego połączenia nie da się już potwierdzić. Prosimy utworzyć nowy kod i wpisać go jeszcze raz.',
  },

  unlinkTitle: 'Które konto odłączyć?',
  unlinkMeans:
    'Odłączone konto zacznie od nowa: bez wspólnych uprawnień, ustawień i historii. Wszystko pozostanie przy tym koncie.',
  unlinkAccount: (account: string): string => `Odłącz: ${account}`,
  keep: 'Zostaw połączone',
  kept: 'Konta pozostają połączone.',
  unlinked: 'Konto zostało odłączone.',
  nothingToUnlink: 'Nie ma drugiego konta, które można odłączyć.',
};
