/** `<@U1>`, `<@U1|name>`, `<#C1|general>`, `<!subteam^S1|@team>`, `<https://x|label>`, `<mailto:a@b|a@b>`. */
const MARKUP = /<(?:([@#!])([^|>]*)|([a-z][a-z0-9+.-]*:[^|>]*))(?:\|([^>]*))?>/giu;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const say = (mark: string | undefined, id: string, address: string, label: string | undefined): string => {
  if (mark === undefined) return label ?? address;
  const sign = mark === '#' ? '#' : '@';
  const name = label ?? (mark === '!' ? id : '');
  return name === '' ? '' : `${sign}${name.replace(/^[@#]/u, '')}`;
};

/**
 * What a person wrote, without Slack's markup: links by their label, channels and groups by name, people who
 * have no name in the text left out (the mention of the bot itself among them).
 */
export const fromSlackText = (text: string): string =>
  text
    .replace(MARKUP, (_, mark?: string, id?: string, address?: string, label?: string) =>
      say(mark, id ?? '', address ?? '', label),
    )
    .replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]{2,}/gu, ' ')
    .trim();
