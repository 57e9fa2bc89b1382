export {
	drawAlbumCards,
	drawTrackCards,
	type AlbumCards,
	type ShownTrack,
	type TrackCards
} from './draw-cards';
