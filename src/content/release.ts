import recordings from '../generated/recordings.json';
import { album, type Album } from './album';
import { editionAlbum, type Edition } from './edition';

/** Whose rooms this site plays, if they aren't the album's. */
export const { edition } = recordings as { readonly edition?: Edition };

/** What this site plays: the album, or someone's own edition of it. */
export const release: Album = edition ? editionAlbum(album, edition) : album;

/** What that is, in a word. */
export const work = edition ? 'edition' : 'album';
