/** What those who look after deliveries and those who run the program read. */
export const delivery = {
  alreadyRunning: (host: string, pid: number): string =>
    `Pomocnik już działa na tej bazie danych (komputer ${host}, proces ${pid}). Drugi wysyłałby wiadomości podwójnie, ` +
    `dlatego ten się nie uruchomi. Proszę zatrzymać tamten albo, gdy ma działać kilka naraz, użyć PostgreSQL ` +
    `(DATABASE_URL).`,
  description: 'Wysyłki, które nie doszły albo nie wiadomo, czy doszły',
  title: 'Wysyłki',
  allWell: 'Wszystkie wiadomości doszły. Nic nie czeka na decyzję.',
  heldTitle: 'Nie wiadomo, czy doszły',
  heldIntro:
    'Połączenie urwało się w trakcie wysyłania, a platforma nie pozwala tego sprawdzić. Sami ich nie powtarzamy, żeby nikt nie dostał tego samego dwa razy. Prosimy o decyzję.',
  failedTitle: 'Nie doszły',
  failedIntro: 'Te wiadomości platforma odrzuciła. Gdy przyczyna jest usunięta, można je wysłać ponownie.',
  toPerson: (name: string, platform: string): string => `do: ${name} (${platform})`,
  toChannel: (channel: string, platform: string): string => `na kanał ${channel} (${platform})`,
  somebody: 'osoba, której już nie znamy',
  unknownKind: 'Wiadomość dawnego rodzaju',
  mayHaveLeft: (when: string): string => `mogła wyjść ${when}`,
  queued: (when: string): string => `zlecona ${when}`,
  reason: (code: string): string => `przyczyna: ${code}`,
  check: 'Sprawdź jeszcze raz',
  resend: 'Wyślij ponownie',
  leave: 'Nie wysyłaj',
  checked: 'Sprawdzamy. Jeśli wiadomości nie ma, wyślemy ją.',
  resent: 'Wysyłamy ponownie.',
  left: 'Dobrze, nie wysyłamy.',
  decided: 'Ktoś już o tym zdecydował albo od tej wysyłki minęło ponad tydzień.',
  onlyCoordinators: 'O wysyłkach decydują koordynatorki i koordynatorzy.',
  atHome: (count: string): string => `Na Państwa decyzję czekają wysyłki: ${count}.`,
  show: 'Pokaż wysyłki',
  waiting: 'Sprawdzamy, czy na tej bazie danych nie działa już inny Pomocnik (najwyżej pół minuty)…',
};
