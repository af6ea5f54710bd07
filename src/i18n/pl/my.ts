/** `/moje`: to, co należy do jednej osoby. */
export const my = {
  description: 'Moje zgłoszenia na szkolenia, konsultacje i pytania do doradców',
};
