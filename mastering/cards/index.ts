export { drawTrackCards, type AlbumPart, type TrackCards } from './draw-cards';
export { makeAlbumCard } from './make-album-card';
