/** Text of a feed: HTML, unless it is said to be plain. */
export interface Content {
  readonly value: string;
  readonly plain?: boolean;
}

/** What a feed of any kind says of itself, as it stands there. */
export interface FeedInfo {
  readonly title?: Content | undefined;
  readonly language?: string | undefined;
  readonly link?: string | undefined;
  /** `xml:base`: what relative links start from. */
  readonly base?: string | undefined;
}

/** What a feed of any kind says of one item, as it stands there. */
export interface FeedEntry extends FeedInfo {
  readonly id?: string | undefined;
  readonly published?: string | undefined;
  /** All that may be its text, the likeliest first. */
  readonly bodies: readonly Content[];
  /** What stands below its pictures. */
  readonly captions: readonly Content[];
}

/** Text that may hold tags and character references; undefined where there is none. */
export function html(value: string | undefined): Content | undefined {
  return value === undefined ? undefined : { value };
}

/** Text in which `<` and `&` are only that; undefined where there is none. */
export function plain(value: string | undefined): Content | undefined {
  return value === undefined ? undefined : { value, plain: true };
}

/** Those contents there are. */
export function present(contents: readonly (Content | undefined)[]): Content[] {
  return contents.filter((content) => content !== undefined);
}
