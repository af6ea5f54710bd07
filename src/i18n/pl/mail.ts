/** Wiadomości e-mail: to, czego nie ma w treści z czatu. */
export const mail = {
  subject: 'Wiadomość od Pomocnika',
  inChat: (labels: readonly string[]): string =>
    `W czacie z Pomocnikiem: ${labels.map((label) => `„${label}”`).join(', ')}.`,
  copyEnds: 'To kopia wiadomości z czatu z Pomocnikiem. Kopie można wyłączyć w czacie poleceniem /konto.',
  newcomerEnds:
    'Wiadomość wysłał Pomocnik, asystent organizatora, na adres podany w zgłoszeniu. Jeżeli trafiła do Pani/Pana przez pomyłkę, prosimy na nią odpowiedzieć.',
  attached: (names: readonly string[]): string => `W załączniku: ${names.join(', ')}`,
};
