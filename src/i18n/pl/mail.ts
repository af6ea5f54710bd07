/** Wiadomości e-mail: to, czego nie ma w treści z czatu. */
export const mail = {
  subject: 'Wiadomość od Pomocnika',
  inChat: (labels: readonly string[]): string =>
    `W czacie z Pomocnikiem: ${labels.map((label) => `„${label}”`).join(', ')}.`,
  copyEnds: 'To kopia wiadomości z czatu z Pomocnikiem. Kopie można wyłączyć na czacie poleceniem /konto.',
  newcomerEnds:
    'Wiadomość wysłał Pomocnik, asystent organizatora, na adres podany w zgłoszeniu. Jeżeli trafiła do Pani/Pana przez pomyłkę, prosimy na nią odpowiedzieć.',
  code: {
    title: 'Kod do kopii e-mail',
    subject: 'Kod do potwierdzenia adresu',
    intro: 'Kod do wpisania na czacie z Pomocnikiem: ',
    how: 'Prosimy otworzyć na czacie /konto i wybrać „Kod z e-maila”. Kod działa godzinę.',
    notYours:
      'Jeżeli nikt w Pani/Pana imieniu o to nie prosił, wystarczy zignorować tę wiadomość. Bez kodu nic więcej nie wyślemy.',
  },
  copies: {
    label: 'Kopie e-mail',
    none: 'wyłączone; ważne wiadomości mogą przychodzić także na adres służbowy',
    unproven: (address: string): string => `adres ${address} czeka na potwierdzenie kodem`,
    on: (address: string): string => `wysyłane na ${address}`,
    off: 'wyłączone',
    set: 'Kopie na adres służbowy',
    change: 'Zmiana adresu',
    typeCode: 'Kod z e-maila',
    turnOn: 'Włączenie kopii',
    turnOff: 'Wyłączenie kopii',
    forget: 'Usunięcie adresu',
    sent: 'Wysłaliśmy kod na podany adres. Prosimy go tu wpisać w ciągu godziny. Jeżeli nie przychodzi, warto zajrzeć do niechcianej poczty.',
    proven:
      'Adres jest potwierdzony. Kopie potwierdzeń, zmian, odwołań, propozycji miejsc i przypomnień będą przychodzić w dni robocze od 7:30 do 15:30, a pilne od razu. Wyłączyć je można tutaj albo w /konto.',
    turnedOn: 'Kopie e-mail są włączone.',
    turnedOff: 'Kopie e-mail są wyłączone. Wiadomości na czacie przychodzą jak dotąd.',
    forgotten: 'Usunęliśmy adres. Kopie nie będą już wysyłane, wiadomości na czacie przychodzą jak dotąd.',
    notSetUp: 'Kopie e-mail nie są tu włączone. O ich włączenie można poprosić koordynację.',
  },
  form: {
    title: 'Kopie e-mail',
    address: 'Służbowy adres e-mail',
    addressHint: 'Wyślemy na niego kod do potwierdzenia',
    send: 'Wysłanie kodu',
    codeTitle: 'Potwierdzenie adresu',
    code: 'Kod z wiadomości e-mail',
    codeHint: 'Sześć cyfr',
    confirm: 'Potwierdzenie',
  },
  refused: {
    address: 'To nie wygląda na adres e-mail. Prosimy wpisać jeden adres, na przykład imie.nazwisko@mops.pl.',
    malformed: 'Kod ma sześć cyfr. Prosimy przepisać go z wiadomości jeszcze raz.',
    wrong: 'To nie jest kod z ostatniej wiadomości. Prosimy sprawdzić, czy jest przepisany bez pomyłki.',
    expired: 'Ten kod już nie działa. Prosimy poprosić o nowy w /konto.',
    'too-many-tries': 'Było już pięć prób, dlatego prosimy poczekać godzinę i poprosić o nowy kod.',
  },
  attached: (names: readonly string[]): string => `W załączniku: ${names.join(', ')}`,
};
