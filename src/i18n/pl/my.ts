/** `/moje`: to, co należy do jednej osoby. */
export const my = {
  description: 'Moje zgłoszenia na szkolenia i pytania do doradców',
};
