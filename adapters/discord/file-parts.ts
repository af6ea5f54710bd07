import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Attachment } from '../../src/chat/files.ts';
import { TYPE } from './numbers.ts';
import type { Part } from './parts.ts';

const addressOf = ({ name }: Attachment): string => `attachment://${name}`;

/** Whether the component stands for that file. */
export const shows = (component: APIMessageTopLevelComponent, file: Attachment): boolean =>
  (component.type === TYPE.file && component.file.url === addressOf(file)) ||
  (component.type === TYPE.gallery && component.items.some(({ media }) => media.url === addressOf(file)));

/** A picture is seen where it stands; any other file is one to be saved. */
const componentOf = (file: Attachment): APIMessageTopLevelComponent =>
  file.mediaType.startsWith('image/')
    ? {
        type: TYPE.gallery,
        items: [
          {
            media: { url: addressOf(file) },
            ...(file.alt === undefined ? {} : { description: file.alt }),
          },
        ],
      }
    : { type: TYPE.file, file: { url: addressOf(file) } };

/**
 * The parts with the files before what is pressed at the end. Discord hides a file of such a message unless a component
 * names it.
 */
export const withFileParts = (parts: readonly Part[], files: readonly Attachment[]): readonly Part[] => {
  const after = parts.findLastIndex(({ isControl }) => !isControl) + 1;
  const shown = files.map((file): Part => ({
    component: componentOf(file),
    isControl: false,
  }));
  return [...parts.slice(0, after), ...shown, ...parts.slice(after)];
};
