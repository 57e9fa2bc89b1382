/** What a stand-in is, in one paragraph. */
export const standIns =
	'The recordings are the musicians’ own, and this site does not copy them from elsewhere. ' +
	'Until whoever holds the rights adds them, each track is a stand-in: room tone computed ' +
	'from a description of an imagined room, with its size, its walls, its ventilation, the ' +
	'hum of the mains and a few small sounds.';
