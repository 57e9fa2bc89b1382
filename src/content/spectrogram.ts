/** Levels in a spectrogram are those of a band this wide, so that all of it has one scale. */
export const bandHz = 10;
