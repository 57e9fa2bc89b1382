/** The countries to choose from; the first is shown until another is chosen. */
export const countryIds = ['uk', 'us', 'elsewhere'] as const;

/** One of them, as it stands in the address: `/act#us`. */
export type CountryId = (typeof countryIds)[number];
