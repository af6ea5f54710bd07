import type { Texts } from '../pl.ts';

export const assist: Texts['assist'] = {
  introduction:
    'For some questions an artificial intelligence (AI) model helps it choose an answer from the knowledge base. The text of the answers is checked by people; whatever AI writes is marked.',
  home: 'For some questions an artificial intelligence (AI) model helps choose the answer from the knowledge base. Texts written by AI are marked.',
  chosen:
    'An AI model pointed to this answer among the nearest ones. The text itself is verified and unchanged.',
  others: 'Or did you mean this question?',
  nearest: 'The nearest questions I know',
  refused: 'An AI model judged that none of these questions is the same. You can open them all the same.',
  explanation: 'Explanation written by AI',
  written:
    'This explanation was written by an artificial intelligence (AI) model and may contain mistakes. The verified text above is what counts.',
};
