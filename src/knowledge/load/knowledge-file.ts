/** What a file holds; the folder it lies in decides. */
export const KINDS = ['sources', 'facts', 'answers', 'unverified', 'thesaurus', 'topics'] as const;
export type Kind = (typeof KINDS)[number];

/** One YAML file as read from the disk. */
export interface KnowledgeFile {
  readonly kind: Kind;
  /** The path shown to editors, with slashes, starting with the name of the knowledge folder. */
  readonly path: string;
  readonly text: string;
}

/** The kind of a file by its path inside the knowledge folder; undefined where no kind lives there. */
export const kindOf = (path: string): Kind | undefined => {
  if (path === 'topics.yaml') return 'topics';
  const folder = path.split('/')[0];
  return path.includes('/') ? KINDS.find((kind) => kind === folder && kind !== 'topics') : undefined;
};
