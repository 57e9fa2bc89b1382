import page from '$lib/campaign/people/people-page?computed';

/** Only this page carries the names. */
export const load = () => page;
