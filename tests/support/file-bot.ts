import { actionId } from '../../src/chat/action-id.ts';
import type { Context } from '../../src/chat/context.ts';
import { type Attachment, attachment, FILE_FORMATS } from '../../src/chat/files.ts';
import { message, paragraph, withFiles } from '../../src/chat/message.ts';
import type { Bot } from '../../src/chat/platform.ts';
import {
  type Enclosing,
  type Reply,
  showForm,
  toEveryone,
  toPerson,
  toPersonWith,
} from '../../src/chat/reply.ts';

const WORDS = { pl: 'Plik', en: 'File' };

export const IMPORT_FORM = actionId('files', 'import');

/** The file that the bot sends. */
export const LIST = attachment(
  'lista.csv',
  FILE_FORMATS.csv,
  Buffer.from('imię;nazwisko\nAnna;Przykładowa\n'),
);

/** A bot that asks for a file with `/plik`, tells how it begins, and sends one with `/lista` and `/wszystkim`. */
export const fileBot = (list: Attachment = LIST, enclosing?: Enclosing): Bot => {
  const command = (name: string) => ({
    name,
    localName: { en: name },
    description: WORDS,
    example: { pl: `/${name}`, en: `/${name}` },
    options: [],
    handle: (_context: Context): Reply => ({ kind: 'silence' }),
  });
  const withList = () => withFiles(message(paragraph('Lista gotowa.')), list);
  const words = message(paragraph('Plik w drodze.'));
  return {
    commands: ['plik', 'lista', 'wszystkim'].map(command),
    prompts: () => [],
    handle: async ({ input }) => {
      if (input.kind === 'command' && input.name === 'lista' && enclosing)
        return toPersonWith(words, enclosing);
      if (input.kind === 'command' && input.name === 'lista') return toPerson(withList());
      if (input.kind === 'command' && input.name === 'wszystkim') return toEveryone(withList());
      if (input.kind === 'form') {
        const file = input.files?.['plik'];
        if (!file) return toPerson(message(paragraph('Bez pliku.')));
        try {
          const text = Buffer.from(await file.read()).toString();
          return toPerson(message(paragraph(`${file.name} (${file.size}): ${text}`)));
        } catch (thrown) {
          return toPerson(message(paragraph(`Nie wyszło: ${String(thrown)}`)));
        }
      }
      return showForm({
        id: IMPORT_FORM,
        title: 'Wczytanie pliku',
        fields: [
          { id: 'plik', kind: 'file', label: 'Plik', required: true, formats: ['csv', 'xlsx'] },
          { id: 'opis', kind: 'text', label: 'Opis', required: false, long: false, maxLength: 50 },
        ],
        submit: 'Wczytaj',
      });
    },
  };
};
