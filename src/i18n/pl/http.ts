/** What the web server says on its own: to a reader without a page, and to the operator at the start. */
export const http = {
  notFound: 'Nie ma takiej strony.',
  noFeed: 'Pod tym adresem nie ma kalendarza. Nowy adres można utworzyć w Pomocniku poleceniem /moje.',
  tooOften: 'Zbyt wiele zapytań. Prosimy spróbować ponownie za chwilę.',
  metricsFromHere:
    'Metryki można odczytać tylko z tego samego komputera, bez serwera pośredniczącego. Dostęp z innych otwiera ustawienie METRICS_TOKEN.',
  metricsToken: 'Metryki wymagają nagłówka „Authorization: Bearer …” z wartością ustawienia METRICS_TOKEN.',
  failed: 'Przepraszamy, coś się u nas zepsuło. Prosimy spróbować ponownie za chwilę.',
  portTaken: (port: number): string =>
    `Port ${port} jest zajęty przez inny program. Prosimy zamknąć tamten program albo wybrać inny port w ustawieniu PORT, na przykład PORT=${port + 1}.`,
  portForbidden: (port: number): string =>
    `System nie pozwala zająć portu ${port}. Prosimy podać w ustawieniu PORT liczbę od 1024 wzwyż, na przykład PORT=8787.`,
  noSuchHost: (host: string): string =>
    `Ten komputer nie ma adresu ${host}. Prosimy poprawić ustawienie HOST; zwykle wystarcza HOST=127.0.0.1.`,
  cannotListen: (host: string, port: number, reason: string): string =>
    `Nie udało się uruchomić serwera pod adresem ${host}:${port} (${reason}). Prosimy sprawdzić ustawienia HOST i PORT.`,
};
