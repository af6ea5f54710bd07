/** Wydarzenia we własnym kalendarzu: plik i prywatny adres. */
export const feeds = {
  name: 'Pomocnik: moje szkolenia',
  title: 'Mój kalendarz',
  mine: 'Potwierdzone wydarzenia mogą same pojawiać się w kalendarzu w telefonie lub komputerze.',
  about:
    'Pod prywatnym adresem jest kalendarz z Pani/Pana wydarzeniami. Po dodaniu adresu w Outlooku, Kalendarzu Google albo w telefonie wydarzenia pojawiają się tam same, a zmiany i odwołania przychodzą za nimi.',
  isOn: (day: string): string =>
    `Prywatny adres kalendarza działa od ${day}. Ze względów bezpieczeństwa pokazujemy go tylko raz, przy utworzeniu.`,
  renewHelp: 'Nowy adres od razu unieważnia poprzedni; trzeba go wtedy dodać w kalendarzu jeszcze raz.',
  made: 'To jest prywatny adres kalendarza. Prosimy skopiować go teraz, bo drugi raz go nie pokażemy.',
  how: [
    'Outlook: „Dodaj kalendarz” → „Subskrybuj z internetu”.',
    'Kalendarz Google (w komputerze): „Inne kalendarze” → „Z adresu URL”.',
    'iPhone: Ustawienia → Aplikacje → Kalendarz → Konta → „Dodaj konto” → „Inne” → „Dodaj subskrybowany kalendarz”.',
  ],
  secret: 'Kto zna adres, widzi te wydarzenia. Prosimy go nikomu nie przesyłać.',
  slow: 'Programy odświeżają kalendarz rzadko, nawet co dobę. O zmianach na mniej niż 48 godzin przed wydarzeniem zawsze piszemy też w wiadomości.',
  isOff: 'Adres kalendarza jest wyłączony i już nic pod nim nie ma.',
  noSite:
    'Adresu kalendarza nie można jeszcze utworzyć, bo administrator nie podał adresu strony Pomocnika (ustawienie PUBLIC_URL). Do kalendarza można dodać plik: przycisk „Do kalendarza” jest przy każdym potwierdzonym wydarzeniu w /moje.',
  buttons: {
    show: 'Mój kalendarz',
    make: 'Utwórz adres',
    renew: 'Nowy adres',
    off: 'Wyłącz',
    file: 'Do kalendarza',
    cancelFile: 'Usuń z kalendarza',
  },
  file: {
    made: (title: string): string => `Plik do kalendarza: „${title}”.`,
    help: 'Po otwarciu pliku program kalendarza doda wydarzenie. Plik nie zmienia się sam; za zmianami nadąża prywatny adres („Mój kalendarz” w /moje).',
    cancelled: (title: string): string => `Plik, który usuwa z kalendarza: „${title}”.`,
    cancelHelp:
      'Po otwarciu pliku większość programów usuwa wpis albo oznacza go jako odwołany. Jeżeli wpis zostanie, prosimy usunąć go ręcznie.',
    none: 'Do tego zgłoszenia nie ma pliku: plik jest dla osób, które mają miejsce na wydarzeniu.',
  },
  /** What everybody in a server reads of an event. */
  open: {
    sessions: (count: number): string => `Liczba zajęć: ${count}; podany termin to pierwsze z nich.`,
    deadline: (moment: string): string => `Zgłoszenia do: ${moment}`,
    apply: 'Zgłoszenia i wolne miejsca: polecenie /szkolenia.',
  },
  entry: {
    part: (number: number, of: number): string => ` (${number} z ${of})`,
    tentative: 'Do potwierdzenia: ',
    online: 'online',
    room: (url: string): string => `Spotkanie online: ${url}`,
    trainer: (who: string): string => `Prowadzi: ${who}`,
    contact: (who: string): string => `Kontakt: ${who}`,
    more: 'Zmiana zgłoszenia i rezygnacja: polecenie /moje w Pomocniku.',
  },
};
