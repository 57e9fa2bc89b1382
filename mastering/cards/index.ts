export { drawTrackCards, type TrackCards } from './draw-cards';
export { makeAlbumCards } from './make-album-cards';
