/** The social pictures, `/cards/<slug>.png`. */
export const cardSize = { widthPx: 1200, heightPx: 630 } as const;

/** The tall pictures, `/cards/<slug>-story.png`. */
export const storySize = { widthPx: 1080, heightPx: 1920 } as const;

/** The square picture, `/cards/cover.png`. */
export const coverSize = { widthPx: 3000, heightPx: 3000 } as const;

/** How high the players for frames are, in CSS pixels; they are as wide as the frame. */
export const embedHeights = { track: 152, album: 420 } as const;

/** How wide a player is where only a number will do, in CSS pixels. */
export const embedWidthPx = 600;
