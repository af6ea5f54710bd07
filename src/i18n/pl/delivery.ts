/** What those who look after deliveries and those who run the program read. */
export const delivery = {
  alreadyRunning: (host: string, pid: number): string =>
    `Pomocnik już działa na tej bazie danych (komputer ${host}, proces ${pid}). Drugi wysyłałby wiadomości podwójnie, ` +
    `dlatego ten się nie uruchomi. Proszę zatrzymać tamten albo, gdy ma działać kilka naraz, użyć PostgreSQL ` +
    `(DATABASE_URL).`,
  waiting: 'Sprawdzamy, czy na tej bazie danych nie działa już inny Pomocnik (najwyżej pół minuty)…',
};
