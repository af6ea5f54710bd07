/** What is said where a model (AI) had a hand in an answer. */
export const assist = {
  introduction:
    'Przy niektórych pytaniach pomaga mu model sztucznej inteligencji (AI): dobiera odpowiedź z bazy wiedzy. Treść odpowiedzi jest sprawdzona przez ludzi; wszystko, co napisze AI, jest tak oznaczone.',
  home: 'Przy niektórych pytaniach odpowiedź z bazy wiedzy pomaga dobrać model sztucznej inteligencji (AI). Teksty napisane przez AI są oznaczone.',
  chosen: 'Tę odpowiedź wskazał model AI spośród najbliższych. Sam tekst jest sprawdzony i niezmieniony.',
  others: 'A może chodziło o to pytanie?',
  nearest: 'Najbliższe pytania, które znam',
  refused: 'Model AI ocenił, że żadne z tych pytań nie jest tym samym. Można je mimo to otworzyć.',
  explanation: 'Wyjaśnienie napisane przez AI',
  written:
    'To wyjaśnienie napisał model sztucznej inteligencji (AI) i może ono zawierać błędy. Obowiązuje sprawdzony tekst powyżej.',
};
