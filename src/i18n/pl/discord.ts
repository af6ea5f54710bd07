/** What only the Discord adapter says. */
export const discord = {
  posted: 'Odpowiedź jest już na kanale.',
  correctForm: 'Formularz nie został jeszcze przyjęty. Prosimy poprawić:',
  openAgain: 'Poprawki w formularzu',
};
